"""Attribute selectors: https://drafts.csswg.org/selectors-4/#attribute-selectors"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.late_style import synchronize_attribute
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selectors.model import SelectorProblem, SimpleSelector

Token = Any

_MATCHERS: dict[str, Callable[[str, str], bool]] = {
    "=": lambda value, wanted: value == wanted,
    "~=": lambda value, wanted: bool(wanted) and wanted in value.split(),
    "|=": lambda value, wanted: value == wanted or value.startswith(f"{wanted}-"),
    "^=": lambda value, wanted: bool(wanted) and value.startswith(wanted),
    "$=": lambda value, wanted: bool(wanted) and value.endswith(wanted),
    "*=": lambda value, wanted: bool(wanted) and wanted in value,
}
#: https://html.spec.whatwg.org/multipage/semantics-other.html#case-sensitivity-of-selectors
_CASE_INSENSITIVE = frozenset({
    "accept", "accept-charset", "align", "alink", "axis", "bgcolor", "charset", "checked", "clear",
    "codetype", "color", "compact", "declare", "defer", "dir", "direction", "disabled", "enctype",
    "face", "frame", "hreflang", "http-equiv", "lang", "language", "link", "media", "method",
    "multiple", "nohref", "noresize", "noshade", "nowrap", "readonly", "rel", "rev", "rules",
    "scope", "scrolling", "selected", "shape", "target", "text", "type", "valign", "valuetype",
    "vlink",
})  # fmt: skip


def attribute_selector(content: list[Token]) -> SimpleSelector:
    """The inside of the brackets."""
    parts = [token for token in content if token.type not in ("whitespace", "comment")]
    if len(parts) > 1 and parts[0].type == "literal" and parts[0].value in ("*", "|"):
        parts = parts[2:] if parts[0].value == "*" else parts[1:]
    if not parts or parts[0].type != "ident":
        raise SelectorProblem
    name = parts[0].value
    if len(parts) == 1:
        return SimpleSelector(_presence(name), (0, 1, 0))
    operator, *rest = parts[1:]
    if operator.type != "literal" or operator.value not in _MATCHERS or not rest:
        raise SelectorProblem
    value, *flags = rest
    if value.type not in ("ident", "string") or len(flags) > 1:
        raise SelectorProblem
    flag = ""
    if flags:
        flag = flags[0].value.lower() if flags[0].type == "ident" else "?"
        if flag != "i":  # NOTE: Chromium does not know "s" yet
            raise SelectorProblem
    return SimpleSelector(_comparison(name, operator.value, value.value, flag), (0, 1, 0))


def _presence(name: str) -> Callable[[ElementObject, NodeObject | None], bool]:
    lower = ascii_lower(name)

    def test(element: ElementObject, _scope: NodeObject | None) -> bool:
        synchronize_attribute(element, lower)
        return (lower if element.is_html else name) in element.attributes

    return test


def _comparison(
    name: str, operator: str, wanted: str, flag: str
) -> Callable[[ElementObject, NodeObject | None], bool]:
    matcher, lower = _MATCHERS[operator], ascii_lower(name)

    def test(element: ElementObject, _scope: NodeObject | None) -> bool:
        synchronize_attribute(element, lower)
        found = element.attributes.get(lower if element.is_html else name)
        if found is None:
            return False
        folds = flag == "i" or (not flag and element.is_html and lower in _CASE_INSENSITIVE)
        if folds:
            return matcher(ascii_lower(found.value), ascii_lower(wanted))
        return matcher(found.value, wanted)

    return test
