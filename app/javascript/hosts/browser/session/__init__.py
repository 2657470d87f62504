"""The window's place in its session: location, history, navigator, dialogs."""
