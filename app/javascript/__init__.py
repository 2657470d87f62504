"""Floor 1b: a model of JavaScript and of the hosts that run it."""
