"""What is wrong with a pattern, in V8's words."""

import re

from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse

# The engine's own words, for what the parser does not tell.
_ENGINE_WORDS = {
    "out of memory": "Regular expression too large",
    "stack overflow": "Regular expression too large",
    "expecting ')'": "Unterminated group",
    "nothing to repeat": "Nothing to repeat",
    "invalid class range": "Range out of order in character class",
    "invalid group name": "Invalid capture group name",
    "group name not defined": "Invalid named capture referenced",
    "duplicate group name": "Duplicate capture group name",
    "invalid escape sequence in regular expression": "Invalid escape",
    "invalid repetition count": "numbers out of order in {} quantifier",
    "extraneous characters at the end": "Unmatched ')'",
    "invalid group": "Invalid group",
}
_ENGINE_KNOWS_BETTER = {
    "unexpected end": "\\ at end of pattern",
    "invalid operation in regular expression": "Invalid set operation in character class",
}
_LINE_TERMINATORS = str.maketrans(
    {"\n": "\\n", "\r": "\\r", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
_TOKEN = re.compile(
    r"\\.|\[(?:\\.|[^\]\\])*\]|(?P<open>\((?:\?(?:<?[=!]|[^<])?)?)|(?P<close>\))", re.DOTALL
)
_OLDER_TOKEN = re.compile(r"\\.|\[|\]|\(\?(?:<(?![=!])(?P<name>[^>]*)>|[ims]|-)", re.DOTALL)
_SLASHES = re.compile(r"(\\.)|/", re.DOTALL)


def word_refusal(source: str, flags: str, engine_words: str) -> str:
    """The message of the SyntaxError for a pattern that the engine refused."""
    why = _ENGINE_KNOWS_BETTER.get(engine_words, "")
    if not why:
        why = _parser_words(source, flags) or _ENGINE_WORDS.get(engine_words, "Invalid escape")
    if why == "Nothing to repeat" and _repeats_lookbehind(source):
        return f"Invalid regular expression: /{source}/{flags}: Invalid quantifier"
    if engine_words == "unexpected end" and source.rstrip("\\") == source:
        why = "Unterminated character class"
    return f"Invalid regular expression: /{source}/{flags}: {why}"


def _parser_words(source: str, flags: str) -> str:
    """The parser's reason, empty when it has none to give."""
    text = _SLASHES.sub(lambda found: found[1] or "\\/", source).translate(_LINE_TERMINATORS)
    try:
        parse(f"(/{text or '(?:)'}/{flags})", Goal.SCRIPT)
    except SyntaxProblem as problem:
        head, colon, why = problem.message.rpartition(": ")
        if colon and head.startswith("Invalid regular expression: /"):
            return why
    return ""


def older_refusal(source: str, flags: str) -> str:
    """The message for what V8 11.3 does not know yet: modifiers, names for several groups."""
    names: set[str] = set()
    depth = 0
    for token in _OLDER_TOKEN.finditer(source):
        text = token[0]
        if text == "[":
            depth = depth + 1 if "v" in flags else 1
        elif text == "]":
            depth = max(depth - 1, 0)
        elif depth == 0 and text[0] != "\\":
            name = token["name"]
            if name is None or name in names:
                why = "Invalid group" if name is None else "Duplicate capture group name"
                return f"Invalid regular expression: /{source}/{flags}: {why}"
            names.add(name)
    return ""


def _repeats_lookbehind(source: str) -> bool:
    """Whether a quantifier follows a lookbehind, for which V8 has words of its own."""
    opened: list[str] = []
    for token in _TOKEN.finditer(source):
        if token["open"]:
            opened.append(token["open"])
        elif token["close"] and opened:
            quantified = source[token.end() : token.end() + 1] in tuple("*+?{")
            if opened.pop() in ("(?<=", "(?<!") and quantified:
                return True
    return False
