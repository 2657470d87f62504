"""Contents that are laid out when somebody asks, but not shown.

https://drafts.csswg.org/css-contain-2/#skips-its-contents
"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box


def is_locked(box: Box) -> bool:
    """Whether its content is skipped; so is that of the slot of a closed ``details``."""
    if box.element is None:
        return box.is_closed_slot
    return box.style.get("content-visibility") == "hidden"


def is_skipped(box: Box) -> bool:
    """Whether it is in something whose content is skipped."""
    above = box.parent
    while above is not None:
        if is_locked(above):
            return True
        above = above.parent
    return False


def is_size_contained(box: Box) -> bool:
    """https://drafts.csswg.org/css-contain-2/#containment-size"""
    words = box.style.get("contain").split()
    return "size" in words or "strict" in words
