"""Functions in sloppy blocks that are variables of their function too.

https://tc39.es/ecma262/#sec-block-level-function-declarations-web-legacy-compatibility-semantics
"""

from app.javascript.syntax.nodes import FunctionDeclaration
from app.javascript.syntax.scopes.builder import Builder
from app.javascript.syntax.scopes.evals import is_declared_around, is_simple_catch
from app.javascript.syntax.scopes.kinds import BindingKind, Storage
from app.javascript.syntax.scopes.model import Binding, Scope


def annex_b_variables(
    builder: Builder,
) -> list[tuple[FunctionDeclaration, Scope, Binding, Binding | None]]:
    """Declare the variables; each with its declaration, its block and the block's binding.

    The variable is None if a direct eval declares it outside of itself.
    """
    found: list[tuple[FunctionDeclaration, Scope, Binding, Binding | None]] = []
    # AD-HOC: the standard lets a function in a block stop one of its name in a block inside it; V8
    # makes variables of both, unless the outer one is async or a generator.
    plain = {
        block.bindings[declaration.id.name]
        for declaration, block in builder.uses.block_functions
        if declaration.id is not None
    }
    for declaration, block in builder.uses.block_functions:
        assert declaration.id is not None
        name = declaration.id.name
        if _would_be_an_early_error(name, block, plain):
            continue
        function = block.function
        if function.declares_outside:
            if not is_declared_around(function, name):
                builder.analysis.annex_b_names.append(name)
                found.append((declaration, block, block.bindings[name], None))
            continue
        holder = function.body or function
        is_new = name not in holder.bindings
        variable = builder.declare_variable(block, name)
        assert variable is not None
        if is_new and variable.storage is Storage.GLOBAL_OBJECT:
            builder.analysis.annex_b_names.append(name)
        found.append((declaration, block, block.bindings[name], variable))
    return found


_LEXICAL = (BindingKind.LET, BindingKind.CONST, BindingKind.CLASS)


def _would_be_an_early_error(name: str, block: Scope, plain: set[Binding]) -> bool:
    """Whether `var name` in place of the function would clash, or the name is a parameter's."""
    function = block.function
    holder = function.body or function
    scope = block.outer
    while scope is not holder and scope is not None:
        clash = scope.bindings.get(name)
        if clash is not None and clash not in plain and not is_simple_catch(scope):
            return True
        scope = scope.outer
    binding = holder.bindings.get(name)
    if binding is not None and binding.kind in _LEXICAL:
        return True
    parameter = function.bindings.get(name)
    return parameter is not None and parameter.kind is BindingKind.PARAMETER
