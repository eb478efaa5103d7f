"""How quantities are found: the number, its unit and qualifier, what is counted, and what is no quantity."""
