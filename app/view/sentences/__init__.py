"""Why each step happened, in plain words: one module a family of steps."""
