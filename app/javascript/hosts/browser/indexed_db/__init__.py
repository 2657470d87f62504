"""Indexed Database: https://w3c.github.io/IndexedDB/"""
