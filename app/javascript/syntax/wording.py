"""Words the parser's errors as V8 words them, so that they read as in a browser or in Node.

Each rule below gets a `Problem` and returns the message and span, or None if it is not its case;
the first that answers wins, and `_plain` always answers.
"""

from collections.abc import Callable
from re import compile as compile_pattern
from typing import Any

from app.javascript.syntax import messages
from app.javascript.syntax.errors import NestedTooDeeply, SyntaxProblem
from app.javascript.syntax.reported import Answer, Problem
from app.javascript.syntax.text import SourceText
from app.javascript.syntax.token_at import unexpected
from app.javascript.syntax.unexpected_tokens import TOKEN_RULES
from app.trace.source import Span

_JUMP = compile_pattern(r"(break|continue)(?:[ \t]+([\w$]+))?")
_BAD_NAMES = ("Expecting Unicode escape sequence \\uXXXX", "Invalid Unicode escape")
"""Of escapes in names that are no escapes, or of what no name has."""
_FLAGS = compile_pattern(r"[a-z]*")


def word_problem(error: dict[str, Any], text: SourceText) -> SyntaxProblem:
    """The problem that the adapter's description of an error stands for."""
    problem = Problem(error, text)
    if problem.message == "Not enough stack space to parse input":
        return NestedTooDeeply(problem.token.span)
    for rule in _RULES:
        answer = rule(problem)
        if answer is not None:
            return SyntaxProblem(*answer)
    return SyntaxProblem(*_plain(problem))


def _plain(problem: Problem) -> tuple[str, Span]:
    return messages.FIXED.get(problem.message, problem.message), problem.token.span


def _at_end(problem: Problem) -> Answer:
    if problem.message in ("Unterminated template", "Unterminated template literal"):
        end = len(problem.text.units)
        return "Unexpected end of input", problem.text.span(end, end)
    if problem.message == "Illegal newline after throw":
        return problem.message, problem.previous
    return None


def _assignment_target(problem: Problem) -> Answer:
    if problem.message not in (
        "Assigning to rvalue",
        "Optional chaining cannot appear in left-hand side",
    ):
        return None
    if problem.pattern is not None:
        return "Invalid destructuring assignment target", problem.token.span
    start = problem.start
    whole = problem.text.span(start, max(problem.previous.end, problem.token.span.end))
    if problem.parser_token in ("in", "of") or problem.parser_token == "name":
        return "Invalid left-hand side in for-loop", whole
    if problem.parser_token == "++/--":
        return "Invalid left-hand side expression in postfix operation", whole
    if problem.text.units[:start].rstrip(" \t(").endswith(("++", "--")):
        return "Invalid left-hand side expression in prefix operation", whole
    return "Invalid left-hand side in assignment", whole


def _jump(problem: Problem) -> Answer:
    if not problem.message.startswith("Unsyntactic "):
        return None
    match = _JUMP.match(problem.text.units, problem.start)
    assert match is not None
    keyword, label = match.groups()
    if label is None:
        suffix = "" if keyword == "break" else ": no surrounding iteration statement"
        return f"Illegal {keyword} statement{suffix}", problem.token.span
    span = problem.text.span(match.start(2), match.end(2))
    if label in problem.labels:
        rest = f"'{label}' does not denote an iteration statement"
        return f"Illegal continue statement: {rest}", span
    return f"Undefined label '{label}'", span


def _module_syntax(problem: Problem) -> Answer:
    if not problem.message.startswith("'import' and 'export' may "):
        return None
    if problem.token.text == "import" and not problem.is_module:
        return "Cannot use import statement outside a module", problem.token.span
    return f"Unexpected token '{problem.token.text}'", problem.token.span


def _dynamic_import(problem: Problem) -> Answer:
    if problem.message.startswith("The only valid meta property for "):
        return unexpected(problem.token, strict=problem.strict), problem.token.span
    if problem.is_unexpected_token and problem.token.text == "(":
        before = problem.previous_text, problem.text.units[: problem.previous.start].rstrip()
        if before[0] == "import" and before[1].endswith("new"):
            return "Cannot use new with import", problem.previous
    return None


