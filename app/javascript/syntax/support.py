"""Refuses, before a program runs, what the model does not run."""

from app.javascript.syntax.nodes import Program
from app.javascript.syntax.scopes.analyze import analyze_scopes


def check_supported(program: Program) -> None:
    """Refuse a program with a construct of `errors.ADVICE` that the parser let through.

    Raises:
        UnsupportedFeature: where it stands, and what to write instead.
    """
    analyze_scopes(program)
