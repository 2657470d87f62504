"""Transitions, CSS animations and the Web Animations API: https://drafts.csswg.org/web-animations-1/"""
