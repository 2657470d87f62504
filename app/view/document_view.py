"""The document's nodes at one step."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NodeView:
    """A node; ``children`` are ids in order, a shadow root among them.

    ``scrolled`` is how far its content is, in CSS px; for ``body``, the page.
    ``picture`` is what a canvas shows, as SVG.
    """

    id: str
    kind: str
    name: str
    text: str
    attributes: tuple[tuple[str, str], ...] = ()
    parent: str = ""
    children: tuple[str, ...] = ()
    scrolled: tuple[float, float] = (0.0, 0.0)
    picture: str = ""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All nodes by their ids; ``root`` is the document's own, nothing without a document."""

    root: str = ""
    nodes: Mapping[str, NodeView] = field(default_factory=dict)
