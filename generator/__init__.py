"""Mujaz: a folder of Arabic news articles becomes a right-to-left briefing site."""

__version__ = "0.1.0"
