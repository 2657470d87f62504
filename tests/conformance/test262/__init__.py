"""Runs test262 from a checkout: `python -m tests.conformance.test262 PATH`.

https://github.com/tc39/test262/blob/main/INTERPRETING.md
"""
