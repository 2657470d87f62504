"""The user agent style sheet: what elements look like before anybody says anything.

https://html.spec.whatwg.org/multipage/rendering.html
"""

from __future__ import annotations

from functools import cache

from app.javascript.hosts.browser.css.declaration_block import Declaration, DeclarationBlock
from app.javascript.hosts.browser.css.presentational_hints import hinted
from app.javascript.hosts.browser.css.svg_hints import svg_hinted
from app.javascript.hosts.browser.css.user_agent_quirks import QUIRKS
from app.javascript.hosts.browser.css.user_agent_rules import RULES, Condition
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.namespaces import Namespace


@cache
def _rules_by_name() -> dict[str, list[tuple[Condition | None, tuple[Declaration, ...]]]]:
    found: dict[str, list[tuple[Condition | None, tuple[Declaration, ...]]]] = {}
    for rule in (*RULES, *QUIRKS):
        declarations = tuple(DeclarationBlock(rule.text))
        for name in rule.names.split():
            found.setdefault(name, []).append((rule.condition, declarations))
    return found


def user_agent_declarations(element: ElementObject) -> dict[str, str]:
    """What the browser itself says about an element, by longhand."""
    found: dict[str, str] = {}
    if element.namespace == Namespace.SVG:
        return _of_svg(element)
    if not element.is_html:
        return found
    rules = _rules_by_name()
    for name in (element.local_name, "*"):
        for condition, declarations in rules.get(name, ()):
            if condition is None or condition(element):
                found.update((one.name, one.value) for one in declarations)
    found.update(hinted(element))
    return found


def _of_svg(element: ElementObject) -> dict[str, str]:
    """https://svgwg.org/svg2-draft/styling.html#UAStyleSheet"""
    parent = element.parent_element
    is_outermost = element.local_name == "svg" and (parent is None or parent.is_html)
    found = {} if is_outermost else {"transform-origin": "0px 0px"}
    if element.local_name in {"svg", "symbol", "image", "marker", "pattern", "foreignObject"}:
        found |= {"overflow-x": "hidden", "overflow-y": "hidden"}
    return found | svg_hinted(element)
