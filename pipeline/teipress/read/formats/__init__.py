"""File formats to witness text: one module a format, each a pure function from bytes to `Written`."""
