"""Painting shapes: https://html.spec.whatwg.org/multipage/canvas.html#drawing-paths-to-the-canvas"""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import Final, NamedTuple

from app.javascript.hosts.browser.canvas.context import CanvasContextObject
from app.javascript.hosts.browser.canvas.drawing import attributes, transform_text
from app.javascript.hosts.browser.canvas.gradient import CanvasGradientObject
from app.javascript.hosts.browser.canvas.pixels import Area, Color
from app.javascript.hosts.browser.canvas.state import DrawingState, Paint
from app.javascript.hosts.browser.css.colors import rgba_text
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.shapes.matrices import (
    IDENTITY,
    Matrix,
    flat_parts,
    inverted,
    mapped,
)
from app.javascript.hosts.browser.shapes.path import CanvasPath, Point
from app.javascript.runtime.refusal import unsupported

Pairs = Sequence[tuple[str, object]]

_CLEAR: Final[Color] = (0, 0, 0, 0)


def fill(context: CanvasContextObject, path: CanvasPath, *, even_odd: bool = False) -> None:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-fill"""
    context.drawing.pixels.fill(None, _CLEAR)
    _fill(context, path, even_odd=even_odd)


def _fill(context: CanvasContextObject, path: CanvasPath, *, even_odd: bool = False) -> None:
    paint = context.state.fill
    pairs = [("d", path.text()), ("fill-rule", "evenodd" if even_odd else None)]
    color = _color(context, paint, context.state.matrix)
    _mark(context, _Shape(f"<path{attributes(pairs)}", path.bounds()), color, "fill")


def stroke(context: CanvasContextObject, path: CanvasPath) -> None:
    """With the line's width and dashes as large as the context is scaled now.

    https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-stroke
    """
    matrix = context.state.matrix
    back = inverted(matrix)
    if back is None:
        return
    pairs = [("d", path.text(back)), ("transform", _transform(matrix))]
    _stroke_shape(context, _Shape(f"<path{attributes(pairs)}", path.bounds()))


def write(context: CanvasContextObject, pairs: Pairs, text: str, *, filled: bool) -> None:
    """Text that is escaped already, with its attributes."""
    tag = f"<text{attributes([*pairs, ('transform', _transform(context.state.matrix))])}"
    shape = _Shape(tag, context.drawing.whole, text)
    if filled:
        context.drawing.pixels.fill(None, _CLEAR)
        _mark(context, shape, _color(context, context.state.fill, IDENTITY), "fill")
    else:
        _stroke_shape(context, shape)


def fill_rect(context: CanvasContextObject, place: tuple[float, float, float, float]) -> None:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-fillrect"""
    drawing, state = context.drawing, context.state
    rect, color = _seen(state.matrix, place), _plain_color(state)
    if rect is not None and drawing.covers(rect) and not state.clips and color and color[3] == 255:
        drawing.clear()
    is_certain = rect is not None and color is not None and not state.clips
    drawing.pixels.fill(_whole(rect) if is_certain and rect else None, color or _CLEAR)
    _fill(context, rect_path(state.matrix, place))


def clear_rect(context: CanvasContextObject, place: tuple[float, float, float, float]) -> None:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-clearrect"""
    drawing, state = context.drawing, context.state
    rect = _seen(state.matrix, place)
    if rect is not None and drawing.covers(rect) and not state.clips:
        drawing.clear()
    else:
        path = rect_path(state.matrix, place).text()
        drawing.cut_out(path, None if state.clips else rect)
        area = None if rect is None or state.clips else _whole(rect)
        drawing.pixels.fill(area, _CLEAR, blends=False)
    context.wish_for_frame()


def clip(context: CanvasContextObject, path: CanvasPath, *, even_odd: bool) -> None:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-clip"""
    name, clips = context.drawing.new_name(), context.state.clips
    around = f"url(#{clips[-1][0]})" if clips else None
    shape = [("d", path.text()), ("clip-rule", "evenodd" if even_odd else None)]
    region = f"<clipPath{attributes([('id', name), ('clip-path', around)])}>"
    context.state.clips = (*clips, (name, f"{region}<path{attributes(shape)}/></clipPath>"))


def rect_path(matrix: Matrix, place: tuple[float, float, float, float]) -> CanvasPath:
    """A path that is one rectangle: ``place`` is x, y, width and height."""
    path = CanvasPath()
    path.polygon(matrix, corners(*place))
    return path


