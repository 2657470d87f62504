"""The bindings that a function has without declaring them: `this`, `new.target` and their like."""

from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind
from app.javascript.syntax.scopes.model import ALWAYS, Binding, FunctionScope, Scope

_TOP_LEVEL_WITHOUT_THIS = (ScopeKind.SCRIPT, ScopeKind.EVAL)


def this_function(scope: Scope) -> FunctionScope:
    """https://tc39.es/ecma262/#sec-getthisenvironment."""
    function = scope.function
    while function.is_arrow:
        assert function.outer is not None
        function = function.outer.function
    return function


def this_binding(scope: Scope) -> Binding | None:
    """None at the top level of a script: the global this."""
    function = this_function(scope)
    if function.kind in _TOP_LEVEL_WITHOUT_THIS:
        return None
    if function.this is None:
        function.this = _implicit("this", BindingKind.THIS, function)
    return function.this


def new_target_binding(scope: Scope) -> Binding:
    function = this_function(scope)
    if function.new_target is None:
        function.new_target = _implicit("new.target", BindingKind.NEW_TARGET, function)
    return function.new_target


def home_object_binding(scope: Scope) -> Binding:
    """For `super.property`."""
    function = this_function(scope)
    if function.home_object is None:
        function.home_object = _implicit("super", BindingKind.HOME_OBJECT, function)
    return function.home_object


def active_function_binding(scope: Scope) -> Binding:
    """For `super()`."""
    function = this_function(scope)
    if function.active_function is None:
        function.active_function = _implicit("super()", BindingKind.ACTIVE_FUNCTION, function)
    return function.active_function


def _implicit(name: str, kind: BindingKind, function: FunctionScope) -> Binding:
    return Binding(name, kind, function, ALWAYS)
