"""Values on top of values: https://drafts.csswg.org/css-values/#combine-add"""

from __future__ import annotations

from app.javascript.hosts.browser.animations.interpolation import interpolated
from app.javascript.hosts.browser.css.calc import CalcProblem, simplified, sum_text
from app.javascript.hosts.browser.css.colors import rgba_of, rgba_text
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, component_values


def added(under: str, value: str, *, appends: bool) -> str:
    """The sum of two computed values; lists are put behind each other, or summed when they match.

    The second alone where there is no sum.
    """
    if under == "none" or value == "none":
        return under if value == "none" else value
    if interpolated(under, value, 0.5) is None and not _is_list(under):
        return value
    if appends and _is_list(under) and _is_list(value):
        return f"{under} {value}"
    first, second = rgba_of(under), rgba_of(value)
    if first is not None and second is not None:
        red, green, blue, alpha = (one + two for one, two in zip(first, second, strict=True))
        return rgba_text((min(red, 255.0), min(green, 255.0), min(blue, 255.0), min(alpha, 1.0)))
    found = _sum(component_values(under), component_values(value))
    return value if found is None else found


def _is_list(text: str) -> bool:
    """``translateX(1px) scale(2)``, ``blur(2px)``."""
    tokens = component_values(text)
    is_functions = all(token.type in {"function", "whitespace"} for token in tokens)
    return is_functions and rgba_of(text) is None and not text.startswith("calc(")


def _sum(first: list[Token], second: list[Token]) -> str | None:
    if len(first) != len(second):
        return None
    parts: list[str] = []
    for one, two in zip(first, second, strict=True):
        part = _sum_of_two(one, two)
        if part is None:
            return None
        parts.append(part)
    return "".join(parts)


def _sum_of_two(one: Token, two: Token) -> str | None:
    if one.type == "whitespace" == two.type:
        return " "
    if one.type == "function" == two.type and one.lower_name == two.lower_name != "calc":
        inner = _sum(one.arguments, two.arguments)
        return None if inner is None else f"{one.lower_name}({inner})"
    if one.type in {"ident", "literal", "string"}:
        return str(two.serialize()) if one.serialize() == two.serialize() else None
    try:
        start, end = simplified(one), simplified(two)
    except CalcProblem:
        return None
    total = {unit: start.get(unit, 0.0) + end.get(unit, 0.0) for unit in start.keys() | end.keys()}
    if len(total) == 1:
        unit, value = total.popitem()
        return f"{number_text(value)}{unit}"
    return None if "" in total else sum_text(total)
