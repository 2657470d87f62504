"""Modules: https://tc39.es/ecma262/#sec-modules"""
