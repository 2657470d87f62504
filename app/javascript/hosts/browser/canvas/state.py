"""What a context keeps and ``save`` remembers.

https://html.spec.whatwg.org/multipage/canvas.html#drawing-state
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.javascript.hosts.browser.canvas.fonts import DEFAULT_FONT, CanvasFont
from app.javascript.hosts.browser.canvas.gradient import CanvasGradientObject
from app.javascript.hosts.browser.css.colors import Rgba
from app.javascript.hosts.browser.shapes.matrices import IDENTITY, Matrix
from app.javascript.runtime.values import Value

#: What fills and strokes: a colour or a gradient.
Paint = Rgba | CanvasGradientObject

BLACK: Rgba = (0.0, 0.0, 0.0, 1.0)
_SETTINGS: dict[str, Value] = {
    "lang": "inherit",
    "textAlign": "start",
    "textBaseline": "alphabetic",
    "direction": "inherit",
    "fontKerning": "auto",
    "fontStretch": "normal",
    "fontVariantCaps": "normal",
    "letterSpacing": "0px",
    "textRendering": "auto",
    "wordSpacing": "0px",
    "globalCompositeOperation": "source-over",
    "filter": "none",
    "imageSmoothingQuality": "low",
    "lineCap": "butt",
    "lineJoin": "miter",
    "globalAlpha": 1.0,
    "imageSmoothingEnabled": True,
    "shadowOffsetX": 0.0,
    "shadowOffsetY": 0.0,
    "shadowBlur": 0.0,
    "lineWidth": 1.0,
    "miterLimit": 10.0,
    "lineDashOffset": 0.0,
}


@dataclass(slots=True)
class DrawingState:
    """``settings`` are the attributes that are kept as they are read, by name.

    ``clips`` are clipping regions, one within the other: their names and SVG's elements.
    """

    settings: dict[str, Value] = field(default_factory=_SETTINGS.copy)
    fill: Paint = BLACK
    stroke: Paint = BLACK
    shadow: Rgba = (0.0, 0.0, 0.0, 0.0)
    font: CanvasFont = DEFAULT_FONT
    dashes: tuple[float, ...] = ()
    matrix: Matrix = IDENTITY
    clips: tuple[tuple[str, str], ...] = ()
