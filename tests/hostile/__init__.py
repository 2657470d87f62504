"""Programs that mean harm: each gets an answer, in the terminal and in the worker pool."""
