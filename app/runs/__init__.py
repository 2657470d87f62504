"""Floor 2: requests, and how they are run, kept, shared and found."""
