"""What a file holds, whatever its format: text, web pages, Markdown."""
