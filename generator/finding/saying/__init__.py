"""How speech is found: its verbs, its passages, reported clauses and who speaks."""
