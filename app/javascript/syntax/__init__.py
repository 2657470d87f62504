"""From source text to a tree with resolved names: `parse`, `nodes`, `scopes`, `errors`."""
