"""Text as bytes and bytes as text: https://encoding.spec.whatwg.org/"""
