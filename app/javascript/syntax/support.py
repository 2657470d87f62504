"""Where the model would refuse what it does not run: nothing of the language."""

from app.javascript.syntax.nodes import Program
from app.javascript.syntax.scopes.analyze import analyze_scopes


def check_supported(program: Program) -> None:
    """Analyze a program before it runs; no construct is refused any more."""
    analyze_scopes(program)
