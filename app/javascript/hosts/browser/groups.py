"""The interfaces that only a window has and makes when they are asked for."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.group import DOM
from app.javascript.hosts.browser.rendering.idle_interfaces import IDLE
from app.javascript.hosts.web.lazy_globals import Group

BROWSER_ONLY: Final[tuple[Group, ...]] = (IDLE, DOM)
