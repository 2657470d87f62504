"""Second pass: finds the binding of every use, and which uses need a check for initialization."""

from app.javascript.syntax.errors import UnsupportedFeature
from app.javascript.syntax.nodes import Node, Super
from app.javascript.syntax.scopes.builder import Builder, arguments_binding, has_arguments
from app.javascript.syntax.scopes.model import (
    ALWAYS,
    AnnexBFunction,
    Binding,
    BindingKind,
    FunctionScope,
    Reference,
    Scope,
    ScopeKind,
    SuperReference,
)

_TOP_LEVEL_WITHOUT_THIS = (ScopeKind.SCRIPT, ScopeKind.EVAL)


class Resolver:
    """Turns uses into references; `placed` keeps the scope of each for the third pass."""

    def __init__(self, builder: Builder) -> None:
        self._analysis = builder.analysis
        self._uses = builder.uses
        self.placed: list[tuple[Reference, Scope]] = []

    def resolve(self) -> None:
        """Resolve all uses.

        Raises:
            UnsupportedFeature: a call is a direct eval.
        """
        references = self._analysis.references
        for node, name, scope in self._uses.names:
            references[node] = self._refer(lookup(name, scope), node, scope)
        for node, scope in self._uses.this:
            references[node] = self._refer(_this(scope), node, scope)
        for node, scope in self._uses.new_target:
            references[node] = self._refer(_new_target(scope), node, scope)
        for node, is_call, scope in self._uses.supers:
            self._analysis.supers[node] = self._resolve_super(node, is_call, scope)
        self._check_eval_calls()

    def annex_b(self, block: Scope, binding: Binding, variable: Binding) -> AnnexBFunction:
        """The references with which a block's function is copied to its variable."""
        return AnnexBFunction(
            self._refer(binding, block.node, block), self._refer(variable, block.node, block)
        )

    def _refer(self, binding: Binding | None, node: Node, scope: Scope) -> Reference:
        reference = Reference(binding)
        self.placed.append((reference, scope))
        if binding is None:
            return reference
        binding.referenced = True
        if scope.function is not binding.scope.function:
            binding.captured = True
        if node not in self._uses.declaring and needs_tdz(binding, node, scope):
            binding.needs_tdz = reference.needs_tdz = True
        return reference

    def _resolve_super(self, node: Super, is_call: bool, scope: Scope) -> SuperReference:
        function = _this_function(scope)
        this = self._refer(_this(scope), node, scope)
        if not is_call:
            if function.home_object is None:
                function.home_object = _implicit("super", BindingKind.HOME_OBJECT, function)
            home_object = self._refer(function.home_object, node, scope)
            return SuperReference(this, home_object, None, None)
        if function.active_function is None:
            function.active_function = _implicit("super()", BindingKind.ACTIVE_FUNCTION, function)
        active_function = self._refer(function.active_function, node, scope)
        new_target = self._refer(_new_target(scope), node, scope)
        return SuperReference(this, None, active_function, new_target)

    def _check_eval_calls(self) -> None:
        for call in self._uses.eval_calls:
            if self._analysis.references[call.callee].binding is None:
                raise UnsupportedFeature("direct eval", call.span)
            self._analysis.shadowed_eval_calls.add(call)


def lookup(name: str, scope: Scope | None) -> Binding | None:
    """The binding that `name` means in `scope`; None if no scope of this text declares it.

    https://tc39.es/ecma262/#sec-getidentifierreference
    """
    while scope is not None:
        binding = scope.bindings.get(name)
        if binding is not None:
            return binding
        if isinstance(scope, FunctionScope):
            if name == "arguments" and has_arguments(scope):
                return arguments_binding(scope)
            if scope.function_name is not None and scope.function_name.name == name:
                return scope.function_name
        scope = scope.outer
    return None


def _this_function(scope: Scope) -> FunctionScope:
    """https://tc39.es/ecma262/#sec-getthisenvironment."""
    function = scope.function
    while function.is_arrow:
        assert function.outer is not None
        function = function.outer.function
    return function


def _implicit(name: str, kind: BindingKind, function: FunctionScope) -> Binding:
    return Binding(name, kind, function, ALWAYS)


def _this(scope: Scope) -> Binding | None:
    function = _this_function(scope)
    if function.kind in _TOP_LEVEL_WITHOUT_THIS:
        return None
    if function.this is None:
        function.this = _implicit("this", BindingKind.THIS, function)
    return function.this


def _new_target(scope: Scope) -> Binding:
    function = _this_function(scope)
    if function.new_target is None:
        function.new_target = _implicit("new.target", BindingKind.NEW_TARGET, function)
    return function.new_target


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