def corners(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    """Of a rectangle, clockwise."""
    return (x, y), (x + width, y), (x + width, y + height), (x, y + height)


# -- marks -----------------------------------------------------------------------------------------


class _Shape(NamedTuple):
    """A tag of SVG that is still open, where it is on the canvas, and what is in the element."""

    tag: str
    bounds: Rect
    content: str = ""
    name: str = "text"


def _stroke_shape(context: CanvasContextObject, shape: _Shape) -> None:
    settings, dashes = context.state.settings, context.state.dashes
    pairs = [
        ("fill", "none"),
        ("stroke-width", settings["lineWidth"]),
        ("stroke-linecap", settings["lineCap"]),
        ("stroke-linejoin", settings["lineJoin"]),
        ("stroke-miterlimit", settings["miterLimit"]),
        ("stroke-dasharray", " ".join(f"{each:g}" for each in dashes) or None),
        ("stroke-dashoffset", settings["lineDashOffset"] or None),
    ]
    context.drawing.pixels.fill(None, _CLEAR)
    color = _color(context, context.state.stroke, IDENTITY)
    half = float(str(settings["lineWidth"])) / 2 * _scale(context.state.matrix)
    x, y, width, height = shape.bounds
    wider = Rect(x - half, y - half, width + 2 * half, height + 2 * half)
    drawn = _Shape(f"{shape.tag}{attributes(pairs)}", wider, shape.content)
    _mark(context, drawn, color, "stroke")


def place_picture(context: CanvasContextObject, picture: str, place: Rect) -> None:
    """A picture of its own, at a place of the context's space."""
    matrix = context.state.matrix
    corners_seen = [mapped(matrix, *corner) for corner in corners(*place)]
    bounds = Rect.around([Rect(x, y, 0.0, 0.0) for x, y in corners_seen])
    shape = _Shape(f"<g{attributes([('transform', _transform(matrix))])}", bounds, picture, "g")
    _mark(context, shape, ("", "none"), "stroke")


def _scale(matrix: Matrix) -> float:
    """How much larger things become, at most."""
    a, b, c, d, *_ = flat_parts(matrix)
    return max(hypot(a, b), hypot(c, d))


def _mark(context: CanvasContextObject, shape: _Shape, color: tuple[str, str], how: str) -> None:
    """Add a shape in a colour: its definition and its name."""
    state = context.state
    operation = state.settings["globalCompositeOperation"]
    if operation != "source-over":
        raise unsupported(
            f"drawing with the globalCompositeOperation '{operation}'",
            "Draw one over the other, as 'source-over' does.",
        )
    defined, name = color
    alpha = state.settings["globalAlpha"]
    pairs = [(how, name), ("opacity", None if alpha == 1 else alpha), ("style", _effects(state))]
    mark = f"{shape.tag}{attributes(pairs)}"
    mark += f">{shape.content}</{shape.name}>" if shape.content else "/>"
    if state.clips:
        defined += "".join(region for _, region in state.clips)
        mark = f'<g clip-path="url(#{state.clips[-1][0]})">{mark}</g>'
    bounds = context.drawing.whole if _has_shadow(state) else shape.bounds
    context.drawing.add(defined + mark, bounds)
    context.wish_for_frame()


def _color(context: CanvasContextObject, paint: Paint, matrix: Matrix) -> tuple[str, str]:
    """A definition that has to stand before, and how shapes name the colour."""
    if not isinstance(paint, CanvasGradientObject):
        return "", rgba_text(paint)
    name = context.drawing.new_name()
    return paint.text(name, matrix), f"url(#{name})"


def _effects(state: DrawingState) -> str | None:
    settings, filters = state.settings, []
    if _has_shadow(state):
        lengths = (settings["shadowOffsetX"], settings["shadowOffsetY"], settings["shadowBlur"])
        across, down, blur = (float(str(length)) for length in lengths)
        shadow = rgba_text(state.shadow)
        filters.append(f"drop-shadow({across:g}px {down:g}px {blur / 2:g}px {shadow})")
    return f"filter:{' '.join(filters)}" if filters else None


def _has_shadow(state: DrawingState) -> bool:
    names = ("shadowOffsetX", "shadowOffsetY", "shadowBlur")
    return state.shadow[3] > 0 and any(state.settings[name] for name in names)


def _plain_color(state: DrawingState) -> Color | None:
    """None for gradients and shadows."""
    paint, alpha = state.fill, state.settings["globalAlpha"]
    if isinstance(paint, CanvasGradientObject) or _has_shadow(state):
        return None
    assert isinstance(alpha, float)
    red, green, blue = (int(channel + 0.5) for channel in paint[:3])
    return red, green, blue, int(paint[3] * alpha * 255 + 0.5)


def _seen(matrix: Matrix, place: tuple[float, float, float, float]) -> Rect | None:
    """Where a rectangle is on the canvas; None where it is turned."""
    if matrix[1] or matrix[4]:
        return None
    x, y, width, height = place
    one, two = mapped(matrix, x, y), mapped(matrix, x + width, y + height)
    left, top = min(one[0], two[0]), min(one[1], two[1])
    return Rect(left, top, abs(two[0] - one[0]), abs(two[1] - one[1]))


def _whole(rect: Rect) -> Area | None:
    """The rectangle, if it lies on whole pixels."""
    edges = (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
    return Area(*map(int, edges)) if all(edge.is_integer() for edge in edges) else None


def _transform(matrix: Matrix) -> str | None:
    return None if matrix == IDENTITY else transform_text(matrix)
