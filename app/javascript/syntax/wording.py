"""Words the parser's errors as V8 words them."""

from typing import Any

from app.javascript.syntax.errors import NestedTooDeeply, SyntaxProblem
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.text import SourceText


def word_problem(error: dict[str, Any], text: SourceText, goal: Goal) -> SyntaxProblem:
    """The problem that the adapter's description of an error stands for."""
    start = error["start"]
    if error["message"] == "Not enough stack space to parse input":
        return NestedTooDeeply(text.span(start, start + 1))
    return SyntaxProblem(error["message"], text.span(start, start + 1))
