"""The built-in objects, one file a clause, each a table of descriptions."""
