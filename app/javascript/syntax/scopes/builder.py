"""The state of the first pass: scopes with their bindings, and the uses of names yet to resolve."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.javascript.syntax.declared import (
    DEFAULT_EXPORT,
    bound_names,
    declarations,
    last_of_each_name,
)
from app.javascript.syntax.nodes import (
    CallExpression,
    ClassDeclaration,
    FunctionDeclaration,
    Node,
    Super,
    VariableDeclaration,
)
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind, Storage
from app.javascript.syntax.scopes.model import (
    ALWAYS,
    NEVER,
    Binding,
    FunctionScope,
    Scope,
    ScopeAnalysis,
)

Visit = tuple[Node, Scope, bool]
"""A node, the scope it stands in, and whether it can be reached more than once in one call."""

_LEXICAL_KINDS = {"let": BindingKind.LET, "const": BindingKind.CONST}


@dataclass(slots=True)
class Uses:
    """What was met and is to be resolved when all declarations are known: each with its scope."""

    names: list[tuple[Node, str, Scope]] = field(default_factory=list)
    this: list[tuple[Node, Scope]] = field(default_factory=list)
    new_target: list[tuple[Node, Scope]] = field(default_factory=list)
    supers: list[tuple[Super, bool, Scope]] = field(default_factory=list)
    eval_calls: list[tuple[CallExpression, Scope]] = field(default_factory=list)
    block_functions: list[tuple[FunctionDeclaration, Scope]] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    """Variables and functions that a direct eval declares outside of its text."""
    outside_functions: list[FunctionDeclaration] = field(default_factory=list)
    declaring: set[Node] = field(default_factory=set)
    """Identifiers that declare a name whose initialization they are."""


class Builder:
    """Opens scopes and declares names in them; holds what is yet to be visited.

    The walk keeps its own stack, because a tree may be deeper than Python's.
    """

    def __init__(self, analysis: ScopeAnalysis) -> None:
        self.analysis = analysis
        self.pending: list[Visit] = []
        self.methods: set[Node] = set()
        self.derived_constructors: set[Node] = set()
        self.uses = Uses()
        self.opened: list[Scope] = []
        """Every scope, outer ones before inner ones."""

    def visit(self, scope: Scope, in_loop: bool, *children: Node | None) -> None:
        """Visit these nodes next, in this order, as parts of `scope`."""
        for child in reversed(children):
            if child is not None:
                self.pending.append((child, scope, in_loop))

    def open(self, kind: ScopeKind, node: Node, outer: Scope, *, in_loop: bool) -> Scope:
        scope = Scope(kind, node, outer, outer.strict, in_loop)
        scope.function = outer.function
        self.opened.append(scope)
        self.analysis.scopes[node] = scope
        return scope

    def open_function(self, scope: FunctionScope) -> None:
        scope.function = scope
        self.opened.append(scope)
        self.analysis.scopes[scope.node] = scope

    def declare(self, scope: Scope, name: str, kind: BindingKind, initialized_at: int) -> Binding:
        """Declare a name that belongs to this very scope."""
        binding = Binding(name, kind, scope, initialized_at)
        if isinstance(scope, FunctionScope):
            binding.storage = _storage(scope, kind)
        scope.bindings[name] = binding
        return binding

    def declare_names(
        self, scope: Scope, pattern: Node, kind: BindingKind, initialized_at: int
    ) -> None:
        """Declare all names of a pattern, lexically or as parameters."""
        for identifier in bound_names(pattern):
            self.uses.declaring.add(identifier)
            self.declare(scope, identifier.name, kind, initialized_at)

    def declare_variable(self, scope: Scope, name: str) -> Binding | None:
        """Declare `name` as a `var` of the function that `scope` is in; None if that is outside.

        https://tc39.es/ecma262/#sec-functiondeclarationinstantiation steps 27 and 28
        """
        function = scope.function
        if function.declares_outside:
            self.uses.outside.append(name)
            return None
        holder = function.body or function
        existing = holder.bindings.get(name)
        if existing is not None:
            return existing
        if name == "arguments" and has_arguments(function):
            parameter = arguments_binding(function)
            if holder is function:
                return parameter
        binding = self.declare(holder, name, BindingKind.VAR, ALWAYS)
        if holder is not function and name in function.bindings:
            function.bindings[name].referenced = True
            function.copies.append((function.bindings[name], binding))
        return binding

    def declare_statements(
        self, scope: Scope, statements: Iterable[Node], *, top_level: bool
    ) -> None:
        """Declare what a statement list declares itself; `top_level` if it is a function's."""
        functions: list[FunctionDeclaration] = []
        for node in declarations(statements):
            if isinstance(node, FunctionDeclaration):
                functions.append(node)
                self._declare_function(scope, node, top_level=top_level)
            elif isinstance(node, ClassDeclaration):
                self._declare_class(scope, node)
            elif node.kind != "var":
                self._declare_lexical(scope, node)
        scope.hoisted_functions = last_of_each_name(functions)

    def _declare_function(
        self, scope: Scope, node: FunctionDeclaration, *, top_level: bool
    ) -> None:
        name = DEFAULT_EXPORT if node.id is None else node.id.name
        if node.id is not None:
            self.uses.declaring.add(node.id)
        if top_level and scope.function.declares_outside:
            self.uses.outside.append(name)
        elif name not in scope.bindings:
            self.declare(scope, name, BindingKind.FUNCTION, ALWAYS)
        plain = not node.generator and not node.is_async
        if not top_level and plain and not scope.strict:
            self.uses.block_functions.append((node, scope))

    def _declare_class(self, scope: Scope, node: ClassDeclaration) -> None:
        initialized_at = NEVER if scope.kind is ScopeKind.SWITCH else node.span.end
        if node.id is None:
            self.declare(scope, DEFAULT_EXPORT, BindingKind.LET, initialized_at)
        else:
            self.declare_names(scope, node.id, BindingKind.CLASS, initialized_at)

    def _declare_lexical(self, scope: Scope, node: VariableDeclaration) -> None:
        kind = _LEXICAL_KINDS[node.kind]
        for declarator in node.declarations:
            initialized_at = NEVER if scope.kind is ScopeKind.SWITCH else declarator.span.end
            self.declare_names(scope, declarator.id, kind, initialized_at)


def _storage(scope: FunctionScope, kind: BindingKind) -> Storage:
    is_variable = kind in (BindingKind.VAR, BindingKind.FUNCTION)
    if scope.kind is ScopeKind.SCRIPT:
        return Storage.GLOBAL_OBJECT if is_variable else Storage.GLOBAL_LEXICAL
    if scope.kind is ScopeKind.EVAL and is_variable and not scope.strict:
        return Storage.GLOBAL_OBJECT
    return Storage.SLOT


def has_arguments(function: FunctionScope) -> bool:
    """Whether the name `arguments` means an arguments object of this function."""
    return function.kind is ScopeKind.COMMON_JS or (
        function.kind is ScopeKind.FUNCTION and not function.is_arrow
    )


def arguments_binding(function: FunctionScope) -> Binding:
    """The binding of `arguments`, made when it is first needed, or the parameter of that name.

    https://tc39.es/ecma262/#sec-functiondeclarationinstantiation steps 15 to 18
    """
    binding = function.bindings.get("arguments")
    if binding is None:
        binding = Binding("arguments", BindingKind.ARGUMENTS, function, ALWAYS, referenced=True)
        function.bindings["arguments"] = binding
        function.arguments = binding
    return binding
