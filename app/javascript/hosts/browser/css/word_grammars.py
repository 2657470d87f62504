"""Grammars of properties that take several words: https://drafts.csswg.org/css-values/#component-combinators"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.javascript.hosts.browser.css.grammars import (
    Grammar,
    keywords,
    one_of,
)
from app.javascript.hosts.browser.css.images import image
from app.javascript.hosts.browser.css.tokens import Token, quoted, serialize, split_at, words

IDENTIFIER = re.compile(r"-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*|--[\w-]*")
WIDE = frozenset({"initial", "inherit", "unset", "revert", "revert-layer", "default"})


def any_words(text: str) -> Grammar:
    """One or more of these words, each once, printed in the order given here."""
    known = text.split()

    def parse(tokens: Sequence[Token]) -> str | None:
        given = [token.lower_value if token.type == "ident" else "" for token in words(tokens)]
        if not given or len(set(given)) < len(given) or not set(given) <= set(known):
            return None
        return " ".join(word for word in known if word in given)

    return parse


def names(*, least: int = 1, most: int = 1, without: str = "") -> Grammar:
    """Names of the author's, separated by spaces."""
    not_allowed = WIDE | frozenset(without.split())

    def parse(tokens: Sequence[Token]) -> str | None:
        given = words(tokens)
        if not least <= len(given) <= most:
            return None
        if any(token.type != "ident" or token.lower_value in not_allowed for token in given):
            return None
        return " ".join(token.value for token in given)

    return parse


def dashed_names(tokens: Sequence[Token]) -> str | None:
    """``--a, --b``."""
    parts = [words(part) for part in split_at(tokens, ",")]
    if any(len(part) != 1 or not part[0].serialize().startswith("--") for part in parts):
        return None
    return ", ".join(part[0].value for part in parts)


def strings(tokens: Sequence[Token]) -> str | None:
    """Strings, separated by spaces."""
    given = words(tokens)
    if not given or any(token.type != "string" for token in given):
        return None
    return " ".join(quoted(token.value) for token in given)


def counters(default: int) -> Grammar:
    """``x`` is ``x 0``: https://drafts.csswg.org/css-lists/#propdef-counter-reset"""

    def parse(tokens: Sequence[Token]) -> str | None:
        shown: list[str] = []
        for token in words(tokens):
            if token.type == "ident" and token.lower_value not in WIDE | {"none"}:
                shown += [token.value, str(default)]
            elif token.type == "number" and token.int_value is not None and shown:
                shown[-1] = str(token.int_value)
            else:
                return None
        return " ".join(shown) or None

    return one_of(keywords("none"), parse)


def families(tokens: Sequence[Token]) -> str | None:
    """https://drafts.csswg.org/css-fonts/#font-family-prop: quoted when it is several words."""
    found = [_family(words(part)) for part in split_at(tokens, ",")]
    return None if None in found else ", ".join(name or "" for name in found)


def _family(part: Sequence[Token]) -> str | None:
    if len(part) == 1 and part[0].type == "string":
        name = str(part[0].value)
        return name if IDENTIFIER.fullmatch(name) else quoted(name)
    if not part or any(token.type != "ident" for token in part):
        return None
    return str(part[0].value) if len(part) == 1 else quoted(" ".join(t.value for t in part))


def content(tokens: Sequence[Token]) -> str | None:
    """https://drafts.csswg.org/css-content/#content-property"""
    single = keywords("normal none")(tokens)
    if single is not None:
        return single
    quotes = keywords("open-quote close-quote no-open-quote no-close-quote")
    functions = {"counter", "counters", "attr"}
    given = [token for part in split_at(tokens, "/")[:2] for token in words(part)]
    for token in given:
        is_known = token.type in {"string", "url"} or quotes([token]) or image([token])
        if not is_known and not (token.type == "function" and token.lower_name in functions):
            return None
    return serialize(tokens) or None


def alignment(text: str, *, baseline: bool = True) -> Grammar:
    """https://drafts.csswg.org/css-align/#typedef-overflow-position and baselines."""
    places = frozenset(
        [
            "center",
            "start",
            "end",
            "self-start",
            "self-end",
            "flex-start",
            "flex-end",
            "left",
            "right",
        ]
    )
    known = frozenset(text.split())

    def parse(tokens: Sequence[Token]) -> str | None:
        given = [token.lower_value if token.type == "ident" else "" for token in words(tokens)]
        if len(given) == 1 and (given[0] in known or (baseline and given[0] == "baseline")):
            return given[0]
        if len(given) != 2:
            return None
        if baseline and given[1] == "baseline" and given[0] in {"first", "last"}:
            return "baseline" if given[0] == "first" else "last baseline"
        is_placed = given[0] in {"safe", "unsafe"} and given[1] in places & known
        return " ".join(given) if is_placed else None

    return parse


def up_to(grammar: Grammar, most: int) -> Grammar:
    """One to several values; a second one that says the same is left out."""

    def parse(tokens: Sequence[Token]) -> str | None:
        found = [grammar([token]) for token in words(tokens)]
        if not 1 <= len(found) <= most or None in found:
            return None
        shown = [text or "" for text in found]
        return shown[0] if len(set(shown)) == 1 else " ".join(shown)

    return parse
