"""The window's size, and what media queries are asked about.

https://drafts.csswg.org/mediaqueries/
"""

from __future__ import annotations

from dataclasses import dataclass

#: As the recorder's real Chromium has it.
WIDTH = 1280.0
HEIGHT = 720.0


@dataclass(slots=True, eq=False)
class Viewport:
    """In CSS pixels; scroll bars lie over the page and take no room, as without a screen.

    ``resized`` tells that the next frame owes an event.
    """

    width: float = WIDTH
    height: float = HEIGHT
    color_scheme: str = "light"
    reduced_motion: str = "no-preference"
    resized: bool = False
