"""Media queries: https://drafts.csswg.org/mediaqueries/

A query that cannot be read is ``not all``; what may mean something one day is neither true nor
false, and keeps its text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from app.javascript.hosts.browser.css.media_features import (
    Answer,
    Condition,
    MediaProblem,
    feature,
)
from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    has_error,
    split_at,
    trimmed,
    words,
)
from app.javascript.hosts.browser.css.viewport import Viewport

_TYPES: Final = frozenset({"all", "screen"})
_NO_TYPES: Final = frozenset({"not", "only", "and", "or", "layer"})
_NOT_ALL: Final = Condition("not all", lambda _viewport: False)


@dataclass(frozen=True, slots=True)
class MediaQueryList:
    """``text`` in the form in which ``matchMedia().media`` has it."""

    text: str
    queries: tuple[Condition, ...] = field(compare=False)

    def matches(self, viewport: Viewport) -> bool:
        """https://drafts.csswg.org/mediaqueries/#mq-list: an empty list is true."""
        return not self.queries or any(query.ask(viewport) for query in self.queries)


def parse_media(text: str) -> MediaQueryList:
    """https://drafts.csswg.org/cssom/#parse-a-media-query-list"""
    tokens = component_values(text)
    parts = split_at(tokens, ",")
    if parts == [[]]:
        return MediaQueryList("", ())
    parser = _Parser(_left_open(text, tokens))
    queries = []
    for part in parts:
        try:
            queries.append(parser.query(words(part)))
        except MediaProblem:
            queries.append(_NOT_ALL)
    return MediaQueryList(", ".join(query.text for query in queries), tuple(queries))


def _left_open(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The blocks and functions that nothing closes before the text ends, the outermost first."""
    found = []
    for _ in range(text.count("(") - text.count(")")):
        last = trimmed(tokens)[-1] if trimmed(tokens) else None
        if last is None or last.type not in ("function", "() block"):
            break
        found.append(last)
        tokens = last.arguments if last.type == "function" else last.content
    return found


class _Parser:
    """Of one list; ``left_open`` are the blocks that the text leaves open."""

    def __init__(self, left_open: list[Token]) -> None:
        self._left_open = left_open

    def query(self, parts: Sequence[Token]) -> Condition:
        """https://drafts.csswg.org/mediaqueries/#typedef-media-query, without white space."""
        if not parts:
            raise MediaProblem("nothing")
        is_negated = _is_word(parts[0], "not") and len(parts) > 1
        if parts[0].type != "ident" or (is_negated and parts[1].type != "ident"):
            return self._condition(parts)
        restrictor = ""
        if _is_word(parts[0], "not") or _is_word(parts[0], "only"):
            restrictor, parts = f"{parts[0].lower_value} ", parts[1:]
        if not parts or parts[0].type != "ident" or parts[0].lower_value in _NO_TYPES:
            raise MediaProblem("no type")
        return self._of_type(restrictor, parts[0].lower_value, parts[1:])

    def _of_type(self, restrictor: str, type_: str, rest: Sequence[Token]) -> Condition:
        """``not screen and (hover)``"""
        if rest and not _is_word(rest[0], "and"):
            raise MediaProblem("no and")
        is_type = Condition(type_, lambda _viewport: type_ in _TYPES)
        found = is_type
        if rest:
            condition = self._condition(rest[1:], alternatives=False)
            bare = type_ == "all" and not restrictor
            joined = condition.text if bare else f"{type_} and {condition.text}"
            found = _joined(joined, [is_type, condition], "and")
        if restrictor == "not ":
            return _negated(f"not {found.text}", found)
        return Condition(restrictor + found.text, found.ask)

    def _condition(self, parts: Sequence[Token], *, alternatives: bool = True) -> Condition:
        """https://drafts.csswg.org/mediaqueries/#typedef-media-condition"""
        if not parts:
            raise MediaProblem("nothing")
        if _is_word(parts[0], "not"):
            if len(parts) != 2:
                raise MediaProblem("one thing is negated")
            negated = self._in_parentheses(parts[1])
            return _negated(f"not {negated.text}", negated)
        if len(parts) % 2 == 0:
            raise MediaProblem("nothing behind the word")
        operands = [self._in_parentheses(token) for token in parts[::2]]
        if len(operands) == 1:
            return operands[0]
        for word in ("and", "or") if alternatives else ("and",):
            if all(_is_word(token, word) for token in parts[1::2]):
                return _joined(f" {word} ".join(each.text for each in operands), operands, word)
        raise MediaProblem("neither and nor or")

    def _in_parentheses(self, token: Token) -> Condition:
        """https://drafts.csswg.org/mediaqueries/#typedef-media-in-parens"""
        if token.type not in ("() block", "function") or has_error([token]):
            raise MediaProblem("no parentheses")
        if token.type == "() block":
            try:
                inside = self._condition(words(token.content))
                return Condition(f"({inside.text})", inside.ask)
            except MediaProblem:
                pass
            try:
                return feature(token.content)
            except MediaProblem:
                pass
        return self._general_enclosed(token)

    def _general_enclosed(self, token: Token) -> Condition:
        """https://drafts.csswg.org/mediaqueries/#typedef-general-enclosed"""
        text = str(token.serialize())
        if token in self._left_open:
            text = text[: len(text) - len(self._left_open) + self._left_open.index(token)]
        return Condition(text, lambda _viewport: None)


def _is_word(token: Token, word: str) -> bool:
    return bool(token.type == "ident" and token.lower_value == word)


def _negated(text: str, condition: Condition) -> Condition:
    def ask(viewport: Viewport) -> Answer:
        answer = condition.ask(viewport)
        return None if answer is None else not answer

    return Condition(text, ask)


def _joined(text: str, conditions: Sequence[Condition], word: str) -> Condition:
    """Kleene's logic: https://drafts.csswg.org/mediaqueries/#evaluating"""
    decisive = word == "or"

    def ask(viewport: Viewport) -> Answer:
        answers = [condition.ask(viewport) for condition in conditions]
        if decisive in answers:
            return decisive
        return None if None in answers else not decisive

    return Condition(text, ask)
