"""File to Article: formats, clutter removal, title and outlet, sentences, the date of the article."""

from generator.reading.article import SUFFIXES, read
from generator.reading.formats.files import ReadError

__all__ = ["SUFFIXES", "ReadError", "read"]
