"""From source text to `Program`: the one entry to the parser.

    parse(source, Goal.SCRIPT)                        a script, or the text of an indirect eval
    parse(source, Goal.SCRIPT, within=context)        the text of a direct eval
    parse(source, Goal.MODULE)                        a module
    parse(source, Goal.COMMON_JS)                     a file of Node
    parse_node_file(source)                           either, as Node decides it
    parse_function(parameters, body, kind)            what `new Function(...)` makes

A text may be an ordinary `str` or, like the strings of the running program, hold one char per
UTF-16 code unit. All offsets and all strings of the tree are in code units. A program is parsed
once per process as long as it stays among the last ones, so a tree must not be changed.
"""

import re
from enum import Enum
from functools import lru_cache

from app.javascript.syntax.common_js import check_parameters, has_module_syntax, is_certainly_module
from app.javascript.syntax.decode import decode_program
from app.javascript.syntax.errors import (
    MAX_SOURCE_BYTES,
    NestedTooDeeply,
    SourceTooLarge,
    SyntaxProblem,
    TooComplicated,
)
from app.javascript.syntax.eval_context import EvalContext
from app.javascript.syntax.kept import KEPT_PROGRAMS
from app.javascript.syntax.nodes import (
    ExpressionStatement,
    FunctionDeclaration,
    FunctionExpression,
    Goal,
    Program,
)
from app.javascript.syntax.parser_host import ParserOverloaded, run_parser
from app.javascript.syntax.text import Moved, SourceText, from_code_units, to_code_units
from app.javascript.syntax.wording import word_problem

_USING = re.compile(r"\busing[ \t]+$")


class FunctionKind(Enum):
    """The kinds of function that a constructor can make, by their prefix.

    https://tc39.es/ecma262/#sec-createdynamicfunction
    """

    NORMAL = "function"
    GENERATOR = "function*"
    ASYNC = "async function"
    ASYNC_GENERATOR = "async function*"


def parse(
    source: str,
    goal: Goal,
    *,
    file_name: str = "",
    within: EvalContext | None = None,
    moved: Moved | None = None,
) -> Program:
    """Parse a whole source text, that of a direct eval `within` some other code.

    Raises:
        SyntaxProblem: the text is not valid (or too large, or nested too deeply).
    """
    return _parse(from_code_units(source), goal, file_name, within, moved)


@lru_cache(maxsize=KEPT_PROGRAMS)
def _parse(
    source: str, goal: Goal, file_name: str, within: EvalContext | None, moved: Moved | None
) -> Program:
    size = len(source.encode("utf-8", "surrogatepass"))
    if size > MAX_SOURCE_BYTES:
        raise SourceTooLarge(size)
    text = SourceText(to_code_units(source), moved)
    try:
        answer = run_parser(source, goal.value, within)
    except ParserOverloaded as error:
        raise TooComplicated(text.span(0, 0)) from error
    if "error" in answer:
        raise _marked(word_problem(answer["error"], text), text)
    if "deep" in answer:
        start, _ = answer["deep"]
        raise NestedTooDeeply(text.span(start, start + 1))
    program = decode_program(answer, text, goal, file_name)
    if goal is Goal.COMMON_JS:
        check_parameters(program)
    return program


def _marked(problem: SyntaxProblem, text: SourceText) -> SyntaxProblem:
    """A name behind ``using`` would declare it: https://tc39.es/proposal-explicit-resource-management/"""
    is_name = problem.message.startswith("Unexpected identifier")
    if is_name and _USING.search(text.units, 0, problem.span.start):
        problem.newer = "using declaration"
    return problem


def parse_node_file(source: str, *, file_name: str = "") -> Program:
    """Parse a `.js` file as Node does: COMMON_JS, or MODULE where only that makes sense of it.

    Raises:
        SyntaxProblem: what Node says about the file.

    https://nodejs.org/api/packages.html#syntax-detection
    """
    try:
        return parse(source, Goal.COMMON_JS, file_name=file_name)
    except SyntaxProblem as problem:
        if not has_module_syntax(problem):
            raise
        try:
            return parse(source, Goal.MODULE, file_name=file_name)
        except SyntaxProblem:
            if is_certainly_module(problem):
                raise
            raise problem from None


def _parse_parameters(text: str) -> None:
    """What follows the parameters does not belong to them: V8's words for text that ends them."""
    try:
        parse(text, Goal.SCRIPT)
    except SyntaxProblem as problem:
        if not problem.message.startswith("Unexpected "):
            raise
        told = "Arg string terminates parameters early"
        raise SyntaxProblem(told, problem.span) from None


def parse_function(
    parameters: str, body: str, kind: FunctionKind, moved: Moved | None = None
) -> Program:
    """Parse what a function constructor puts together: a script of one function expression.

    Its value is the function; its text, for toString, is the text of the program.

    Raises:
        SyntaxProblem: parameters or body are not valid, alone or together.

    https://tc39.es/ecma262/#sec-createdynamicfunction
    """
    head = f"{kind.value} anonymous("
    _parse_parameters(f"({head}{parameters}\n) {{\n}})")
    parse(f"({head}{parameters}\n) {{\n{body}\n}})", Goal.SCRIPT)
    parse(f"({head}\n) {{\n{body}\n}})", Goal.SCRIPT)
    program = parse(f"{head}{parameters}\n) {{\n{body}\n}}", Goal.SCRIPT, moved=moved)
    (declaration,) = program.body
    assert isinstance(declaration, FunctionDeclaration)
    function = FunctionExpression(
        declaration.span,
        None,
        declaration.params,
        declaration.body,
        declaration.generator,
        declaration.is_async,
        declaration.source_span,
    )
    statement = ExpressionStatement(declaration.span, function, None)
    return Program(program.span, [statement], Goal.SCRIPT, program.text, program.file_name)
