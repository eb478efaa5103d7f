"""Which lines of a file are no part of its story."""
