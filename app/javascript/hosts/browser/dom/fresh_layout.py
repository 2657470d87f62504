"""Readings of the document that Chromium does not answer before its style and layout are fresh."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject

#: What a document's page keeps: what calculates its style and layout for a reading.
FRESH_LAYOUT: Final = "fresh layout"


def lay_out_for(document: DocumentObject, reading: str) -> None:
    """Style and layout as far as anything changed; ``reading`` says who asks: ``blur()``."""
    update = document.page.get(FRESH_LAYOUT)
    if update is not None:
        update(reading)
