"""Selectors: https://drafts.csswg.org/selectors-4/"""
