"""Shorthands of fonts and text: https://drafts.csswg.org/css-fonts/#font-prop"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.shorthand_forms import (
    Longhands,
    Shorthand,
    distribute,
    in_any_order,
    parsed_as,
)
from app.javascript.hosts.browser.css.special_grammars import STRETCHES
from app.javascript.hosts.browser.css.tokens import Token, words

_FONT = (
    "font-style", "font-variant-caps", "font-variant-ligatures", "font-variant-numeric",
    "font-variant-east-asian", "font-variant-alternates", "font-size-adjust",
    "font-language-override", "font-kerning", "font-optical-sizing", "font-feature-settings",
    "font-variation-settings", "font-variant-position", "font-variant-emoji", "font-weight",
    "font-stretch", "font-size", "line-height", "font-family",
)  # fmt: skip
_SAID = (
    "font-style", "font-variant-caps", "font-weight", "font-stretch", "font-size", "line-height",
    "font-family",
)  # fmt: skip
_VARIANTS = (
    "font-variant-ligatures", "font-variant-caps", "font-variant-alternates",
    "font-variant-numeric", "font-variant-east-asian", "font-variant-position",
    "font-variant-emoji",
)  # fmt: skip
_SYSTEM_FONTS = frozenset(["caption", "icon", "menu", "message-box", "small-caption", "status-bar"])
_STRETCH_WORDS = {percentage: word for word, percentage in STRETCHES.items()}


def _expand_font(tokens: Sequence[Token]) -> Longhands | None:
    """https://drafts.csswg.org/css-fonts/#font-prop"""
    found: Longhands = {name: PROPERTIES[name].initial for name in _FONT}
    found |= {"font-weight": "normal", "font-stretch": "normal"}
    if len(tokens) == 1 and tokens[0].type == "ident" and tokens[0].lower_value in _SYSTEM_FONTS:
        return {**found, "font-size": "16px", "font-family": "Arial"}
    parts = list(tokens)
    while parts:
        token = parts.pop(0)
        if token.type == "whitespace":
            continue
        size = parsed_as("font-size", [token])
        if size is not None and token.type != "number":
            found["font-size"] = size
            break
        for name in ("font-style", "font-variant-caps", "font-weight", "font-stretch"):
            value = _before_size(name, token)
            if value is not None:
                found[name] = value
                break
        else:
            return None
    return _height_and_family(found, parts)


def _before_size(name: str, token: Token) -> str | None:
    """Of variants only ``small-caps``, of stretches only words."""
    value = parsed_as(name, [token])
    if name == "font-variant-caps" and value not in {"normal", "small-caps"}:
        return None
    return None if name == "font-stretch" and token.type != "ident" else value


def _height_and_family(found: Longhands, parts: list[Token]) -> Longhands | None:
    rest = words(parts)
    if rest and rest[0].type == "literal" and rest[0].value == "/":
        height = parsed_as("line-height", rest[1:2])
        if height is None:
            return None
        found["line-height"] = height
        parts = parts[parts.index(rest[1]) + 1 :]
    while parts and parts[0].type == "whitespace":
        parts = parts[1:]
    family = parsed_as("font-family", parts) if parts else None
    return None if family is None else {**found, "font-family": family}


def _collapse_font(values: Sequence[str]) -> str:
    by_name = dict(zip(_FONT, values, strict=True))
    for name in _FONT:
        if name not in _SAID and by_name[name] != PROPERTIES[name].initial:
            return ""
    style, caps, weight, stretch, size, height, family = (by_name[name] for name in _SAID)
    stretch = _STRETCH_WORDS.get(stretch, stretch)
    shown = [
        style if style != "normal" else "",
        caps if caps != "normal" else "",
        weight if weight not in {"400", "normal"} else "",
        stretch if stretch not in {"normal", "100%"} else "",
        size if height == "normal" else f"{size} / {height}",
        family,
    ]
    return " ".join(word for word in shown if word)


def _expand_variant(tokens: Sequence[Token]) -> Longhands | None:
    found = dict.fromkeys(_VARIANTS, "normal")
    given = words(tokens)
    word = given[0].lower_value if len(given) == 1 and given[0].type == "ident" else ""
    if word == "normal":
        return found
    if word == "none":
        return {**found, "font-variant-ligatures": "none"}
    for token in given:
        for name in _VARIANTS:
            value = parsed_as(name, [token]) if name != "font-variant-alternates" else None
            if value not in {None, "normal", "none"}:
                found[name] = f"{found[name]} {value}" if found[name] != "normal" else value or ""
                break
        else:
            return None
    return found


def _collapse_variant(values: Sequence[str]) -> str:
    return " ".join(value for value in values if value != "normal") or "normal"


