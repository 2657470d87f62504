"""What holds the load event of a window back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.page_loader import PageLoader


def delay_load(document: DocumentObject) -> Callable[[], None]:
    """Hold it back until what is returned is called, once.

    https://html.spec.whatwg.org/multipage/parsing.html#delay-the-load-event
    """
    loader: PageLoader | None = document.page.get("loader")
    if loader is None:
        return lambda: None
    loader.block_load()
    return loader.unblock_load
