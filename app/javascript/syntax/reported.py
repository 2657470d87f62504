"""An error as the adapter describes it, with the text it is in."""

from typing import Any

from app.javascript.syntax.text import SourceText
from app.javascript.syntax.token_at import Token, token_at
from app.trace.source import Span


class Problem:
    """The adapter's description of an error, and the text it is in."""

    def __init__(self, error: dict[str, Any], text: SourceText) -> None:
        self.message: str = error["message"]
        self.start: int = error["start"]
        self.text = text
        self.token: Token = token_at(text, self.start)
        state: dict[str, Any] = error["token"] or {}
        self.parser_token: str = state.get("label", "")
        self.list: str | None = state.get("list")
        self.expected: str | None = state.get("expected")
        self.strict: bool = state.get("strict", False)
        self.is_module: bool = state.get("module", False)
        self.is_async: bool = state.get("async", False)
        self.pattern: str | None = state.get("pattern")
        self.declared: tuple[int, int, str] | None = state.get("declared")
        self.classes: int = state.get("classes", 0)
        self.labels: list[str] = state.get("labels", [])
        self.previous = text.span(state.get("lastStart", 0), state.get("lastEnd", 0))

    @property
    def previous_text(self) -> str:
        return self.text.units[self.previous.start : self.previous.end]

    @property
    def is_unexpected_token(self) -> bool:
        return self.message == "Unexpected token"


Answer = tuple[str, Span] | None
"""A message and its span, or None where a rule does not apply."""
