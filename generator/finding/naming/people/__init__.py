"""Personal names: their words, where they begin and end, what else names the same person."""
