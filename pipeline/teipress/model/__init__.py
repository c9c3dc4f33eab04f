"""The values that the layers hand to each other: frozen, plain, on the standard library alone."""
