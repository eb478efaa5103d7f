"""The article's own day: a day where the file states it, else what its text allows."""
