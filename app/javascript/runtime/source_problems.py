"""Problems of a text that the program itself hands in: to ``Function``, to ``eval``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.javascript.runtime.completion import syntax_error
from app.javascript.runtime.refusal import unsupported
from app.javascript.syntax.errors import SyntaxProblem, UnsupportedFeature


@contextmanager
def problems_thrown() -> Iterator[None]:
    """A SyntaxProblem becomes the program's SyntaxError; what is not supported ends the run.

    No code of the program runs inside.
    """
    try:
        yield
    except SyntaxProblem as problem:
        place = (problem.span.start_line, problem.span.start_column)
        raise syntax_error(problem.message, place) from None
    except UnsupportedFeature as refused:
        raise unsupported(f"{refused.construct} in a text that is run", refused.advice) from None
