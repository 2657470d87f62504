"""Layout: where boxes stand, and how large they are."""
