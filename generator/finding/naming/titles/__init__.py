"""Offices and titles: what says of somebody what he is, before a name and behind it."""
