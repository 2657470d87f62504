"""Values between two values: https://drafts.csswg.org/css-values/#combining-values"""

from __future__ import annotations

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified, sum_text
from app.javascript.hosts.browser.css.colors import rgba_of, rgba_text
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, component_values

#: Properties whose values can be taken halfway, of those that the model knows; last come those
#: that Chromium leaves to its compositor.
ANIMATABLE = (
    "accent-color", "aspect-ratio", "backdrop-filter", "background-color",
    "background-position-x", "background-position-y", "background-size", "border-bottom-color",
    "border-bottom-left-radius", "border-bottom-right-radius", "border-bottom-width",
    "border-left-color", "border-left-width", "border-right-color", "border-right-width",
    "border-top-color", "border-top-left-radius", "border-top-right-radius", "border-top-width",
    "bottom", "box-shadow", "caret-color", "clip-path", "color", "column-count", "column-gap",
    "column-rule-color", "column-rule-width", "column-width", "fill", "fill-opacity", "filter",
    "flex-basis", "flex-grow", "flex-shrink", "font-size", "font-stretch", "font-weight",
    "grid-template-columns", "grid-template-rows", "height", "left", "letter-spacing",
    "line-height", "margin-bottom", "margin-left", "margin-right", "margin-top", "max-height",
    "max-width", "min-height", "min-width", "object-position", "order", "outline-color",
    "outline-offset", "outline-width", "padding-bottom", "padding-left", "padding-right",
    "padding-top", "perspective", "perspective-origin", "right", "rotate", "row-gap", "scale",
    "stroke", "stroke-dashoffset", "stroke-width", "tab-size", "text-decoration-color",
    "text-decoration-thickness", "text-indent", "text-shadow", "text-underline-offset", "top",
    "transform-origin", "translate", "vertical-align", "visibility", "width", "word-spacing",
    "z-index", "zoom", "opacity", "transform",
)  # fmt: skip


def interpolated(start: str, end: str, progress: float) -> str | None:
    """The value at ``progress``; None when the values only change from one to the other."""
    if start == end:
        return end
    if progress in {0, 1} and not _is_rewritten(start, end):
        if interpolated(start, end, 0.5) is None:
            return None
        return end if progress else start
    one, two = rgba_of(start), rgba_of(end)
    if one is not None and two is not None:
        return _color(one, two, progress)
    if {start, end} == {"visible", "hidden"}:
        shown = start if progress < 1 and start == "visible" else "visible"
        return end if progress >= 1 else start if progress <= 0 else shown
    first, second = component_values(start), component_values(end)
    if "none" in {start, end} and _is_shadow(first) | _is_shadow(second):
        empty = " ".join(["rgba(0, 0, 0, 0)", *["0px"] * (_lengths(first) or _lengths(second))])
        first = component_values(empty) if start == "none" else first
        second = component_values(empty) if end == "none" else second
        return _tokens(first, second, progress)
    if start == "none" or end == "none":
        return _from_none(first, second, progress, start == "none")
    return _tokens(first, second, progress)


def _is_rewritten(start: str, end: str) -> bool:
    """Whether even the ends are told in other words: ``none``, and no length for no percentage."""
    is_mixed = ("%" in start) is not ("%" in end) and "0px" in start + end
    return is_mixed or "none" in {start, end}


def _color(one: tuple[float, ...], two: tuple[float, ...], progress: float) -> str:
    """Premultiplied, as CSS Color says."""
    alpha = one[3] + (two[3] - one[3]) * progress
    if alpha <= 0:
        return "rgba(0, 0, 0, 0)"
    channels = (
        (a * one[3] + (b * two[3] - a * one[3]) * progress) / alpha
        for a, b in zip(one[:3], two[:3], strict=True)
    )
    red, green, blue = (min(max(channel, 0.0), 255.0) for channel in channels)
    return rgba_text((red, green, blue, min(alpha, 1.0)))


def _is_shadow(tokens: list[Token]) -> bool:
    """One shadow with its computed colour first."""
    return bool(tokens) and rgba_of(tokens[0].serialize()) is not None and _lengths(tokens) >= 3


def _lengths(tokens: list[Token]) -> int:
    return sum(1 for token in tokens if token.type == "dimension")


_NEUTRAL = dict.fromkeys(("brightness", "contrast", "opacity", "saturate"), 1.0)


def _from_none(
    first: list[Token], second: list[Token], progress: float, from_none: bool
) -> str | None:
    """``none`` is the same functions with nothing in them."""
    given = second if from_none else first
    if not given or any(token.type not in {"function", "whitespace"} for token in given):
        return None
    parts = []
    for token in given:
        if token.type == "whitespace":
            continue
        share = progress if from_none else 1 - progress
        neutral = _NEUTRAL.get(token.lower_name, 0.0)
        inner = [_scaled(argument, share, neutral) for argument in token.arguments]
        parts.append(f"{token.lower_name}({''.join(inner)})")
    return " ".join(parts)


def _scaled(token: Token, share: float, neutral: float) -> str:
    if token.type == "number":
        return number_text(neutral + (token.value - neutral) * share)
    if token.type == "percentage":
        return f"{number_text(token.value * share)}%"
    if token.type == "dimension":
        return f"{number_text(token.value * share)}{token.lower_unit}"
    return str(token.serialize())


def _tokens(first: list[Token], second: list[Token], progress: float) -> str | None:
    if len(first) != len(second):
        return None
    parts: list[str] = []
    for one, two in zip(first, second, strict=True):
        part = _token(one, two, progress)
        if part is None:
            return None
        parts.append(part)
    return "".join(parts)


def _token(one: Token, two: Token, progress: float) -> str | None:
    if one.type == "whitespace" == two.type:
        return " "
    colors = rgba_of(one.serialize()), rgba_of(two.serialize())
    if one.type == "function" and colors[0] is not None and colors[1] is not None:
        return _color(colors[0], colors[1], progress)
    if one.type == "function" == two.type and one.lower_name == two.lower_name != "calc":
        inner = _tokens(one.arguments, two.arguments, progress)
        return None if inner is None else f"{one.lower_name}({inner})"
    if one.type in {"ident", "literal", "string"}:
        same = one.type == two.type and one.serialize() == two.serialize()
        return str(two.serialize()) if same else None
    if one.type == "dimension" == two.type and one.lower_unit == "fr" == two.lower_unit:
        return f"{number_text(one.value + (two.value - one.value) * progress)}fr"
    try:
        start, end = simplified(one), simplified(two)
    except CalcProblem:
        return None
    units = sorted(start.keys() | end.keys())
    mixed = {
        unit: start.get(unit, 0.0) + (end.get(unit, 0.0) - start.get(unit, 0.0)) * progress
        for unit in units
    }
    if set(units) == {"%", "px"} and mixed["px"] == 0:
        mixed.pop("px")
    if set(units) == {"", "px"} and (start.get("", 1) == 0 or end.get("", 1) == 0):
        mixed.pop("")
    if len(mixed) == 1:
        unit, value = mixed.popitem()
        return f"{number_text(value)}{unit}"
    return None if "" in mixed else sum_text(mixed)
