"""Measures; docs/performance.md holds their figures."""
