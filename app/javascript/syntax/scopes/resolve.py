"""Second pass: finds the binding of every use, and which uses need a check for initialization."""

from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Node, Super
from app.javascript.syntax.scopes.builder import Builder, arguments_binding, has_arguments
from app.javascript.syntax.scopes.evals import is_declared_around, variable_scope
from app.javascript.syntax.scopes.implicit import (
    active_function_binding,
    home_object_binding,
    new_target_binding,
    this_binding,
)
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind, Storage
from app.javascript.syntax.scopes.model import (
    ALWAYS,
    AnnexBFunction,
    Binding,
    EvalDeclarations,
    FunctionScope,
    Reference,
    Scope,
    SuperReference,
)


class Resolver:
    """Turns uses into references; `placed` keeps the scope of each for the third pass."""

    def __init__(self, builder: Builder) -> None:
        self._analysis = builder.analysis
        self._uses = builder.uses
        self._own = set(builder.opened)
        self.placed: list[tuple[Reference, Scope]] = []

    def resolve(self) -> None:
        """Resolve all uses."""
        references = self._analysis.references
        for node, name, scope in self._uses.names:
            references[node] = self._refer_by_name(name, node, scope)
        for node, scope in self._uses.this:
            references[node] = self._refer(this_binding(scope), node, scope)
        for node, scope in self._uses.new_target:
            references[node] = self._refer(new_target_binding(scope), node, scope)
        for node, is_call, scope in self._uses.supers:
            self._analysis.supers[node] = self._resolve_super(node, is_call, scope)

    def annex_b(self, block: Scope, binding: Binding, variable: Binding | None) -> AnnexBFunction:
        """The references with which a block's function is copied to its variable."""
        copied = self._refer(binding, block.node, block)
        if variable is not None:
            return AnnexBFunction(copied, self._refer(variable, block.node, block))
        function = block.function
        assert function.outer is not None
        holder = variable_scope(function.outer)
        lookups = [] if holder is None else [holder.dynamic]
        fixed = None if holder is None else holder.bindings.get(binding.name)
        if fixed is not None:
            lookups = []
        named = self._refer_through(lookups, fixed, binding.name, block.node, block)
        return AnnexBFunction(copied, named)

    def eval_declarations(self, program: FunctionScope) -> EvalDeclarations:
        """Where the variables of a direct eval are to be made.

        Raises:
            SyntaxProblem: something around the eval has the name of one of them.
        """
        names = list(dict.fromkeys(self._uses.outside))
        for name in names:
            if is_declared_around(program, name):
                message = f"Identifier '{name}' has already been declared"
                raise SyntaxProblem(message, program.node.span)
        assert program.outer is not None
        holder = variable_scope(program.outer)
        targets: dict[str, Reference] = {}
        dynamic = None
        if holder is not None:
            for name in dict.fromkeys([*names, *self._analysis.annex_b_names]):
                existing = holder.bindings.get(name)
                if existing is not None:
                    targets[name] = self._refer(existing, program.node, program)
            dynamic = self._refer(holder.dynamic, program.node, program)
        return EvalDeclarations(names, self._uses.outside_functions, targets, dynamic)

    def _refer_by_name(self, name: str, node: Node, scope: Scope) -> Reference:
        lookups, binding = lookup(name, scope)
        return self._refer_through(lookups, binding, name, node, scope)

    def _refer_through(
        self,
        lookups: "list[Binding | None]",
        binding: Binding | None,
        name: str,
        node: Node,
        scope: Scope,
    ) -> Reference:
        fixed = self._refer(binding, node, scope)
        if not lookups:
            return fixed
        found = Binding(name, BindingKind.VAR, scope, ALWAYS, Storage.DYNAMIC)
        places = [self._refer(one, node, scope) for one in lookups]
        return Reference(found, needs_tdz=True, lookups=places, fixed=fixed)

    def _refer(self, binding: Binding | None, node: Node, scope: Scope) -> Reference:
        reference = Reference(binding)
        self.placed.append((reference, scope))
        if binding is None:
            return reference
        if binding.scope not in self._own:
            reference.needs_tdz = binding.needs_tdz
            return reference
        binding.referenced = True
        if scope.function is not binding.scope.function:
            binding.captured = True
        if node not in self._uses.declaring and needs_tdz(binding, node, scope):
            binding.needs_tdz = reference.needs_tdz = True
        return reference

    def _resolve_super(self, node: Super, is_call: bool, scope: Scope) -> SuperReference:
        this = self._refer(this_binding(scope), node, scope)
        if not is_call:
            home_object = self._refer(home_object_binding(scope), node, scope)
            return SuperReference(this, home_object, None, None)
        active_function = self._refer(active_function_binding(scope), node, scope)
        new_target = self._refer(new_target_binding(scope), node, scope)
        return SuperReference(this, None, active_function, new_target)


def lookup(name: str, start: Scope) -> "tuple[list[Binding | None], Binding | None]":
    """Where to look for a name when the program runs, and what it means if it is not there.

    The binding is None if no scope of the text declares the name.

    https://tc39.es/ecma262/#sec-getidentifierreference
    """
    dynamic: list[Binding | None] = []
    scope: Scope | None = start
    while scope is not None:
        binding = scope.bindings.get(name)
        if binding is None and isinstance(scope, FunctionScope):
            if name == "arguments" and has_arguments(scope):
                binding = arguments_binding(scope)
            own_name = scope.function_name
            if binding is None and own_name is not None and own_name.name == name:
                if scope.dynamic is not None:
                    dynamic.append(scope.dynamic)
                binding = own_name
        if binding is not None:
            return dynamic, binding
        if scope.dynamic is not None and not name.startswith("#"):
            dynamic.append(scope.dynamic)
        scope = scope.outer
    return dynamic, None


def needs_tdz(binding: Binding, node: Node, scope: Scope) -> bool:
    """Whether `node` could be evaluated before `binding` is initialized. Doubt means yes.

    Code of the same function that stands behind a declaration of its own block runs behind it, and
    so does all code of a function that is created behind it.
    """
    if binding.kind is BindingKind.THIS:
        return binding.scope.function.is_derived_constructor
    if binding.initialized_at == ALWAYS:
        return False
    outermost = _outermost_function_between(scope, binding.scope)
    if binding.kind is BindingKind.CLASS_NAME:
        return not (outermost is not None and outermost.outer is binding.scope) or not (
            outermost.is_method
            or outermost.kind in (ScopeKind.FIELD_INITIALIZER, ScopeKind.STATIC_BLOCK)
        )
    place = node.span.start if outermost is None else outermost.created_at
    return place < binding.initialized_at


def _outermost_function_between(scope: Scope, holder: Scope) -> FunctionScope | None:
    """The function directly in that of `holder` in which `scope` lies; None if it is the same."""
    function = scope.function
    between: FunctionScope | None = None
    while function is not holder.function:
        between = function
        assert function.outer is not None
        function = function.outer.function
    return between
