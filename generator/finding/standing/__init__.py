"""Whether a sentence stands alone, and what it leaves to the article before it."""
