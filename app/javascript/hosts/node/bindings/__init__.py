"""What the library's JavaScript asks of the host: one file a side of it, each a table."""
