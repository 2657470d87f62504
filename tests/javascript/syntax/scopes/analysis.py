"""A program's scope analysis, and what a test asks of it."""

from typing import cast

from app.javascript.syntax.nodes import Goal, Identifier
from app.javascript.syntax.parse import parse
from app.javascript.syntax.scopes.analyze import analyze_scopes
from app.javascript.syntax.scopes.kinds import ScopeKind
from app.javascript.syntax.scopes.model import (
    Binding,
    FunctionScope,
    Reference,
    Scope,
    ScopeAnalysis,
)


def analyze(source: str, goal: Goal = Goal.COMMON_JS) -> ScopeAnalysis:
    return analyze_scopes(parse(source, goal))


def uses(analysis: ScopeAnalysis, name: str) -> list[Reference]:
    """The references to a name in the order of the text."""
    found = [
        (node.span.start, reference)
        for node, reference in analysis.references.items()
        if isinstance(node, Identifier) and node.name == name
    ]
    return [reference for _, reference in sorted(found, key=lambda pair: pair[0])]


def scopes_of(analysis: ScopeAnalysis, kind: ScopeKind) -> list[Scope]:
    found = [scope for scope in analysis.scopes.values() if scope.kind is kind]
    return sorted(found, key=lambda scope: scope.node.span.start)


def function_scopes(analysis: ScopeAnalysis) -> list[FunctionScope]:
    return cast("list[FunctionScope]", scopes_of(analysis, ScopeKind.FUNCTION))


def binding_of(reference: Reference) -> Binding:
    assert reference.binding is not None
    return reference.binding
