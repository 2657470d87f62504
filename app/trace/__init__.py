"""Floor 0: what a run tells the world. Step events, source spans, spec references, recordings."""
