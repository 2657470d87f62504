"""Changes of the document: https://dom.spec.whatwg.org/#mutation-algorithms

Only nodes that are in the document are told of. A node's id (``node-7``) is given when it comes in
and stays when it leaves and comes back.
"""

from dataclasses import dataclass

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """One node of an inserted tree, which is told in tree order.

    ``depth`` is 0 for the inserted nodes; ``kind`` is ``element``, ``text``, ``comment``,
    ``doctype`` or ``shadow-root``. ``name`` is an element's name, ``text`` what the others hold,
    shortened when it is long; ``attributes`` are names and values in turn.
    """

    depth: int
    id: str
    kind: str
    name: str
    text: str
    attributes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMade(Step):
    """There is a document, whose own node is ``document``; nothing is in it yet.

    ``frame`` is the node of the element that shows it, empty for the page's own document.
    """

    document: str
    frame: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodesInserted(Step):
    """Siblings came in under ``parent`` before ``before``, at the end if that is empty.

    ``left_out`` counts the nodes that were too many to tell.
    """

    parent: str
    before: str = ""
    nodes: tuple[NodeFacts, ...]
    left_out: int = 0
    parsed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeRemoved(Step):
    """A node left ``parent`` with everything in it; ``label`` names it for people."""

    node: str
    parent: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeChanged(Step):
    """An attribute has a new value, None when it is gone."""

    node: str
    label: str
    name: str
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChanged(Step):
    """A text or comment holds something else now."""

    node: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scrolled(Step):
    """What an element holds, or for ``body`` the page, is scrolled to ``x`` and ``y`` CSS px."""

    node: str
    label: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CanvasShown(Step):
    """A canvas has a new ``picture``, an SVG image, after so many ``operations``.

    The picture is empty where nothing is on the canvas.
    """

    node: str
    label: str
    operations: int
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessChanged(Step):
    """``document.readyState`` is ``state`` now, of the document in ``frame`` if that is named."""

    state: str
    frame: str = ""
