"""The window's size, and what media queries are asked about.

https://drafts.csswg.org/mediaqueries/
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.custom_properties import Registration

#: As the recorder's real Chromium has it.
WIDTH = 1280.0
HEIGHT = 720.0


@dataclass(slots=True, eq=False)
class Viewport:
    """In CSS pixels; scroll bars lie over the page and take no room, as without a screen.

    ``resized`` tells that the next frame owes an event; ``registered`` are the custom properties
    that the window's sheets have said something about.
    """

    width: float = WIDTH
    height: float = HEIGHT
    color_scheme: str = "light"
    reduced_motion: str = "no-preference"
    resized: bool = False
    registered: dict[str, Registration] = field(default_factory=dict)
