"""Where a window stands among windows: https://html.spec.whatwg.org/multipage/document-sequences.html#navigables"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from app.javascript.hosts.browser.web_platform import PAGE_URL
from app.javascript.hosts.unsupported import UnsupportedApi

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.element import ElementObject

_ADVICE: Final = "The model has one page: use location.hash, history.pushState, or an iframe."

Host = TypeVar("Host")


class WindowPlace(Generic[Host]):
    """A window among others: by itself a top one, which is there as long as the run.

    ``framed`` are the windows that stand in its document, ``url`` is the document's; a window is
    ``closed`` when its frame is gone. ``time_origin`` is the moment from which it counts.
    """

    time_origin = 0.0

    def __init__(self) -> None:
        self.framed: list[Host] = []
        self.url = PAGE_URL
        self.closed = False
        self.scripts_allowed = True
        #: Called when the window is gone: what ends with it.
        self.at_end: list[Callable[[], None]] = []

    def windows(self) -> Iterator[Host]:
        """This one, then those that stand in its document, each before those in its own."""
        yield cast("Host", self)
        for window in self.framed:
            yield from cast("WindowPlace[Host]", window).windows()

    @property
    def container(self) -> ElementObject | None:
        """The element of the frame that shows it."""
        return None

    @property
    def label(self) -> str:
        """The frame, for people; empty for a top window."""
        return ""

    @property
    def in_shadow_tree(self) -> bool:
        """Whether its frame does not stand in the document itself."""
        return False

    def framed_in_document(self) -> list[Host]:
        """https://html.spec.whatwg.org/multipage/document-sequences.html#document-tree-child-navigables"""
        return [
            window for window in self.framed if not cast("WindowPlace[Host]", window).in_shadow_tree
        ]

    @property
    def parent(self) -> Host:
        """https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-parent"""
        return cast("Host", self)

    @property
    def top(self) -> Host:
        """https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-top"""
        return cast("Host", self)

    def leave_for(self, address: str | None) -> None:
        """Show another document, or this one again for None."""
        shown = "location.reload" if address is None else f"leaving the page for {address}"
        raise UnsupportedApi(shown, _ADVICE)

    def window_loaded(self) -> None:
        """The window has heard that its document is loaded."""

    def document_loaded(self) -> None:
        """Everybody has."""
