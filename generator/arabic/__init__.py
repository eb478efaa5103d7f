"""The language: letters, tokens, numerals, calendar, names. Knows nothing of news."""
