"""A document inside of the document: told with its frame, shown in a sandbox."""

from typing import Any

from app.trace.steps import DocumentMade, NodeRemoved, NodesInserted
from app.trace.steps.dom import NodeFacts
from app.view.document import document_moved
from app.view.document_view import DocumentView
from app.view.inert_html import MOST_FRAMES_AROUND, inert_html, outline

BASE: dict[str, Any] = {"number": 0, "at": 0.0, "agent": "main"}


def _page() -> DocumentView:
    view = document_moved(DocumentView(), DocumentMade(**BASE, document="node-1"))
    nodes = (
        NodeFacts(0, "node-2", "element", "body", "", ()),
        NodeFacts(
            1, "node-3", "element", "iframe", "",
            ("id", "f", "srcdoc", "<script>1</script>", "onload", "evil()", "width", "200",
             "sandbox", "allow-scripts"),
        ),
    )  # fmt: skip
    return document_moved(view, NodesInserted(**BASE, parent="node-1", nodes=nodes))


def _framed(view: DocumentView, document: str, frame: str, *nodes: NodeFacts) -> DocumentView:
    view = document_moved(view, DocumentMade(**BASE, document=document, frame=frame))
    return document_moved(view, NodesInserted(**BASE, parent=document, nodes=nodes))


def test_the_inner_document_is_shown_inert() -> None:
    view = _framed(
        _page(), "node-4", "node-3",
        NodeFacts(0, "node-5", "element", "body", "", ("onload", "evil()")),
        NodeFacts(1, "node-6", "element", "script", "", ()),
        NodeFacts(2, "node-7", "text", "", "evil()", ()),
        NodeFacts(1, "node-8", "text", "", 'a "text" </iframe><script>evil()</script>', ()),
    )  # fmt: skip
    html = inert_html(view)
    assert html == (
        '<body><iframe sandbox="" srcdoc="&lt;body&gt;a &amp;#34;text&amp;#34; '
        "&amp;lt;/iframe&amp;gt;&amp;lt;script&amp;gt;evil()&amp;lt;/script&amp;gt;&lt;/body&gt;"
        '" id="f" width="200"></iframe></body>'
    )
    assert "#document\n" in outline(view)


def test_another_document_takes_the_place_of_the_first() -> None:
    view = _framed(_page(), "node-4", "node-3", NodeFacts(0, "node-5", "text", "", "one", ()))
    view = _framed(view, "node-6", "node-3", NodeFacts(0, "node-7", "text", "", "two", ()))
    assert "two" in inert_html(view)
    assert "one" not in inert_html(view)
    assert view.root == "node-1"
    view = document_moved(view, NodeRemoved(**BASE, node="node-3", parent="node-2", label="f"))
    assert set(view.nodes) == {"node-1", "node-2"}


def test_frames_in_frames_end() -> None:
    view, frame = _page(), "node-3"
    for depth in range(MOST_FRAMES_AROUND + 2):
        document, inner = f"node-{10 + 2 * depth}", f"node-{11 + 2 * depth}"
        made = NodeFacts(0, inner, "element", "iframe", "", ())
        view = _framed(view, document, frame, NodeFacts(0, f"t{depth}", "text", "", "é", ()), made)
        frame = inner
    assert inert_html(view).count("é") == MOST_FRAMES_AROUND
