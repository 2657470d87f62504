"""What Chromium's V8 has of the language and Node 20's has not yet, one file a proposal."""
