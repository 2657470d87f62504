"""Paths in the plane, and the matrices that move them."""
