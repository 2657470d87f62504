"""What a file of Node is wrapped in, and when Node takes it for a module instead.

https://nodejs.org/api/modules.html#the-module-wrapper
https://nodejs.org/api/packages.html#syntax-detection
"""

from app.javascript.syntax.declared import bound_names, declarations
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import ClassDeclaration, FunctionDeclaration, Program

COMMON_JS_PARAMETERS = ["exports", "require", "module", "__filename", "__dirname"]
"""The parameters of the function that a COMMON_JS program is the body of."""

_MODULE_ONLY = {
    "Cannot use import statement outside a module",
    "Unexpected token 'export'",
    "Cannot use 'import.meta' outside a module",
}
_PERHAPS_MODULE = {
    "await is only valid in async functions and the top level bodies of modules",
    "Unexpected reserved word",
} | {f"Identifier '{name}' has already been declared" for name in COMMON_JS_PARAMETERS}
"""Refused as COMMON_JS only: a module if the text is one."""


def check_parameters(program: Program) -> None:
    """Refuse a lexical declaration at the top level that has the name of a parameter.

    Raises:
        SyntaxProblem: as V8 says it.
    """
    for node in declarations(program.body):
        if isinstance(node, FunctionDeclaration):
            continue
        if isinstance(node, ClassDeclaration):
            names = [] if node.id is None else [node.id]
        else:
            names = [] if node.kind == "var" else list(bound_names(node))
        for identifier in names:
            if identifier.name in COMMON_JS_PARAMETERS:
                message = f"Identifier '{identifier.name}' has already been declared"
                raise SyntaxProblem(message, identifier.span)


def has_module_syntax(problem: SyntaxProblem) -> bool:
    """Whether a problem of a COMMON_JS text makes Node try it as a module."""
    return problem.message in _MODULE_ONLY or problem.message in _PERHAPS_MODULE


def is_certainly_module(problem: SyntaxProblem) -> bool:
    """Whether the text can only be meant as a module, so that the module's problems are told."""
    return problem.message in _MODULE_ONLY
