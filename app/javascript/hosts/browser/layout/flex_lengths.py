"""How long flexible items become: https://drafts.csswg.org/css-flexbox/#resolve-flexible-lengths"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.layout.flex_line import Axes, Item
from app.javascript.hosts.browser.layout.lengths import rounded


def resolve_flexible_lengths(items: Sequence[Item], axes: Axes) -> None:
    """https://drafts.csswg.org/css-flexbox/#resolve-flexible-lengths"""
    for item in items:
        item.main = min(max(item.base, item.low), item.high)
    if axes.main_size is None or not items:
        return
    gaps = axes.main_gap * (len(items) - 1)
    room = axes.main_size - gaps - sum(item.outer for item in items)
    grows = sum(item.main for item in items) < room
    loose = [item for item in items if _factor(item, grows) > 0]
    frozen = [item for item in items if _factor(item, grows) <= 0]
    while loose:
        free = room - sum(i.main for i in frozen) - sum(i.base for i in loose)
        total = sum(_factor(item, grows) for item in loose)
        flexes = sum(_flex(item, grows) for item in loose)
        if flexes < 1:
            free *= flexes
        violations: dict[int, float] = {}
        for item in loose:
            target = item.base + (free * _factor(item, grows) / total if total else 0.0)
            item.main = min(max(target, item.low), item.high)
            violations[id(item)] = item.main - target
        violators = _to_freeze(loose, violations)
        if not violators:
            _share(loose, free, total, grows)
            break
        frozen.extend(violators)
        loose = [item for item in loose if item not in violators]


def _to_freeze(items: Sequence[Item], violations: dict[int, float]) -> list[Item]:
    """Those that became too large or too small, whichever weighs more; none without any."""
    total = sum(violations.values())
    broken = [item for item in items if violations[id(item)]]
    if total > 0:
        return [item for item in broken if violations[id(item)] > 0]
    if total < 0:
        return [item for item in broken if violations[id(item)] < 0]
    return broken


def _share(items: Sequence[Item], free: float, total: float, grows: bool) -> None:
    """In whole layout units, from the end, so that nothing is left over."""
    for item in reversed(items):
        factor = _factor(item, grows)
        extra = rounded(free * factor / total) if total else 0.0
        item.main = item.base + extra
        free, total = free - extra, total - factor


def _flex(item: Item, grows: bool) -> float:
    if item.box.element is None:
        return 0.0 if grows else 1.0
    return float(item.box.style.get("flex-grow" if grows else "flex-shrink"))


def _factor(item: Item, grows: bool) -> float:
    """Items shrink by the size of their content: the scaled flex shrink factor."""
    return _flex(item, grows) * (1.0 if grows else max(item.base - item.around, 0.0))
