"""A hostile document shown in the page: nothing of it runs, loads or leads anywhere."""

from typing import Any

from app.trace.steps import AttributeChanged, CanvasShown, DocumentMade, NodeRemoved, NodesInserted
from app.trace.steps.dom import NodeFacts
from app.view.document import document_moved
from app.view.document_view import DocumentView
from app.view.inert_html import inert_html, outline

BASE: dict[str, Any] = {"number": 0, "at": 0.0, "agent": "main"}


def _document(*nodes: NodeFacts) -> DocumentView:
    view = document_moved(DocumentView(), DocumentMade(**BASE, document="node-1"))
    return document_moved(view, NodesInserted(**BASE, parent="node-1", nodes=nodes))


def test_scripts_handlers_links_and_loads_are_left_out() -> None:
    view = _document(
        NodeFacts(0, "node-2", "element", "body", "", ("onload", "alert(1)", "class", 'a"b')),
        NodeFacts(1, "node-3", "element", "script", "", ()),
        NodeFacts(2, "node-4", "text", "", "alert(1)", ()),
        NodeFacts(1, "node-5", "element", "a", "", ("href", "javascript:alert(1)", "id", "x")),
        NodeFacts(2, "node-6", "text", "", "<img src=x onerror=alert(1)>", ()),
        NodeFacts(1, "node-7", "element", "img", "", ("src", "https://example.com/x.png")),
        NodeFacts(1, "node-8", "element", "style", "", ()),
        NodeFacts(2, "node-9", "text", "", "a{}</style><script>alert(1)</script>", ()),
        NodeFacts(1, "node-10", "element", "iframe", "", ("srcdoc", "<script>1</script>")),
    )
    html = inert_html(view)
    assert html == (
        '<body class="a&#34;b"><a id="x">&lt;img src=x onerror=alert(1)&gt;</a><img>'
        "<style>a{}\\3c /style>\\3c script>alert(1)\\3c /script></style></body>"
    )


def test_changes_are_followed() -> None:
    view = _document(
        NodeFacts(0, "node-2", "element", "body", "", ()),
        NodeFacts(1, "node-3", "element", "p", "", ()),
        NodeFacts(2, "node-4", "text", "", "one", ()),
    )
    view = document_moved(
        view, AttributeChanged(**BASE, node="node-3", label="p", name="id", value="x")
    )
    fresh = (NodeFacts(0, "node-5", "element", "b", "", ()),)
    view = document_moved(
        view, NodesInserted(**BASE, parent="node-2", before="node-3", nodes=fresh)
    )
    assert inert_html(view) == '<body><b></b><p id="x">one</p></body>'
    assert outline(view) == '<body>\n  <b>\n  <p id="x">\n    one'
    view = document_moved(view, NodeRemoved(**BASE, node="node-3", parent="node-2", label="p"))
    assert inert_html(view) == "<body><b></b></body>"
    assert set(view.nodes) == {"node-1", "node-2", "node-5"}


def test_an_outline_has_a_line_for_each_node() -> None:
    frame = NodeFacts(0, "node-2", "element", "iframe", "", ("srcdoc", "<p>\n  a\n</p>"))
    assert outline(_document(frame)) == '<iframe srcdoc="<p> a </p>">'


def test_a_canvas_is_an_image_of_its_picture() -> None:
    canvas = NodeFacts(
        0, "node-2", "element", "canvas", "", ("id", "c", "width", "20", "height", "x")
    )
    view = _document(canvas, NodeFacts(1, "node-3", "text", "", "no canvas here", ()))
    empty = inert_html(view)
    assert '<canvas id="c" width="20" height="x"><img alt="" src="data:image/svg+xml,' in empty
    assert 'width="20" height="150"' in empty
    assert "no canvas here" not in empty
    picture = '<svg><text>"><script></text></svg>'
    shown = CanvasShown(**BASE, node="node-2", label="<canvas>", operations=1, picture=picture)
    html = inert_html(document_moved(view, shown))
    assert "%3Csvg%3E%3Ctext%3E%22%3E%3Cscript%3E" in html
    assert "<script" not in html
