"""The corpus' programs with tokens cut, doubled and exchanged."""

import re
from functools import cache
from pathlib import Path
from random import Random

from tests.fuzz.values import odd_value

_TESTS = Path(__file__).parent.parent
_TOKEN = re.compile(
    r"\s+|[\w$]+|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\""
    r"|=>|\.\.\.|\?\.|[+\-*/&|=<>!?]=*|.",
    re.DOTALL,
)
_MOST = 6_000


@cache
def corpus() -> tuple[str, ...]:
    """The texts of the recorded programs, small ones only."""
    files = sorted([*_TESTS.glob("ordering/*/*.js"), *_TESTS.glob("conformance/programs/**/*.js")])
    texts = [file.read_text("utf-8") for file in files]
    return tuple(text for text in texts if len(text) <= _MOST)


def spliced(random: Random) -> str:
    """One of them, changed in some places."""
    tokens = _TOKEN.findall(random.choice(corpus()))
    donor = _TOKEN.findall(random.choice(corpus()))
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        at = random.randrange(max(len(tokens), 1))
        end = min(at + random.randint(1, 6), len(tokens))
        match random.randrange(6):
            case 0:
                del tokens[at:end]
            case 1:
                tokens[at:at] = tokens[at:end]
            case 2:
                _exchange(random, tokens, tokens)
            case 3 | 4:
                _exchange(random, tokens, donor)
            case _:
                _put_value(random, tokens)
    return "".join(tokens)


def _exchange(random: Random, tokens: list[str], donor: list[str]) -> None:
    """A token for another of its kind: names for names, operators for operators."""
    words = [at for at, token in enumerate(tokens) if not token.isspace()]
    if not words:
        return
    at = random.choice(words)
    like = [token for token in donor if _kind(token) == _kind(tokens[at])]
    if like:
        tokens[at] = random.choice(like)


def _put_value(random: Random, tokens: list[str]) -> None:
    places = [at for at, token in enumerate(tokens) if _kind(token) in ("number", "string")]
    if places:
        tokens[random.choice(places)] = odd_value(random)


def _kind(token: str) -> str:
    if token[0].isdigit():
        return "number"
    if token[0] in "'\"":
        return "string"
    return (
        "name"
        if token[0].isalpha() or token[0] in "_$"
        else "punctuator"
        if token.strip()
        else "space"
    )
