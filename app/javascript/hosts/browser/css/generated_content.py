"""The computed value of ``content``: https://drafts.csswg.org/css-content/#content-property"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    serialize,
    split_at,
    words,
)

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.element import ElementObject


def computed_content(text: str, element: ElementObject) -> str:
    """Attributes are read, and strings beside each other become one."""
    if '"' not in text and "'" not in text and "attr(" not in text:
        return text
    shown, *alternatives = split_at(component_values(text), "/")
    parts = [_part(token, element) for token in words(shown)]
    joined = " ".join(_joined(parts))
    return " / ".join([joined, *(serialize(list(other)).strip() for other in alternatives)])


def _part(token: Token, element: ElementObject) -> tuple[bool, str]:
    """Whether it is a string, and what it says."""
    if token.type == "string":
        return True, token.value
    if token.type == "function" and token.lower_name == "attr":
        return True, _attribute(token, element)
    return False, serialize([token])


def _joined(parts: Iterable[tuple[bool, str]]) -> Iterable[str]:
    for is_string, group in groupby(parts, key=lambda part: part[0]):
        texts = [text for _is_string, text in group]
        yield from [json.dumps("".join(texts), ensure_ascii=False)] if is_string else texts


def _attribute(token: Token, element: ElementObject) -> str:
    """https://drafts.csswg.org/css-values-5/#attr-notation, of strings"""
    name, *fallback = split_at(token.arguments, ",")
    names = words(name)
    if not names:
        return ""
    found = element.attribute(names[0].value.lower() if element.is_html else names[0].value)
    if found is None and fallback:
        strings = [each.value for each in words(fallback[0]) if each.type == "string"]
        return "".join(strings)
    return found or ""
