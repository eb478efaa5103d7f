"""The title: the one that stands above the story, or one cut from the story's own words."""