_DECORATION = (
    "text-decoration-line", "text-decoration-thickness", "text-decoration-style",
    "text-decoration-color",
)  # fmt: skip


def _expand_decoration(tokens: Sequence[Token]) -> Longhands | None:
    """Several words are one line: https://drafts.csswg.org/css-text-decor/#text-decoration-property"""
    lines = [token for token in words(tokens) if parsed_as(_DECORATION[0], [token])]
    rest = [token for token in words(tokens) if token not in lines]
    line = parsed_as(_DECORATION[0], lines) if lines else "initial"
    found = distribute(_DECORATION[1:], rest, initials=True) if rest else {}
    if line is None or found is None or not (lines or rest):
        return None
    return {name: found.get(name, "initial") for name in _DECORATION} | {_DECORATION[0]: line}


def _collapse_decoration(values: Sequence[str]) -> str:
    plain = {"initial", "none", "auto", "solid", "currentcolor"}
    return " ".join(value for value in values if value not in plain) or "none"


_SPACES = {
    "normal": ("collapse", "wrap"),
    "pre": ("preserve", "nowrap"),
    "nowrap": ("collapse", "nowrap"),
    "pre-wrap": ("preserve", "wrap"),
    "pre-line": ("preserve-breaks", "wrap"),
    "break-spaces": ("break-spaces", "wrap"),
}
WHITE_SPACE = ("white-space-collapse", "text-wrap-mode")
"""What ``white-space`` is made of: https://drafts.csswg.org/css-text-4/#white-space-property"""


def _expand_spaces(tokens: Sequence[Token]) -> Longhands | None:
    single = tokens[0].lower_value if len(tokens) == 1 and tokens[0].type == "ident" else ""
    if single in _SPACES:
        return dict(zip(WHITE_SPACE, _SPACES[single], strict=True))
    return distribute(WHITE_SPACE, words(tokens))


def collapse_spaces(values: Sequence[str]) -> str:
    """``pre`` of ``preserve`` and ``nowrap``."""
    for word, parts in _SPACES.items():
        if parts == tuple(values):
            return word
    return " ".join(values)


def _family_of_font() -> tuple[Shorthand, ...]:
    synthesis = tuple(f"font-synthesis-{kind}" for kind in ("weight", "style", "small-caps"))
    kinds = [name.removeprefix("font-synthesis-") for name in synthesis]

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        given = [token.lower_value if token.type == "ident" else "" for token in words(tokens)]
        if given == ["none"]:
            return dict.fromkeys(synthesis, "none")
        if not given or not set(given) <= set(kinds) or len(set(given)) < len(given):
            return None
        shown = ("auto" if kind in given else "none" for kind in kinds)
        return dict(zip(synthesis, shown, strict=True))

    def collapse(values: Sequence[str]) -> str:
        found = [kind for kind, value in zip(kinds, values, strict=True) if value == "auto"]
        return " ".join(found) or "none"

    return (Shorthand("font-synthesis", synthesis, expand, collapse),)


def _expand_list_style(tokens: Sequence[Token]) -> Longhands | None:
    """``none`` is the type unless another one is given."""
    given = words(tokens)
    nones = [token for token in given if token.type == "ident" and token.lower_value == "none"]
    rest = [token for token in given if token not in nones]
    found = (
        distribute(_LIST_STYLE, rest, initials=True)
        if rest
        else dict.fromkeys(_LIST_STYLE, "initial")
    )
    if found is None or len(nones) > 2 or not given:
        return None
    free = [name for name in ("list-style-type", "list-style-image") if found[name] == "initial"]
    if len(nones) > len(free):
        return None
    return found | dict.fromkeys(free[: len(nones)], "none")


_LIST_STYLE = ("list-style-position", "list-style-image", "list-style-type")


def _said(values: Sequence[str]) -> str:
    return " ".join(value for value in values if value != "initial")


TEXT_SHORTHANDS = (
    Shorthand("font", _FONT, _expand_font, _collapse_font),
    Shorthand("font-variant", _VARIANTS, _expand_variant, _collapse_variant),
    *_family_of_font(),
    Shorthand(
        "text-decoration", _DECORATION, _expand_decoration, _collapse_decoration, initials=True
    ),
    Shorthand("list-style", _LIST_STYLE, _expand_list_style, _said, " ".join, initials=True),
    Shorthand("white-space", WHITE_SPACE, _expand_spaces, collapse_spaces),
    in_any_order("text-wrap", ("text-wrap-mode", "text-wrap-style")),
    in_any_order("text-emphasis", ("text-emphasis-style", "text-emphasis-color")),
    in_any_order("-webkit-text-stroke", ("-webkit-text-stroke-width", "-webkit-text-stroke-color")),
)
"""What sets several properties of text at once."""
