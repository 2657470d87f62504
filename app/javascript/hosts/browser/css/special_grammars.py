"""Grammars of single properties: https://drafts.csswg.org/css-values/#value-defs"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.grammars import (
    Grammar,
    angle,
    keywords,
    length,
    number,
    one_of,
)
from app.javascript.hosts.browser.css.images import image
from app.javascript.hosts.browser.css.tokens import Token, quoted, serialize, split_at, words
from app.javascript.hosts.browser.css.word_grammars import (
    IDENTIFIER,
    WIDE,
    any_words,
    names,
    up_to,
)


def cursors(known: Grammar) -> Grammar:
    """``url(a.png) 2 2, pointer``: https://drafts.csswg.org/css-ui/#cursor"""

    def parse(tokens: Sequence[Token]) -> str | None:
        *images, last = split_at(tokens, ",")
        if known(last) is None or any(not part or image(part[:1]) is None for part in images):
            return None
        return serialize(tokens)

    return parse


def oblique(tokens: Sequence[Token]) -> str | None:
    """``oblique 10deg``; 14 degrees are what ``oblique`` alone means."""
    given = words(tokens)
    if len(given) != 2 or keywords("oblique")(given[:1]) is None:
        return None
    turned = angle(given[1:])
    return None if turned is None else f"oblique {turned}"


def indent(tokens: Sequence[Token]) -> str | None:
    """https://drafts.csswg.org/css-text/#text-indent-property"""
    given = words(tokens)
    lengths = [found for token in given if (found := length()([token])) is not None]
    rest = [token for token in given if length()([token]) is None]
    flags = any_words("hanging each-line")(rest) if rest else ""
    return None if len(lengths) != 1 or flags is None else f"{lengths[0]} {flags}".strip()


def ratio_or_auto(tokens: Sequence[Token]) -> str | None:
    """``auto 16 / 9``: https://drafts.csswg.org/css-sizing-4/#aspect-ratio"""
    given = words(tokens)
    is_auto = [token.type == "ident" and token.lower_value == "auto" for token in given]
    if sum(is_auto) != 1 or not (is_auto[0] or is_auto[-1]):
        return None
    rest = given[1:] if is_auto[0] else given[:-1]
    numbers = [number(low=0)(part) for part in split_at(rest, "/")]
    if not rest or not 1 <= len(numbers) <= 2 or None in numbers:
        return None
    return f"auto {numbers[0]} / {numbers[1] if len(numbers) > 1 else '1'}"


def optional_auto(grammar: Grammar) -> Grammar:
    """``auto 100px``, as ``contain-intrinsic-width`` takes it."""

    def parse(tokens: Sequence[Token]) -> str | None:
        given = words(tokens)
        if len(given) == 2 and keywords("auto")(given[:1]):
            found = grammar(given[1:])
            return None if found is None else f"auto {found}"
        return grammar(given)

    return parse


def number_or_percentage(tokens: Sequence[Token]) -> str | None:
    """``150%`` stays a percentage; nothing below zero."""
    if len(tokens) == 1 and tokens[0].type == "percentage":
        return None if tokens[0].value < 0 else serialize(tokens)
    return number(low=0)(tokens)


def property_names(tokens: Sequence[Token]) -> str | None:
    """Of ``transition-property``: a property's name is printed in lower case."""
    if len(tokens) != 1 or tokens[0].type != "ident":
        return None
    name = str(tokens[0].value)
    if name.lower() in WIDE | {"none"}:
        return None
    return name if name.startswith("--") else name.lower()


def author_names(tokens: Sequence[Token]) -> str | None:
    """Of ``animation-name``: a string is a name, printed as one where it can be."""
    if len(tokens) == 1 and tokens[0].type == "string":
        text = str(tokens[0].value)
        is_name = IDENTIFIER.fullmatch(text) and text.lower() not in WIDE | {"none"}
        return text if is_name else quoted(text)
    return names(without="none")(tokens)


