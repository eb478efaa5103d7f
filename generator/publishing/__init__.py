"""Dossier to pages, downloads, feeds, search and PDF."""
