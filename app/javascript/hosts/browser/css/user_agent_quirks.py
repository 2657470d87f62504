"""What the user agent style sheet says besides of documents in quirks mode.

https://html.spec.whatwg.org/multipage/rendering.html#tables-2 and the like
"""

from __future__ import annotations

from app.javascript.hosts.browser.css.user_agent_rules import UserAgentRule
from app.javascript.hosts.browser.dom.element import ElementObject


def _quirky(element: ElementObject) -> bool:
    return element.node_document.quirks


def _quirky_field(element: ElementObject) -> bool:
    return _quirky(element) and (element.attribute("type") or "").lower() != "image"


QUIRKS = (
    UserAgentRule(
        "table",
        "white-space: normal; line-height: normal; font-weight: 400; font-size: medium;"
        "font-variant: normal; font-style: normal; text-align: start",
        _quirky,
    ),
    UserAgentRule("input textarea", "box-sizing: border-box", _quirky_field),
    UserAgentRule("form", "margin-bottom: 1em", _quirky),
)
"""They count after the others."""
