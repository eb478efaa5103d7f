"""What a reader finds: the index, and the other ways to write or name a thing."""
