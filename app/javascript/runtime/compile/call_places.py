"""Where V8's parser puts a call: https://tc39.es/ecma262/#prod-CallExpression"""

from __future__ import annotations

import re
from typing import Final

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.compile.code import Code
from app.javascript.syntax.nodes import (
    CallExpression,
    Expression,
    Identifier,
    MemberExpression,
    Super,
)

#: What may stand between a callee and its arguments: blanks, comments, parentheses that close.
_BETWEEN: Final = re.compile(r"(?:\s|//[^\n\r\u2028\u2029]*|/\*.*?\*/)*(\)?)", re.DOTALL)


def call_site(node: CallExpression, code: Code) -> CallSite:
    """The last name of the callee; the parenthesis of the arguments if no name stands before it."""
    text, place = code.unit.program.text, node.callee.span.end
    while True:
        between = _BETWEEN.match(text, place)
        assert between is not None
        place = between.end()
        if not between[1]:
            break
    is_bare = text.startswith("(", place) and ")" not in text[node.callee.span.end : place]
    name = _last_name(node.callee)
    if is_bare and name is not None:
        return code.site(name.span)
    return code.site_behind(node.callee, text.index("(", place), 1)


def _last_name(callee: Expression | Super) -> Identifier | Super | None:
    """The token that the callee ends with, if it is a name."""
    if isinstance(callee, MemberExpression) and not callee.computed:
        return callee.property if isinstance(callee.property, Identifier) else None
    return callee if isinstance(callee, Identifier | Super) else None
