"""What attributes say about the style of tables and their parts, of rules, fonts and the body.

https://html.spec.whatwg.org/multipage/rendering.html#tables-2
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.javascript.hosts.browser.css.declaration_block import DeclarationBlock
from app.javascript.hosts.browser.dom.attribute_numbers import parse_non_negative
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.relatives import ancestor_named

_CELLS = frozenset({"td", "th"})
_PARTS = frozenset({"tr", "thead", "tbody", "tfoot"})
_COLUMNS = frozenset({"col", "colgroup"})
_MEDIA = frozenset({"img", "iframe", "video", "embed", "object"})
_OF_TABLES = _CELLS | _PARTS | _COLUMNS | {"table"}
_DIMENSION = re.compile(r"[\t\n\f\r ]*([0-9]+(?:\.[0-9]+)?)(%?)")
_FONT_SIZE = re.compile(r"[\t\n\f\r ]*([+-]?)([0-9]+)")
_FONT_SIZES = (
    "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"
)  # fmt: skip
#: Attributes that are values of properties.
_OTHERS = {
    "font": {"color": "color", "face": "font-family"},
    "hr": {},
    "body": {"bgcolor": "background-color", "text": "color"},
}
_ALIGNED = {
    "left": "-webkit-left",
    "right": "-webkit-right",
    "center": "-webkit-center",
    "middle": "-webkit-center",
    "justify": "justify",
}
_VERTICAL = frozenset({"top", "middle", "bottom", "baseline"})


def hinted(element: ElementObject) -> dict[str, str]:
    """By longhand; empty for other elements."""
    name = element.local_name
    if name in _MEDIA:
        texts = [_dimension(element, side) for side in ("width", "height")]
    elif name in _OTHERS:
        texts = _of_others(element)
    elif name in _OF_TABLES:
        texts = _of_tables(element)
    else:
        return {}
    text = "; ".join(each for each in texts if each)
    return dict(_longhands(text)) if text else {}


def _of_tables(element: ElementObject) -> list[str]:
    """Of tables, their parts, columns and cells."""
    name, texts = element.local_name, []
    if name == "table":
        texts = _of_table(element)
    elif name in _CELLS:
        texts = _of_cell(element)
    if name not in _COLUMNS and (color := (element.attribute("bgcolor") or "").strip()):
        texts.append(f"background-color: {color}")
    if name in _CELLS or name in _PARTS:
        texts.extend(_aligned(element))
    if name not in _PARTS:
        texts.append(_dimension(element, "width"))
    if name not in _COLUMNS:
        texts.append(_dimension(element, "height"))
    return texts


def _of_others(element: ElementObject) -> list[str]:
    """https://html.spec.whatwg.org/multipage/rendering.html#phrasing-content-3 and others"""
    found = [
        f"{name}: {text}"
        for attribute, name in _OTHERS[element.local_name].items()
        if (text := (element.attribute(attribute) or "").strip())
    ]
    if element.local_name == "font" and (size := _font_size(element.attribute("size") or "")):
        found.append(f"font-size: {size}")
    if element.local_name == "hr":
        found.extend(_of_rule(element))
    return found


def _of_rule(rule: ElementObject) -> list[str]:
    """https://html.spec.whatwg.org/multipage/rendering.html#the-hr-element-2"""
    found = [width] if (width := _dimension(rule, "width")) else []
    side = (rule.attribute("align") or "").lower()
    if side in {"left", "right"}:
        other = "right" if side == "left" else "left"
        found.append(f"margin-{side}: 0; margin-{other}: auto")
    size = _integer(rule, "size")
    if size is not None:
        found.append(f"height: {size - 2}px" if size > 1 else "border-bottom-width: 0")
    return found


def _font_size(text: str) -> str:
    """https://html.spec.whatwg.org/multipage/rendering.html#rules-for-parsing-a-legacy-font-size"""
    found = _FONT_SIZE.match(text)
    if found is None:
        return ""
    number = int(found[2])
    value = {"+": 3 + number, "-": 3 - number}.get(found[1], number)
    return _FONT_SIZES[min(max(value, 1), 7) - 1]


@lru_cache(maxsize=512)
def _longhands(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((one.name, one.value) for one in DeclarationBlock(text))


def _of_table(table: ElementObject) -> list[str]:
    found = []
    width = _border(table)
    if width:
        found.append(f"border: {width}px outset")
    spacing = _integer(table, "cellspacing")
    if spacing is not None:
        found.append(f"border-spacing: {spacing}px")
    side = (table.attribute("align") or "").strip().lower()
    if side in {"left", "right"}:
        found.append(f"float: {side}")
    elif side == "center":
        found.append("margin-left: auto; margin-right: auto")
    return found


def _of_cell(cell: ElementObject) -> list[str]:
    found = ["white-space: nowrap"] if cell.has("nowrap") else []
    table = ancestor_named(cell, "table")
    if table is None:
        return found
    if _border(table):
        found.append("border: 1px inset")
    padding = _integer(table, "cellpadding")
    if padding is not None:
        found.append(f"padding: {padding}px")
    return found


def _aligned(element: ElementObject) -> list[str]:
    found = []
    across = _ALIGNED.get((element.attribute("align") or "").strip().lower())
    if across is not None:
        found.append(f"text-align: {across}")
    down = (element.attribute("valign") or "").strip().lower()
    if down in _VERTICAL:
        found.append(f"vertical-align: {down}")
    return found


def _border(table: ElementObject) -> int:
    """What is no number counts as one."""
    if not table.has("border"):
        return 0
    found = _integer(table, "border")
    return 1 if found is None else found


def _integer(element: ElementObject, name: str) -> int | None:
    return parse_non_negative(element.attribute(name))


def _dimension(element: ElementObject, name: str) -> str:
    """https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-non-zero-dimension-values"""
    found = _DIMENSION.match(element.attribute(name) or "")
    if found is None or float(found[1]) == 0:
        return ""
    return f"{name}: {found[1]}{found[2] or 'px'}"
