"""Selectors as text, in Chromium's form: https://drafts.csswg.org/cssom/#serializing-selectors"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.tokens import Token, quoted, serialize, trimmed
from app.javascript.hosts.browser.dom.selectors.model import SelectorProblem
from app.javascript.hosts.browser.dom.selectors.nth import formula_of, split_of
from app.javascript.hosts.browser.dom.selectors.parse import (
    COMBINATORS,
    list_parts,
    parse_selector_tokens,
)
from app.javascript.hosts.browser.dom.selectors.pseudo_classes import LEGACY_PSEUDO_ELEMENTS

_FORGIVING = frozenset({"is", "where"})
_LISTS = frozenset({"not", "has", "host", "host-context", "slotted", "-webkit-any", "cue"})


def selector_list_text(tokens: Sequence[Token], *, nested: bool = False) -> str:
    """The text of a list of selectors; those of a ``nested`` rule begin with what they are in."""
    return ", ".join(_nested(part) if nested else _complex(part) for part in list_parts(tokens))


def _nested(tokens: list[Token]) -> str:
    """https://drafts.csswg.org/css-nesting/#syntax"""
    return _complex(tokens) if has_nesting_selector(tokens) else f"& {_complex(tokens)}"


def has_nesting_selector(tokens: Sequence[Token]) -> bool:
    """Whether ``&`` stands anywhere."""
    return any(
        (token.type == "literal" and token.value == "&")
        or (token.type == "function" and has_nesting_selector(token.arguments))
        for token in tokens
    )


def _complex(tokens: list[Token]) -> str:
    """Compounds with their combinators between them."""
    text = ""
    compound: list[Token] = []
    for token in trimmed(tokens):
        is_combinator = token.type == "literal" and token.value in COMBINATORS
        if token.type != "whitespace" and not is_combinator:
            compound.append(token)
            continue
        text += _compound(compound)
        compound = []
        if is_combinator:
            text = f"{text.rstrip()} {token.value} ".lstrip()
        elif not text.endswith(" "):
            text += " "
    return text + _compound(compound)


def _compound(tokens: list[Token]) -> str:
    rest = _without_universal(tokens)
    texts = []
    before = ""
    for token in rest:
        texts.append(_simple(token, before))
        before = token.value if token.type == "literal" else ""
    return _modern("".join(texts))


def _without_universal(tokens: list[Token]) -> list[Token]:
    """``*|`` says nothing, nor does ``*`` before something else."""
    values = [token.value if token.type == "literal" else None for token in tokens]
    if values[:2] == ["*", "|"]:
        tokens, values = tokens[2:], values[2:]
    return tokens[1:] if values[:1] == ["*"] and values[1:2] not in ([], ["|"]) else tokens


def _simple(token: Token, before: str) -> str:
    match token.type:
        case "ident" if before != ".":
            return str(token.serialize()).lower()
        case "function":
            return f"{token.lower_name}({_argument(token)})"
        case "[] block":
            return _attribute(trimmed(token.content))
        case _:
            return str(token.serialize())


def _modern(text: str) -> str:
    """``::before`` for ``:before``."""
    head, colon, name = text.rpartition(":")
    if colon and name in LEGACY_PSEUDO_ELEMENTS and not head.endswith(":"):
        return f"{head}::{name}"
    return text


def _argument(token: Token) -> str:
    if token.lower_name.startswith("nth-"):
        return _nth(token.arguments)
    if token.lower_name in _FORGIVING:
        return ", ".join(_complex(part) for part in list_parts(token.arguments) if _is_valid(part))
    if token.lower_name in _LISTS:
        return selector_list_text(token.arguments)
    return serialize(token.arguments)


def _is_valid(tokens: list[Token]) -> bool:
    try:
        parse_selector_tokens(tokens)
    except SelectorProblem:
        return has_nesting_selector(tokens)
    return True


def _nth(tokens: list[Token]) -> str:
    """https://drafts.csswg.org/css-syntax-3/#serializing-anb"""
    content, among = split_of([token for token in tokens if token.type != "comment"])
    formula = formula_of(content)
    if formula is None:
        return serialize(tokens)
    a, b = formula
    step = {0: "", 1: "n", -1: "-n"}.get(a, f"{a}n")
    start = f"{b:+d}" if b and step else "" if step else str(b)
    return f"{step}{start}" + (f" of {selector_list_text(among)}" if among is not None else "")


def _attribute(tokens: list[Token]) -> str:
    """``[a="b" i]``"""
    text = ""
    is_value = False
    for token in tokens:
        if token.type == "whitespace":
            continue
        if token.type == "literal":
            text += token.value
            is_value = "=" in token.value
        elif is_value:
            text += quoted(token.value)
            is_value = False
        elif '"' in text:
            text += f" {token.lower_value}"
        else:
            text += str(token.serialize()).lower()
    return f"[{text}]"
