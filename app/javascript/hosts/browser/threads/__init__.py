"""What if every thread could touch the DOM? A hypothetical browser; no real one is like this."""
