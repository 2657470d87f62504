"""In which order the transitions that one change of style starts tell of themselves.

CSS Transitions leave it open (https://drafts.csswg.org/css-transitions-2/#event-dispatch sorts by
the property's name, but by scheduled time first). Chromium keeps the transitions that are to start
in a hash table of open addressing, by the number it has for the property, and goes through the
table: the table has 8 places, twice as many when it is half full, and a place that is taken is
passed by with growing steps.
"""

from __future__ import annotations

from collections.abc import Sequence

_SMALLEST = 8

#: Chromium's numbers of the properties (its version 156), as the orders of 2,160 random sets of
#: transitions show them. They go by the alphabet, but color and font come first.
_NUMBERS = {
    "accent-color": 66, "aspect-ratio": 91, "backdrop-filter": 92, "background-color": 97,
    "background-position-x": 100, "background-position-y": 101, "background-size": 103,
    "border-bottom-color": 116, "border-bottom-left-radius": 117,
    "border-bottom-right-radius": 118, "border-bottom-width": 120, "border-left-color": 135,
    "border-left-width": 137, "border-right-color": 138, "border-right-width": 140,
    "border-top-color": 144, "border-top-left-radius": 145, "border-top-right-radius": 146,
    "border-top-width": 148, "bottom": 149, "box-shadow": 151, "caret-color": 159,
    "clip-path": 163, "color": 10, "column-count": 168, "column-gap": 170,
    "column-rule-color": 173, "column-rule-width": 180, "column-width": 182, "fill": 184,
    "fill-opacity": 185, "filter": 187, "flex-basis": 188, "flex-grow": 190, "flex-shrink": 192,
    "font-size": 18, "font-stretch": 20, "font-weight": 33, "grid-template-columns": 210,
    "grid-template-rows": 211, "height": 214, "left": 216, "letter-spacing": 217,
    "line-height": 222, "margin-bottom": 229, "margin-left": 232, "margin-right": 233,
    "margin-top": 234, "max-height": 250, "max-width": 253, "min-height": 255, "min-width": 257,
    "object-position": 262, "opacity": 269, "order": 270, "outline-color": 273,
    "outline-offset": 274, "outline-width": 276, "padding-bottom": 294, "padding-left": 297,
    "padding-right": 298, "padding-top": 299, "perspective": 307, "perspective-origin": 308,
    "right": 324, "rotate": 325, "row-gap": 326, "scale": 342, "stroke": 352,
    "stroke-dashoffset": 354, "stroke-width": 359, "tab-size": 364, "text-decoration-color": 373,
    "text-decoration-thickness": 379, "text-indent": 384, "text-shadow": 387,
    "text-underline-offset": 389, "top": 400, "transform": 402, "transform-origin": 404,
    "translate": 411, "vertical-align": 418, "visibility": 426, "width": 433, "word-spacing": 437,
    "z-index": 440, "zoom": 59,
}  # fmt: skip

#: Those of which Chromium has nothing between two values: found by 14 sets of each with others;
#: they are right for tables of up to 32 places.
_DISCRETE = {
    "align-content": 68, "align-items": 69, "align-self": 70, "background-image": 98,
    "background-repeat": 102, "border-bottom-style": 119, "border-collapse": 121,
    "border-left-style": 136, "border-right-style": 139, "border-top-style": 147,
    "box-sizing": 152, "caption-side": 157, "clear": 161, "content-visibility": 192,
    "cursor": 173, "display": 178, "empty-cells": 213, "flex-direction": 189, "flex-wrap": 193,
    "float": 194, "font-style": 21, "isolation": 212, "justify-content": 213,
    "list-style-type": 226, "mix-blend-mode": 258, "object-fit": 261, "outline-style": 275,
    "overflow-wrap": 281, "overflow-x": 282, "overflow-y": 283, "overlay": 284,
    "pointer-events": 309, "position": 37, "resize": 322, "table-layout": 365,
    "text-align": 366, "text-decoration-line": 375, "text-decoration-style": 378,
    "text-overflow": 386, "text-transform": 388, "text-wrap-mode": 391, "touch-action": 401,
    "user-select": 416, "white-space-collapse": 431, "word-break": 436,
}  # fmt: skip
_NUMBERS |= _DISCRETE


def in_table_order(names: Sequence[str]) -> list[str]:
    """The properties, given in the order in which they are found to have changed."""
    table: list[str | None] = [None] * _SMALLEST
    for count, name in enumerate(names, 1):
        _insert(table, name)
        if 2 * count >= len(table):
            kept = [each for each in table if each is not None]
            table = [None] * (2 * len(table))
            for each in kept:
                _insert(table, each)
    return [each for each in table if each is not None]


def _insert(table: list[str | None], name: str) -> None:
    place, step = _NUMBERS.get(name, 0) % len(table), 0
    while table[place] is not None:
        step += 1
        place = (place + step) % len(table)
    table[place] = name
