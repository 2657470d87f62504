"""Canvases: what a program draws on them. https://html.spec.whatwg.org/multipage/canvas.html"""
