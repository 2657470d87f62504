"""From text to selectors: https://drafts.csswg.org/selectors-4/#grammar"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tinycss2 import parse_component_value_list

from app.javascript.hosts.browser.component_values import Token, split_at, trimmed
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selectors.attribute_tests import attribute_selector
from app.javascript.hosts.browser.dom.selectors.match import has_relative, matches_any
from app.javascript.hosts.browser.dom.selectors.model import (
    ComplexSelector,
    CompoundSelector,
    HostTest,
    SelectorList,
    SelectorProblem,
    SimpleSelector,
    most_specific,
)
from app.javascript.hosts.browser.dom.selectors.nth import nth_selector
from app.javascript.hosts.browser.dom.selectors.parts import of_part, part_selector
from app.javascript.hosts.browser.dom.selectors.pseudo_classes import (
    LEGACY_PSEUDO_ELEMENTS,
    PSEUDO_ELEMENTS,
    keep_pointer_for_links,
    pseudo_class_test,
)
from app.javascript.hosts.browser.dom.selectors.types import class_test, id_test, type_test

if TYPE_CHECKING:
    from collections.abc import Sequence

COMBINATORS = frozenset(">+~")
#: Nothing may follow these.
_LAST = ("before", "after", "first-line", "first-letter", "marker", "placeholder", "backdrop")
_FORGIVING = ("is", "where", "-webkit-any")


@lru_cache(maxsize=512)
def parse_selectors(text: str) -> SelectorList:
    """The selectors of a list.

    Raises:
        SelectorProblem: the text is no list of selectors.
    """
    found = parse_selector_tokens(parse_component_value_list(text, skip_comments=True))
    keep_pointer_for_links(found)
    return found


def parse_selector_tokens(tokens: list[Token]) -> SelectorList:
    """The same of CSS tokens, for the prelude of a style rule."""
    return [_complex(part) for part in list_parts(tokens)]


def is_supported(tokens: list[Token]) -> bool:
    """Whether this is one selector without a part that a forgiving list would leave out.

    https://drafts.csswg.org/css-conditional-4/#support-definition-selector
    """
    tokens = [token for token in tokens if token.type != "comment"]
    try:
        _complex(tokens)
    except SelectorProblem:
        return False
    return all(
        is_supported(part)
        for token in tokens
        if token.type == "function" and token.lower_name in _FORGIVING
        for part in list_parts(token.arguments)
    )


def list_parts(tokens: Sequence[Token]) -> list[list[Token]]:
    """The selectors of a list, without comments."""
    return split_at([token for token in tokens if token.type != "comment"], ",")


def _complex(tokens: list[Token], *, relative: bool = False) -> ComplexSelector:
    tokens = trimmed(tokens)
    compounds: list[CompoundSelector] = []
    combinators: list[str] = []
    place = 0
    if relative:
        combinator, place = _combinator(tokens, 0)
        combinators.append(combinator or " ")
    while True:
        compound, place = _compound(tokens, place)
        compounds.append(compound)
        if place == len(tokens):
            return ComplexSelector(compounds, combinators)
        if compound.pseudo_element:
            raise SelectorProblem
        combinator, place = _combinator(tokens, place)
        if not combinator:
            raise SelectorProblem
        combinators.append(combinator)


def _combinator(tokens: list[Token], place: int) -> tuple[str, int]:
    found = ""
    while place < len(tokens):
        token = tokens[place]
        if token.type == "whitespace":
            found = found or " "
        elif token.type == "literal" and token.value in COMBINATORS and found in ("", " "):
            found = token.value
        else:
            break
        place += 1
    return found, place


def _compound(tokens: list[Token], place: int) -> tuple[CompoundSelector, int]:
    compound = CompoundSelector()
    start = place
    named, place = _type_selector(tokens, place)
    if named is not None:
        compound.simple.append(named)
    while place < len(tokens) and (not compound.pseudo_element or _is_literal(tokens, place, ":")):
        token = tokens[place]
        if token.type == "hash" and token.is_identifier:
            key = f"#{ascii_lower(token.value)}"
            compound.simple.append(SimpleSelector(id_test(token.value), (1, 0, 0), key))
        elif token.type == "[] block":
            compound.simple.append(attribute_selector(trimmed(token.content)))
        elif token.type == "literal" and token.value == ".":
            place += 1
            name = _identifier(tokens, place)
            key = f".{ascii_lower(name)}"
            compound.simple.append(SimpleSelector(class_test(name), (0, 1, 0), key))
        elif token.type == "literal" and token.value == ":":
            if compound.pseudo_element in _LAST:
                raise SelectorProblem
            place = _pseudo(tokens, place + 1, compound)
        elif token.type == "literal" and token.value == "&":
            compound.simple.append(_pseudo_class("scope"))
        else:
            break
        place += 1
    if place == start:
        raise SelectorProblem
    return compound, place


def _identifier(tokens: list[Token], place: int) -> str:
    if place >= len(tokens) or tokens[place].type != "ident":
        raise SelectorProblem
    value: str = tokens[place].value
    return value


def _type_selector(tokens: list[Token], place: int) -> tuple[SimpleSelector | None, int]:
    """``div``, ``*``, ``*|div``, ``|div``; declared prefixes there are none."""
    if place >= len(tokens):
        return None, place
    namespace = ""
    if _is_literal(tokens, place, "|"):
        namespace = "none"
    elif _is_literal(tokens, place, "*") and _is_literal(tokens, place + 1, "|"):
        namespace, place = "any", place + 1
    place += bool(namespace)
    if namespace and place >= len(tokens):
        raise SelectorProblem
    token = tokens[place]
    is_star = _is_literal(tokens, place, "*")
    if namespace == "none" and (is_star or token.type == "ident"):
        return SimpleSelector(_nameless, (0, 0, not is_star)), place + 1
    if is_star:
        return SimpleSelector(lambda _element, _scope: True, (0, 0, 0)), place + 1
    if token.type == "ident":
        key = ascii_lower(token.value)
        return SimpleSelector(type_test(token.value), (0, 0, 1), key), place + 1
    return None, place


def _is_literal(tokens: list[Token], place: int, value: str) -> bool:
    return place < len(tokens) and tokens[place].type == "literal" and tokens[place].value == value


def _nameless(element: ElementObject, _scope: NodeObject | None) -> bool:
    """No element of an HTML document has no namespace, unless a program made it so."""
    return element.namespace is None


def _pseudo(tokens: list[Token], place: int, compound: CompoundSelector) -> int:
    """What follows a colon; the place of its last token."""
    if compound.part is not None:
        compound = of_part(tokens, place, compound.part)
    if place >= len(tokens):
        raise SelectorProblem
    token = tokens[place]
    if token.type == "literal" and token.value == ":":
        place += 1
        if place >= len(tokens):
            raise SelectorProblem
        token = tokens[place]
        name = token.lower_name if token.type == "function" else _identifier(tokens, place).lower()
        if name not in PSEUDO_ELEMENTS and not name.startswith("-webkit-"):
            raise SelectorProblem
        compound.pseudo_element = name
        if name == "slotted" and token.type == "function":
            compound.slotted = parse_selector_tokens(trimmed(token.arguments))
        if name == "part":
            compound.part = part_selector(token)
    elif token.type == "function":
        compound.simple.append(_functional_pseudo_class(token))
    else:
        name = _identifier(tokens, place).lower()
        if name in LEGACY_PSEUDO_ELEMENTS:
            compound.pseudo_element = name
        else:
            compound.simple.append(_pseudo_class(name))
    return place


def _pseudo_class(name: str) -> SimpleSelector:
    test = pseudo_class_test(name)
    if test is None:
        raise SelectorProblem
    return SimpleSelector(test, (0, 1, 0))


def _functional_pseudo_class(token: Token) -> SimpleSelector:
    """https://drafts.csswg.org/selectors-4/#functional-pseudo-class"""
    name, content = token.lower_name, token.arguments
    if name in _FORGIVING:
        inner = _forgiving(content)
        specificity = (0, 0, 0) if name == "where" else most_specific(inner)
        return SimpleSelector(
            lambda element, scope: matches_any(element, inner, scope), specificity
        )
    if name == "not":
        refused = [_complex(part) for part in list_parts(content)]
        return SimpleSelector(
            lambda element, scope: not matches_any(element, refused, scope),
            most_specific(refused),
        )
    if name == "has":
        if _mentions_has(content):
            raise SelectorProblem
        wanted = [_complex(part, relative=True) for part in list_parts(content)]
        return SimpleSelector(
            lambda element, _scope: has_relative(element, wanted), most_specific(wanted)
        )
    if name in ("host", "host-context"):
        return _host_selector(name, parse_selector_tokens(trimmed(content)))
    if name.startswith("nth-"):
        return nth_selector(name, content, parse_selector_tokens)
    test = pseudo_class_test(name, trimmed(content))
    if test is None:
        raise SelectorProblem
    return SimpleSelector(test, (0, 1, 0))


def _mentions_has(tokens: list[Token]) -> bool:
    return any(
        token.type == "function" and (token.lower_name == "has" or _mentions_has(token.arguments))
        for token in tokens
    )


def _host_selector(name: str, inner: SelectorList) -> SimpleSelector:
    """https://drafts.csswg.org/css-scoping/#host-selector"""
    a, b, c = most_specific(inner)

    def asks(host: ElementObject) -> bool:
        if name == "host":
            return matches_any(host, inner, None)
        node: NodeObject | None = host
        while node is not None:
            if isinstance(node, ElementObject) and matches_any(node, inner, None):
                return True
            node = node.parent or node.shadow_host()
        return False

    return SimpleSelector(HostTest(asks), (a, b + 1, c))


def _forgiving(content: list[Token]) -> SelectorList:
    """https://drafts.csswg.org/selectors-4/#typedef-forgiving-selector-list"""
    kept: SelectorList = []
    for part in list_parts(content):
        try:
            kept.append(_complex(part))
        except SelectorProblem:
            continue
    return kept
