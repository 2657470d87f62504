"""A window's event loop: https://html.spec.whatwg.org/multipage/webappapis.html#event-loops"""
