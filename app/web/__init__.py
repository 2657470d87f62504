"""Floor 3: the only place that speaks HTTP."""
