"""The interfaces that only a window has and makes when they are asked for."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.animations.interfaces import ANIMATIONS
from app.javascript.hosts.browser.canvas.interfaces import CANVAS
from app.javascript.hosts.browser.css.interfaces import STYLE_SHEETS
from app.javascript.hosts.browser.page.group import DOM
from app.javascript.hosts.browser.page.layout_observers import OBSERVERS
from app.javascript.hosts.browser.rendering.font_face_set import FONTS
from app.javascript.hosts.browser.rendering.idle_interfaces import IDLE
from app.javascript.hosts.browser.rendering.matrix_objects import MATRICES
from app.javascript.hosts.browser.rendering.media_query_lists import MEDIA
from app.javascript.hosts.browser.rendering.performance_interfaces import PERFORMANCE_TIMELINE
from app.javascript.hosts.browser.rendering.performance_object import PERFORMANCE
from app.javascript.hosts.browser.rendering.rects import RECTS
from app.javascript.hosts.browser.rendering.screen import SCREEN
from app.javascript.hosts.browser.rendering.visual_viewport import VISUAL_VIEWPORT
from app.javascript.hosts.browser.window_groups import WINDOW_GROUPS
from app.javascript.hosts.web.events.ui_event_interfaces import UI_EVENTS
from app.javascript.hosts.web.lazy_globals import Group

BROWSER_ONLY: Final[tuple[Group, ...]] = (
    IDLE,
    UI_EVENTS,
    DOM,
    STYLE_SHEETS,
    ANIMATIONS,
    CANVAS,
    MATRICES,
    RECTS,
    MEDIA,
    OBSERVERS,
    PERFORMANCE_TIMELINE,
    PERFORMANCE,
    SCREEN,
    VISUAL_VIEWPORT,
    FONTS,
    *WINDOW_GROUPS,
)
