"""URLs and their search parameters: https://url.spec.whatwg.org/"""
