"""Stimuli: what a person does to a page while it runs, each at a moment of virtual time.

``at`` is milliseconds since the page began; None: once the page has been idle for IDLE_MS after
the input before. Selectors are CSS selectors; the first element that matches is meant.
"""

from dataclasses import dataclass

IDLE_MS = 350.0
"""A page is idle once it has written nothing for so long, with nothing long running."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Click:
    """The mouse goes to the middle of an element, and its main button down and up."""

    selector: str
    at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleClick:
    """Two clicks in a row on the same element."""

    selector: str
    at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hover:
    """The mouse goes to an element: to its middle, or ``offset`` CSS pixels from its corner."""

    selector: str
    offset: tuple[float, float] | None = None
    at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A key goes down and up on what has the focus; ``Shift+Tab`` holds another one meanwhile."""

    key: str
    at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeText:
    """An element gets the focus, then the keys of a text go down and up, one after the other."""

    selector: str
    text: str
    at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scroll:
    """The mouse goes to an element and its wheel is turned by ``delta`` CSS pixels, right and down.

    Without a selector the mouse stays where it is; in the middle of the page, if it never moved.
    """

    selector: str | None
    delta: tuple[float, float]
    at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resize:
    """The window is made larger or smaller: to ``size`` CSS pixels, width and height."""

    size: tuple[float, float]
    at: float | None = None


Stimulus = Click | DoubleClick | Hover | Press | TypeText | Scroll | Resize
