"""Events, their targets and abort signals: https://dom.spec.whatwg.org/#events"""
