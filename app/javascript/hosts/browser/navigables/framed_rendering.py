"""The rendering of a framed document: its window is as large as the frame's content box.

https://drafts.csswg.org/css2/#containing-block-details, https://html.spec.whatwg.org/multipage/rendering.html#embedded-content-rendering-rules
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.rendering.element_members import document_rendering

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.navigables.framed_window import FramedWindow


def install_framed_rendering(window: FramedWindow, document: DocumentObject) -> None:
    """Ask the outer document for the size before style or layout is read."""
    rendering = document_rendering(document)
    container = window.navigable.container
    assert rendering is not None
    measured = False

    def measure() -> None:
        nonlocal measured
        outer = document_rendering(container.node_document)
        if outer is None or window.closed:
            return
        outer.update()
        box = container.layout
        if box is None:
            return
        width = float(round(box.width - box.around.across))
        height = float(round(box.height - box.around.down))
        if not measured:
            measured = True
            rendering.viewport.width, rendering.viewport.height = width, height
            rendering.sheets_changed()
        rendering.resize(width, height)

    rendering.measure_window = measure
