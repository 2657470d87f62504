"""Rules for errors at a token that the grammar has no place for.

The parser says no more than that; V8 often names what is missing.
"""

from collections.abc import Callable

from app.javascript.syntax import messages
from app.javascript.syntax.misplaced_words import MISPLACED_RULES
from app.javascript.syntax.reported import Answer, Problem
from app.javascript.syntax.token_at import KEYWORDS, token_at, unexpected


def _unfinished_list(problem: Problem) -> Answer:
    if not problem.is_unexpected_token or problem.expected != ",":
        return None
    if problem.list == "arguments":
        return "missing ) after argument list", problem.previous
    return None


def _unfinished_template(problem: Problem) -> Answer:
    if problem.is_unexpected_token and problem.expected == "}":
        return "Missing } in template expression", problem.token.span
    return None


def _missing_initializer(problem: Problem) -> Answer:
    if problem.declared is None:
        return None
    start, end, kind = problem.declared
    span = problem.text.span(start, end)
    if problem.message.startswith("Complex binding patterns require"):
        return "Missing initializer in destructuring declaration", span
    if problem.is_unexpected_token and kind == "const" and problem.previous.end == end:
        if problem.text.units[start] in "[{":
            return "Missing initializer in destructuring declaration", span
        return "Missing initializer in const declaration", span
    return None


def _private_name(problem: Problem) -> Answer:
    if problem.is_unexpected_token and problem.token.text.startswith("#") and not problem.classes:
        name = problem.token.text
        if problem.list == "properties":
            return unexpected(problem.token, strict=False), problem.token.span
        return f"Private field '{name}' must be declared in an enclosing class", problem.token.span
    return None


def _import_call(problem: Problem) -> Answer:
    before = problem.text.units[: problem.previous.start].rstrip()
    if problem.is_unexpected_token and problem.token.text == ")" and before.endswith("import"):
        return "import() requires a specifier", problem.token.span
    return None


def _await_outside(problem: Problem) -> Answer:
    if problem.message == "Cannot use keyword 'await' outside an async function":
        if problem.is_module:
            return "Unexpected reserved word", problem.token.span
        return messages.AWAIT_OUTSIDE, problem.token.span
    follows_await = problem.previous_text == "await" and not problem.is_async
    if problem.is_unexpected_token and follows_await and problem.expected is None:
        return messages.AWAIT_OUTSIDE, problem.previous
    return None


def _field_without_end(problem: Problem) -> Answer:
    if not problem.is_unexpected_token or problem.list != "field":
        return None
    previous = token_at(problem.text, problem.previous.start)
    if previous.kind != "name" or problem.token.kind == "name":
        return None
    return unexpected(previous, strict=False), problem.previous


def _function_in_statement(problem: Problem) -> Answer:
    if not problem.is_unexpected_token or problem.expected is not None:
        return None
    span = problem.token.span
    if problem.token.text == "function":
        strict = messages.FUNCTION_IN_STRICT_STATEMENT
        return (strict if problem.strict else messages.FUNCTION_IN_STATEMENT), span
    if problem.token.text == "*" and problem.previous_text == "function":
        return messages.GENERATOR_IN_STATEMENT, span
    if problem.token.text == "async" and problem.previous_text in (")", "else", "do", ":"):
        return messages.ASYNC_FUNCTION_IN_STATEMENT, span
    before = problem.text.units[: problem.start].rstrip()
    if problem.token.text == "(" and before.endswith(("function", "function*", "function *")):
        return "Function statements require a function name", problem.previous
    return None


def _let_in_statement(problem: Problem) -> Answer:
    """Only what may begin a binding makes a declaration of it."""
    if not problem.is_unexpected_token or problem.strict:
        return None
    text = problem.token.text
    is_binding = problem.token.kind == "name" and text not in KEYWORDS
    if problem.previous_text == "let" and (is_binding or text in ("[", "{")):
        return messages.LEXICAL_IN_STATEMENT, problem.previous
    behind = problem.text.units[problem.token.span.end :].lstrip()
    if text == "let" and behind.startswith("["):
        return messages.LEXICAL_IN_STATEMENT, problem.token.span
    return None


def _for_head(problem: Problem) -> Answer:
    loop = f"for-{problem.previous_text}"
    if problem.message.endswith(" loop variable declaration may not have an initializer"):
        message = f"{loop} loop variable declaration may not have an initializer."
        return message, problem.token.span
    word = problem.token.text
    after_declaration = problem.is_unexpected_token and problem.declared is not None
    if after_declaration and word in ("in", "of") and problem.list is None:
        message = f"Invalid left-hand side in for-{word} loop: Must have a single binding."
        return message, problem.token.span
    return None


def _unary_before_power(problem: Problem) -> Answer:
    """Only behind an expression; at its beginning the sign is unexpected itself."""
    if not problem.is_unexpected_token or problem.token.text != "**":
        return None
    is_read = problem.previous_text == "**" and problem.previous.start == problem.start
    return (messages.UNARY_BEFORE_POWER, problem.token.span) if is_read else None


TOKEN_RULES: tuple[Callable[[Problem], Answer], ...] = (
    *MISPLACED_RULES,
    _unfinished_list,
    _unfinished_template,
    _missing_initializer,
    _private_name,
    _import_call,
    _await_outside,
    _field_without_end,
    _function_in_statement,
    _let_in_statement,
    _for_head,
    _unary_before_power,
)
