"""A context that draws: https://html.spec.whatwg.org/multipage/canvas.html#canvasrenderingcontext2d"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.canvas.drawing import Drawing
from app.javascript.hosts.browser.canvas.state import DrawingState
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.frames import Wish
from app.javascript.hosts.browser.shapes.matrices import Matrix
from app.javascript.hosts.browser.shapes.path import CanvasPath
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

INTERFACE = "CanvasRenderingContext2D"
_CONTEXT = "canvas context"


class CanvasContextObject(JSObject):
    """Of one canvas. ``options`` are what ``getContextAttributes`` tells."""

    __slots__ = ("canvas", "drawing", "options", "path", "realm", "state", "states")

    class_name = INTERFACE

    def __init__(self, realm: Realm, canvas: ElementObject, options: dict[str, bool]) -> None:
        super().__init__(realm.intrinsics[f"%{INTERFACE}.prototype%"])
        self.realm = realm
        self.canvas = canvas
        self.options = options
        self._begin()

    def _begin(self) -> None:
        self.drawing = Drawing(*size_of(self.canvas))
        self.state = DrawingState()
        self.states: list[DrawingState] = []
        self.path = CanvasPath()

    def reset(self) -> None:
        """https://html.spec.whatwg.org/multipage/canvas.html#reset-the-rendering-context-to-its-default-state"""
        self._begin()
        self.drawing.changes += 1
        self.wish_for_frame()

    @property
    def path_matrix(self) -> Matrix:
        """Where points are on the canvas now."""
        return self.state.matrix

    def save(self) -> None:
        self.states.append(replace(self.state, settings=dict(self.state.settings)))

    def restore(self) -> None:
        if self.states:
            self.state = self.states.pop()

    def wish_for_frame(self) -> None:
        """What is drawn is seen with the next frame, if the canvas is in the document."""
        if self.canvas.connected:
            self.realm.slots["host"].loop.frames.want(Wish.DRAWING)


def context_of(canvas: ElementObject) -> CanvasContextObject | None:
    """The context that a canvas has, if anybody asked for one."""
    found = canvas.caches.get(_CONTEXT)
    return found if isinstance(found, CanvasContextObject) else None


def keep_context(context: CanvasContextObject) -> None:
    """From now on the canvas has it."""
    context.canvas.caches[_CONTEXT] = context


def size_of(canvas: ElementObject) -> tuple[int, int]:
    """In pixels: https://html.spec.whatwg.org/multipage/canvas.html#attr-canvas-width"""
    width, height = canvas.get("width", canvas), canvas.get("height", canvas)
    assert isinstance(width, float)
    assert isinstance(height, float)
    return int(width), int(height)
