"""Floor 1a: what every model of a loop stands on."""
