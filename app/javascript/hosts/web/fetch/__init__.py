"""Requests, responses and the simulated network: https://fetch.spec.whatwg.org/"""
