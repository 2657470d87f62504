"""Rules for errors where V8 blames another token than the parser does.

V8 reads names, keys and `async` before it knows what they are for, and then names them.
"""

from collections.abc import Callable
from re import compile as compile_pattern

from app.javascript.syntax.reported import Answer, Problem
from app.javascript.syntax.token_at import KEYWORDS, token_at, unexpected

_ASYNC_LOOP = compile_pattern(r"\bfor\s*\(\s*async\s*$")
_ASYNC = compile_pattern(r"(?<![\w$.])async[ \t]+$")


def _number_before(problem: Problem) -> Answer:
    """A digit right behind a number belongs to it, and spoils it: `0b12`."""
    follows = problem.token.kind == "number" and problem.token.text[0].isdigit()
    if not problem.is_unexpected_token or not follows or problem.previous.end != problem.start:
        return None
    if token_at(problem.text, problem.previous.start).kind != "number":
        return None
    return "Invalid or unexpected token", problem.previous


def _shorthand_key(problem: Problem) -> Answer:
    """Only names can be properties without a value: `({ 1 })`."""
    if not problem.is_unexpected_token or problem.list != "properties":
        return None
    if problem.token.text not in ("}", ",", "="):
        return None
    units = problem.text.units
    previous = token_at(problem.text, problem.previous.start)
    start = units.rfind("[", 0, problem.start) if previous.text == "]" else problem.previous.start
    if not units[:start].rstrip().endswith(("{", ",")):
        return None
    key = token_at(problem.text, start)
    if key.kind not in ("number", "string") and key.text != "[":
        return None
    return unexpected(key, strict=False), problem.previous


def _async_name(problem: Problem) -> Answer:
    """`async` is a name unless an arrow or `function` follows: `async x`."""
    if not problem.is_unexpected_token or problem.token.text == "=>":
        return None
    if problem.expected == "(" or problem.list == "properties":
        return None
    previous = token_at(problem.text, problem.previous.start)
    before = problem.text.units[: problem.previous.start]
    if previous.kind != "name" or previous.text in KEYWORDS or not _ASYNC.search(before[-40:]):
        return None
    return unexpected(previous, strict=problem.strict), problem.previous


def _async_loop(problem: Problem) -> Answer:
    before = problem.text.units[: problem.previous.start]
    is_of = problem.is_unexpected_token and problem.previous_text == "of"
    if is_of and _ASYNC_LOOP.search(before[-40:]):
        return "The left-hand side of a for-of loop may not be 'async'.", problem.previous
    return None


def _lone_super(problem: Problem) -> Answer:
    if not problem.is_unexpected_token:
        return None
    if problem.previous_text == "super":
        return "'super' keyword unexpected here", problem.previous
    before = problem.text.units[: problem.previous.start].rstrip()
    is_private = problem.token.text.startswith("#") and problem.previous_text == "."
    if is_private and before.endswith("super"):
        return "Unexpected private field", problem.token.span
    return None


def _lone_private_name(problem: Problem) -> Answer:
    """A private name is an expression only on the left of `in`."""
    if not problem.is_unexpected_token or problem.list == "field" or problem.expected == "(":
        return None
    before = problem.text.units[: problem.previous.start].rstrip()
    if not problem.previous_text.startswith("#") or before.endswith("."):
        return None
    name = token_at(problem.text, problem.previous.start)
    return unexpected(name, strict=False), problem.previous


def _cut_off_chain(problem: Problem) -> Answer:
    """The parser reads `?.` as two tokens where the text ends."""
    units = problem.text.units
    if problem.is_unexpected_token and units[problem.start - 1 :] == "?.":
        return "Unexpected end of input", problem.text.span(len(units), len(units))
    return None


MISPLACED_RULES: tuple[Callable[[Problem], Answer], ...] = (
    _number_before,
    _shorthand_key,
    _async_loop,
    _async_name,
    _lone_super,
    _lone_private_name,
    _cut_off_chain,
)
