"""Blobs and files: https://w3c.github.io/FileAPI/"""
