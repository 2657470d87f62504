"""What compile functions share: the program that they compile, and where in it they are.

An expression becomes an ``Evaluate``, a statement an ``Executable``. Closures hold what they need
in free variables; one of them can be ``site``, the ``CallSite`` at which the program stands when an
error leaves the closure (see ``call_sites``), and ``_ = site`` in a closure says no more than that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias, cast

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.property import ABSENT
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import Env, FunctionCode
from app.javascript.syntax.nodes import AnyFunction, Expression, Node, Program, Statement
from app.javascript.syntax.scopes.kinds import Storage
from app.javascript.syntax.scopes.model import (
    Environment,
    FunctionScope,
    Reference,
    Scope,
    ScopeAnalysis,
)
from app.trace.source import Span

Evaluate: TypeAlias = Callable[[Env], Any]
#: Runs a statement; the answer is None, or why what follows is not to run (see ``jumps``).
Execute: TypeAlias = Callable[[Env], Any]
#: Writes a value to a place.
Store: TypeAlias = Callable[[Env, Any], None]


@dataclass(frozen=True, slots=True)
class Operand:
    """A part of a template: Python text in which ``{0}``, ``{1}``, ... stand for the values.

    Names that begin with ``{t}`` are the text's own.
    """

    text: str
    values: tuple[Any, ...]

    @property
    def is_constant(self) -> bool:
        return self.text == "{0}"


@dataclass(frozen=True, slots=True)
class Executable:
    """A compiled statement. Where ``jumps`` is empty, the answer of ``run`` means nothing."""

    run: Execute
    jumps: frozenset[object] = frozenset()


CompileExpression: TypeAlias = "Callable[[Any, Code], Evaluate]"
CompileStatement: TypeAlias = "Callable[[Any, Code], Executable]"
#: Makes a function or class with a name that is known when the program runs.
MakeNamed: TypeAlias = Callable[[Env, str], Any]
CompileNamed: TypeAlias = "Callable[[Any, Code, str | None], Evaluate | MakeNamed]"
#: An expression as a part of a template (see ``fusing``), or None if it is no such.
CompileOperand: TypeAlias = "Callable[[Any, Code], Operand | None]"
Expressions: TypeAlias = "dict[type[Node], CompileExpression]"
Operands: TypeAlias = "dict[type[Node], CompileOperand]"
Statements: TypeAlias = "dict[type[Node], CompileStatement]"
Nameables: TypeAlias = "dict[type[Node], CompileNamed]"
PrepareFunction: TypeAlias = "Callable[[FunctionCode, Code, AnyFunction], None]"


@dataclass(frozen=True, slots=True)
class Tables:
    """How each class of node is compiled."""

    expressions: Mapping[type[Node], CompileExpression]
    statements: Mapping[type[Node], CompileStatement]
    #: What can be put into the text of what uses it.
    operands: Mapping[type[Node], CompileOperand]
    #: What can be without a name and get one from where it stands: functions and classes.
    nameable: Mapping[type[Node], CompileNamed]
    #: Compiles a function when it is called for the first time.
    prepare: PrepareFunction


@dataclass(slots=True, eq=False)
class Unit:
    """One program that is being compiled for one realm."""

    realm: Realm
    program: Program
    analysis: ScopeAnalysis
    tables: Tables
    #: Whether closures report statements, calls and loops to the recorder.
    details: bool
    templates: dict[Environment, list[Any]] = field(default_factory=dict)
    #: What ``import.meta`` is, if the host was asked already.
    import_meta: Any = None
    #: Where the imported names of a module are kept: an environment and the slot in it.
    imports: dict[str, tuple[list[Any], int]] = field(default_factory=dict)
    #: What the host knows the script or module by when it imports.
    referrer: str = ""

    def __post_init__(self) -> None:
        self.referrer = self.program.file_name
        scopes = [self.analysis.program, *self.analysis.scopes.values()]
        for scope in [*scopes, *self.analysis.branch_scopes.values()]:
            template = self.template(scope.environment)
            for binding in scope.bindings.values():
                if binding.needs_tdz and binding.storage is Storage.SLOT and binding.slot:
                    template[binding.slot] = ABSENT
            if isinstance(scope, FunctionScope) and scope.this and scope.this.needs_tdz:
                template[scope.this.slot] = ABSENT

    def template(self, environment: Environment) -> list[Any]:
        """What an environment holds when it is made, index 0 included."""
        found = self.templates.get(environment)
        if found is None:
            found = self.templates[environment] = [None] * environment.size
        return found


@dataclass(frozen=True, slots=True)
class Code:
    """A place in a program: the function that it belongs to, and how that function is written."""

    unit: Unit
    function: FunctionScope
    strict: bool
    #: The function in stack traces, as V8 names it.
    name: str = ""
    is_async: bool = False
    generator: bool = False
    #: The labels of the loop that is compiled next.
    labels: tuple[str, ...] = ()
    #: What stack traces call the function that is compiled next, where it has no name.
    inferred: str = ""
    #: Where statements leave the completion value of the program, if it is asked for.
    completion: list[Any] | None = None

    @property
    def realm(self) -> Realm:
        return self.unit.realm

    def expression(self, node: Expression | Node) -> Evaluate:
        """Compile an expression."""
        return self.unit.tables.expressions[type(node)](node, self)

    def named(self, node: Expression | Node, name: str) -> Evaluate:
        """Compile an expression that names the function or class it is, if that has no name.

        https://tc39.es/ecma262/#sec-runtime-semantics-namedevaluation
        """
        if not self.is_anonymous(node):
            return self.expression(node)
        return cast("Evaluate", self.unit.tables.nameable[type(node)](node, self, name))

    def nameable(self, node: Expression | Node) -> MakeNamed:
        """Compile an anonymous function or class whose name the program computes."""
        return cast("MakeNamed", self.unit.tables.nameable[type(node)](node, self, None))

    def is_anonymous(self, node: Expression | Node) -> bool:
        """https://tc39.es/ecma262/#sec-isanonymousfunctiondefinition"""
        return type(node) in self.unit.tables.nameable and getattr(node, "id", None) is None

    def statement(self, node: Statement | Node) -> Executable:
        """Compile a statement."""
        return self.unit.tables.statements[type(node)](node, self)

    def reference(self, node: Node) -> Reference:
        """How to reach what a name means."""
        return self.unit.analysis.references[node]

    def scope(self, node: Node) -> Scope | None:
        """The scope that a node opens, if it has any bindings."""
        return self.unit.analysis.scopes.get(node)

    def text(self, span: Span) -> str:
        return self.unit.program.text[span.start : span.end]

    def site(self, span: Span) -> CallSite:
        """Where the program stands, for the stacks of errors."""
        return CallSite(self.name, self.unit.program.file_name, span)

    def operator_site(self, left: Node, operator: str, right: Node) -> CallSite:
        """Where the operator between two operands stands: V8 points there."""
        text = self.unit.program.text
        start = text.find(operator, left.span.end, right.span.start)
        if start < 0:
            return self.site(left.span)
        return self.site_behind(left, start, len(operator))

    def site_behind(self, left: Node, start: int, length: int) -> CallSite:
        """The place of a token that stands at an offset somewhere behind a node."""
        text, span = self.unit.program.text, left.span
        lines = text.count("\n", span.end, start)
        column = start - text.rfind("\n", 0, start) if lines else span.end_column + start - span.end
        line = span.end_line + lines
        return self.site(Span(start, start + length, line, column, line, column + length))

    def with_labels(self, *labels: str) -> Code:
        return self if labels == self.labels else replace(self, labels=labels)

    def in_strict(self) -> Code:
        """The same place as strict code: heritage and computed keys of a class."""
        return self if self.strict else replace(self, strict=True)
