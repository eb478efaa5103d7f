"""How names are found: persons, organisations and places, their roles, forms, English."""
