"""All briefings to what links them: who is who, timeline, figures side by side, topics, related."""
