"""Article to facts: one module per kind of fact, each a plain function."""
