"""The interfaces of canvases: https://html.spec.whatwg.org/multipage/canvas.html#2dcontext"""

from __future__ import annotations

from typing import Any, Final

from app.javascript.hosts.browser.canvas.context import (
    INTERFACE,
    CanvasContextObject,
    context_of,
    keep_context,
)
from app.javascript.hosts.browser.canvas.gradient import GRADIENT_MEMBERS
from app.javascript.hosts.browser.canvas.image_data import (
    IMAGE_DATA_MEMBERS,
    PIXEL_MEMBERS,
    construct_image_data,
)
from app.javascript.hosts.browser.canvas.images import IMAGE_MEMBERS
from app.javascript.hosts.browser.canvas.operations import OPERATIONS
from app.javascript.hosts.browser.canvas.path2d import PATH2D_MEMBERS, construct_path
from app.javascript.hosts.browser.canvas.settings import ATTRIBUTES
from app.javascript.hosts.browser.canvas.text import TEXT_MEMBERS, TEXT_METRICS_MEMBERS
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_trace import label_of
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members, interface
from app.javascript.hosts.browser.dom.idl_types import ANY, STRING, Optional, member
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value
from app.trace.spec import SpecRef, Standard
from app.trace.steps import CanvasShown

_SHOWN: Final = "canvases"
_OTHERS: Final = frozenset({"webgl", "webgl2", "experimental-webgl", "bitmaprenderer", "webgpu"})
_SPEC = SpecRef(Standard.HTML, "canvas.html#drawing-model")

_MEMBERS = (*ATTRIBUTES, *OPERATIONS, *TEXT_MEMBERS, *PIXEL_MEMBERS, *IMAGE_MEMBERS)

CANVAS: Final = Group(
    "canvas",
    (INTERFACE, "CanvasGradient", "Path2D", "TextMetrics", "ImageData"),
    (
        interface(INTERFACE, None, _MEMBERS),
        interface("CanvasGradient", None, GRADIENT_MEMBERS),
        interface("Path2D", None, PATH2D_MEMBERS, construct=construct_path),
        interface("TextMetrics", None, TEXT_METRICS_MEMBERS),
        interface("ImageData", None, IMAGE_DATA_MEMBERS, construct=construct_image_data, length=2),
    ),
)


def _get_context(realm: Realm, canvas: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-canvas-getcontext"""
    kind, options = arguments
    present = context_of(canvas)
    if kind != "2d":
        if kind in _OTHERS and present is None:
            raise UnsupportedApi(f"getContext('{kind}')", "Draw with the context '2d'.")
        return NULL
    if present is not None:
        return present
    ensure(realm, CANVAS)
    alpha = member(options, "alpha")
    made = CanvasContextObject(
        realm,
        canvas,
        {
            "alpha": alpha is UNDEFINED or to_boolean(alpha),
            "desynchronized": to_boolean(member(options, "desynchronized")),
            "willReadFrequently": to_boolean(member(options, "willReadFrequently")),
        },
    )
    keep_context(made)
    canvas.node_document.page.setdefault(_SHOWN, []).append(made)
    return made


_CANVAS_ELEMENT = Members("HTMLCanvasElement", ElementObject)
CANVAS_MEMBERS: Final[tuple[Member, ...]] = (
    _CANVAS_ELEMENT.operation("getContext", _get_context, STRING, Optional(ANY, UNDEFINED)),
)


def size_changed(canvas: ElementObject, name: str, _old: str | None, _new: str | None) -> None:
    """Writing a size empties the canvas: https://html.spec.whatwg.org/multipage/canvas.html#concept-canvas-set-bitmap-dimensions"""
    context = context_of(canvas)
    if context is not None and name in {"width", "height"}:
        context.reset()


def show_canvases(document: DocumentObject) -> None:
    """Tell of what was drawn since the last frame."""
    contexts: list[CanvasContextObject] = document.page.get(_SHOWN, [])
    for context in contexts:
        drawing, canvas = context.drawing, context.canvas
        if drawing.changes and canvas.connected and canvas.id:
            context.realm.agent.recorder.record(
                CanvasShown,
                node=canvas.id,
                label=label_of(canvas),
                operations=drawing.changes,
                picture=drawing.picture(),
                spec=_SPEC,
            )
            drawing.changes = 0
