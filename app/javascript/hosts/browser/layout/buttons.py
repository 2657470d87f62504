"""The content of buttons stands in their middle: https://html.spec.whatwg.org/multipage/rendering.html#button-layout"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import snapped

#: Ways to lay out content that leave it where the button wants it.
_PLAIN = frozenset({"block", "inline"})


def is_button(box: Box) -> bool:
    """Whether it is the box of a ``button`` element."""
    return box.element is not None and box.element.is_named("button")


def settle_button(box: Box, lay_out_content: Callable[[], object]) -> None:
    """Centre what is in it; one without a line of text stands on its content's bottom.

    ``lay_out_content`` places it again, within the paddings that the box has then.
    """
    free = box.height - box.around.down - box.content_height
    if free > 0 and box.display in _PLAIN:
        padding = box.padding
        above = snapped(free / 2)
        box.padding = padding._replace(
            top=padding.top + above, bottom=padding.bottom + free - above
        )
        lay_out_content()
        box.padding = padding
    if box.baseline is None:
        box.baseline = box.first_baseline = box.height - box.border.bottom - box.padding.bottom