def snapping(tokens: Sequence[Token]) -> str | None:
    """``y proximity`` is ``y``: https://drafts.csswg.org/css-scroll-snap/#propdef-scroll-snap-type"""
    given = words(tokens)
    axis = keywords("x y block inline both")(given[:1])
    strict = keywords("mandatory proximity")(given[1:]) if len(given) == 2 else "proximity"
    if axis is None or strict is None or len(given) > 2:
        return None
    return axis if strict == "proximity" else f"{axis} {strict}"


def gutter(tokens: Sequence[Token]) -> str | None:
    """https://drafts.csswg.org/css-overflow/#scrollbar-gutter-property"""
    found = any_words("stable both-edges")(tokens)
    return None if found is None or not found.startswith("stable") else found


def feature(tokens: Sequence[Token]) -> str | None:
    """``"liga" on`` is ``"liga"``."""
    given = words(tokens)
    if not 1 <= len(given) <= 2 or given[0].type != "string":
        return None
    value = ""
    if len(given) == 2:
        switched = keywords("on off")(given[1:])
        value = {"on": "1", "off": "0"}.get(switched or "", serialize(given[1:]))
    return quoted(given[0].value) + (f" {value}" if value not in {"", "1"} else "")


def clip_rectangle(tokens: Sequence[Token]) -> str | None:
    """``rect(1px, 2px, 3px, 4px)``."""
    if len(tokens) != 1 or tokens[0].type != "function" or tokens[0].lower_name != "rect":
        return None
    arguments = [token for token in words(tokens[0].arguments) if token != ","]
    side = one_of(keywords("auto"), length(percent=False))
    found = [side([token]) for token in arguments]
    if len(found) != 4 or None in found:
        return None
    return f"rect({', '.join(text or '' for text in found)})"


def repeats(tokens: Sequence[Token]) -> str | None:
    """``repeat no-repeat`` is ``repeat-x``: https://drafts.csswg.org/css-backgrounds/#background-repeat"""
    single = keywords("repeat-x repeat-y")(tokens)
    if single is not None:
        return single
    found = up_to(keywords("repeat no-repeat space round"), 2)(tokens)
    return {"repeat no-repeat": "repeat-x", "no-repeat repeat": "repeat-y"}.get(found or "", found)


def two_words_of_display(tokens: Sequence[Token]) -> str | None:
    """``inline flex`` is ``inline-flex``: https://drafts.csswg.org/css-display/#the-display-properties"""
    given = [token.lower_value if token.type == "ident" else "" for token in words(tokens)]
    outer = [word for word in given if word in {"block", "inline"}]
    inner = [word for word in given if word in {"flow", "flow-root", "flex", "grid", "table"}]
    if not given or len(given) > 2 or len(outer) + len(inner) != len(given):
        return None
    if len(outer) > 1 or len(inner) > 1:
        return None
    at, form = (outer or ["block"])[0], (inner or ["flow"])[0]
    if form == "flow":
        return at
    if form == "flow-root":
        return "flow-root" if at == "block" else "inline-block"
    return form if at == "block" else f"inline-{form}"


STRETCHES = {
    "ultra-condensed": "50%", "extra-condensed": "62.5%", "condensed": "75%",
    "semi-condensed": "87.5%", "semi-expanded": "112.5%", "expanded": "125%",
    "extra-expanded": "150%", "ultra-expanded": "200%",
}  # fmt: skip
"""https://drafts.csswg.org/css-fonts/#font-stretch-prop"""


def layer_size(tokens: Sequence[Token]) -> str | None:
    """``10px`` is ``10px auto``: https://drafts.csswg.org/css-backgrounds/#background-size"""
    size = one_of(keywords("auto"), length(negative=False))
    found = [size([token]) for token in words(tokens)]
    if not 1 <= len(found) <= 2 or None in found:
        return None
    both = (found[0], found[1] if len(found) > 1 else "auto")
    return "auto" if both == ("auto", "auto") else f"{both[0]} {both[1]}"


def whole_number(tokens: Sequence[Token]) -> str | None:
    """An integer of 32 bits."""
    found = number(whole=True)(tokens)
    if found is None or tokens[0].type != "number":
        return found
    return str(min(max(tokens[0].int_value, -(2**31)), 2**31 - 1))
