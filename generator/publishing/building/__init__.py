"""Pages to site: MkDocs, what it builds anew, and the swap."""
