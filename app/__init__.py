"""Loopscope: an oscilloscope for event loops."""
