"""The document and its nodes: https://dom.spec.whatwg.org/"""
