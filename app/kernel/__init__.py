"""Floor 1a: what every model of a loop stands on. Virtual clock, timers heap, budget, recorder, coroutines."""
