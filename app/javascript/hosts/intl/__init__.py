"""Intl, in American English: https://tc39.es/ecma402/"""
