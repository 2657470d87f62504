"""Documents inside of documents: https://html.spec.whatwg.org/multipage/document-sequences.html#navigables"""
