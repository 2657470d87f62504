"""Storage areas: https://html.spec.whatwg.org/multipage/webstorage.html"""