def _rest(problem: Problem) -> Answer:
    if problem.message != "Comma is not permitted after the rest element":
        return None
    if problem.list in ("parameters", "parentheses"):
        return "Rest parameter must be last formal parameter", problem.token.span
    return "Rest element must be last element", problem.token.span


def _number(problem: Problem) -> Answer:
    if problem.message.startswith("Expected number in radix"):
        return "Invalid or unexpected token", problem.text.span(problem.start - 2, problem.start)
    if problem.message != "Invalid number":
        return None
    digits = problem.token.text
    if problem.strict and len(digits) > 1 and digits[0] == "0" and digits[1].isdigit():
        if "8" in digits or "9" in digits:
            message = "Decimals with leading zeros are not allowed in strict mode."
        else:
            message = "Octal literals are not allowed in strict mode."
        return message, problem.token.span
    return "Invalid or unexpected token", problem.token.span


def _escape(problem: Problem) -> Answer:
    if problem.message not in (
        "Bad character escape sequence",
        "Bad escape sequence in untagged template literal",
    ):
        return None
    before = problem.text.units[: problem.start + 2]
    escape = problem.text.units[before.rfind("\\") :][:2]
    if escape == "\\x":
        return "Invalid hexadecimal escape sequence", problem.token.span
    if escape[1:].isdigit():
        return "Octal escape sequences are not allowed in template strings.", problem.token.span
    return "Invalid Unicode escape sequence", problem.token.span


def _strict_name(problem: Problem) -> Answer:
    if problem.message.endswith(" in strict mode") and problem.token.text in ("eval", "arguments"):
        return "Unexpected eval or arguments in strict mode", problem.token.span
    return None


def _export(problem: Problem) -> Answer:
    name = problem.token.text
    if problem.message.startswith("Duplicate export '"):
        return f"Duplicate export of '{name}'", problem.token.span
    if problem.message.startswith("Export '"):
        return f"{problem.message} in module", problem.token.span
    return None


def _label(problem: Problem) -> Answer:
    if problem.message.startswith("Label '"):
        return f"Label '{problem.token.text}' has already been declared", problem.token.span
    return None


def _illegal_character(problem: Problem) -> Answer:
    start = problem.start
    if problem.message.startswith("Unexpected character"):
        start -= problem.text.units[start - 1 : start] == "#"
        return "Invalid or unexpected token", problem.text.span(start, problem.start + 1)
    if problem.message in _BAD_NAMES:
        return "Invalid or unexpected token", problem.token.span
    if problem.message == "Identifier directly after number":
        while start > 0 and (problem.text.units[start - 1].isalnum()):
            start -= 1
        return "Invalid or unexpected token", problem.text.span(start, problem.start)
    return None


def _regular_expression(problem: Problem) -> Answer:
    """V8 repeats the flags after the pattern; the parser does not, and begins behind the slash."""
    start = problem.start - 1
    if problem.message == "Unterminated regular expression":
        return "Invalid regular expression: missing /", problem.text.span(start, start + 1)
    if problem.message.endswith("regular expression flag"):
        return "Invalid regular expression flags", problem.text.span(start, start + 1)
    head, _, reason = problem.message.rpartition("/: ")
    if not head.startswith("Invalid regular expression: /"):
        return None
    end = start + len(head) - len("Invalid regular expression: ") + 1
    flags = _FLAGS.match(problem.text.units, end)
    assert flags is not None
    reason = messages.REGULAR_EXPRESSION.get(reason, reason)
    return f"{head}/{flags.group()}: {reason}", problem.text.span(start, flags.end())


def _await_parameter(problem: Problem) -> Answer:
    is_await = problem.message.startswith("Cannot use 'await' as identifier inside an async")
    if is_await and not problem.is_async:
        return messages.AWAIT_AS_PARAMETER, problem.token.span
    return None


def _by_token(problem: Problem) -> Answer:
    if problem.message.startswith(messages.BY_TOKEN):
        return unexpected(problem.token, strict=problem.strict), problem.token.span
    return None


_RULES: tuple[Callable[[Problem], Answer], ...] = (
    *TOKEN_RULES,
    _at_end,
    _assignment_target,
    _jump,
    _module_syntax,
    _dynamic_import,
    _rest,
    _number,
    _escape,
    _strict_name,
    _export,
    _label,
    _illegal_character,
    _regular_expression,
    _await_parameter,
    _by_token,
)
