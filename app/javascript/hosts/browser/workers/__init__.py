"""Dedicated workers: https://html.spec.whatwg.org/multipage/workers.html"""
