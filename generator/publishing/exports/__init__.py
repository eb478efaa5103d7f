"""What a site offers as data: a module for each format."""
