"""Readable, writable and transform streams: https://streams.spec.whatwg.org/"""
