"""File to Article: formats, clutter removal, title and outlet, sentences, the date of the article."""
