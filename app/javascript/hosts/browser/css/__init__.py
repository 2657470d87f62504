"""Cascading Style Sheets: declarations, selectors, the cascade, computed values."""
