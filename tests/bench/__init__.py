"""How long each part takes: run by ``make bench``, never asserted."""
