"""Briefings and dossiers as PDF."""
