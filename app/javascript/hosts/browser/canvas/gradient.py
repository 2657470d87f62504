"""Gradients: https://html.spec.whatwg.org/multipage/canvas.html#canvasgradient"""

from __future__ import annotations

from app.javascript.hosts.browser.canvas.drawing import attributes, transform_text
from app.javascript.hosts.browser.css.colors import Rgba, rgba_of, rgba_text
from app.javascript.hosts.browser.dom.idl import Members
from app.javascript.hosts.browser.dom.idl_types import DOUBLE, STRING
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.shapes.matrices import Matrix
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class CanvasGradientObject(JSObject):
    """``geometry`` are the attributes of ``element``, SVG's name of such a gradient."""

    __slots__ = ("element", "geometry", "stops")

    class_name = "CanvasGradient"

    def __init__(
        self, prototype: JSObject, element: str, geometry: tuple[tuple[str, float], ...]
    ) -> None:
        super().__init__(prototype)
        self.element = element
        self.geometry = geometry
        self.stops: list[tuple[float, Rgba]] = []

    def text(self, name: str, matrix: Matrix) -> str:
        """The element of SVG, to which shapes refer by its ``name``."""
        pairs: list[tuple[str, object]] = [
            ("id", name),
            ("gradientUnits", "userSpaceOnUse"),
            ("gradientTransform", transform_text(matrix)),
            *self.geometry,
        ]
        stops = "".join(
            f"<stop{attributes([('offset', offset), ('stop-color', rgba_text(color))])}/>"
            for offset, color in sorted(self.stops, key=lambda stop: stop[0])
        )
        return f"<{self.element}{attributes(pairs)}>{stops}</{self.element}>"


def _add_color_stop(_realm: Realm, gradient: CanvasGradientObject, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-canvasgradient-addcolorstop"""
    offset, text = arguments
    assert isinstance(offset, float)
    if not 0 <= offset <= 1:
        raise DomProblem(
            "IndexSizeError",
            f"The provided value ({to_string(offset)}) is outside the range (0.0, 1.0).",
        )
    color = rgba_of(str(text))
    if color is None:
        raise DomProblem(
            "SyntaxError", f"The value provided ('{text}') could not be parsed as a color."
        )
    gradient.stops.append((offset, color))
    return UNDEFINED


_GRADIENT = Members("CanvasGradient", CanvasGradientObject)
GRADIENT_MEMBERS = (_GRADIENT.operation("addColorStop", _add_color_stop, DOUBLE, STRING),)
