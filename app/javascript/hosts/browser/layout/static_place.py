"""Where an absolute box would stand, if it were in the flow: https://drafts.csswg.org/css-position/#staticpos-rect"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.layout.box import Box

_SHARES: Final = {
    "center": 0.5, "space-around": 0.5, "space-evenly": 0.5,
    "end": 1.0, "flex-end": 1.0, "right": 1.0, "self-end": 1.0,
}  # fmt: skip
#: Those that go with the direction in which a flex container puts its items.
_TURNING: Final = frozenset({"normal", "flex-start", "flex-end", "space-between", "stretch"})


def was_inline(box: Box) -> bool:
    """Whether it would stand on a line; out of flow it is a block.

    https://drafts.csswg.org/css-display/#blockify
    """
    return box.style.cascaded.get("display", "inline").startswith("inline")


def aligned_in_parent(box: Box, container: Box | None) -> tuple[float, float]:
    """How far it is moved in the content of the flex or grid container that it is in, if any.

    https://drafts.csswg.org/css-flexbox/#abspos-items, https://drafts.csswg.org/css-grid/#static-position
    """
    parent = box.parent
    if parent is None or parent.display not in {"flex", "grid"}:
        return 0.0, 0.0
    free_across = parent.width - parent.around.across - box.width - box.margin.across
    free_down = parent.height - parent.around.down - box.height - box.margin.down
    if parent.display == "flex":
        across, down = _flex_shares(box, parent)
        return across * free_across, down * free_down
    across, down = (_share(_own(box, parent, kind)) for kind in ("justify", "align"))
    if parent is not container:
        return across * free_across, down * free_down
    padding = parent.padding  # its own grid: from padding edge to padding edge
    return (
        across * (free_across + padding.across) - padding.left,
        down * (free_down + padding.down) - padding.top,
    )


def _flex_shares(box: Box, parent: Box) -> tuple[float, float]:
    direction = parent.style.get("flex-direction")
    main = _share(parent.style.get("justify-content"), turned=direction.endswith("reverse"))
    is_turned = parent.style.get("flex-wrap") == "wrap-reverse"
    cross = _share(_own(box, parent, "align"), turned=is_turned)
    return (main, cross) if direction.startswith("row") else (cross, main)


def _own(box: Box, parent: Box, kind: str) -> str:
    own = box.style.get(f"{kind}-self")
    return parent.style.get(f"{kind}-items") if own == "auto" else own


def _share(word: str, *, turned: bool = False) -> float:
    """Of the free room, how much is before the box."""
    share = _SHARES.get(word, 0.0)
    return 1.0 - share if turned and word in _TURNING else share
