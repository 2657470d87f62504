"""ResizeObserver and IntersectionObserver as a group of interfaces."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.page.group import DOM
from app.javascript.hosts.browser.rendering.observer_interfaces import DESCRIPTIONS
from app.javascript.hosts.browser.rendering.rects import RECTS
from app.javascript.hosts.web.lazy_globals import Group

OBSERVERS: Final = Group(
    "layout observers",
    tuple(described.name for described in DESCRIPTIONS),
    DESCRIPTIONS,
    (DOM, RECTS),
)
