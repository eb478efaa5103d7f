"""The grammar of dates: a module for each kind of expression, all read over one cursor."""
