"""What runs JavaScript: the browser's event loop and Node's."""
