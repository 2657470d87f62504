"""The text of style sheets: https://drafts.csswg.org/css-syntax/#parsing"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import tinycss2

from app.javascript.hosts.browser.css.custom_properties import registration
from app.javascript.hosts.browser.css.declaration_block import DeclarationBlock, parse_value
from app.javascript.hosts.browser.css.media import parse_media
from app.javascript.hosts.browser.css.rules import (
    GroupRule,
    Keyframe,
    KeyframesRule,
    OtherRule,
    Rule,
    StyleRule,
    StyleSheet,
)
from app.javascript.hosts.browser.css.selector_text import selector_list_text
from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    serialize,
    split_at,
    trimmed,
    words,
)
from app.javascript.hosts.browser.dom.selectors.model import SelectorProblem
from app.javascript.hosts.browser.dom.selectors.parse import is_supported, parse_selectors

_DEEPEST_NESTING = 16
#: At-rules with rules in them.
_GROUPS = frozenset({"media", "supports", "layer", "container", "starting-style"})
#: At-rules that are kept beside those.
_KNOWN = frozenset(
    {"layer", "font-face", "property", "import", "namespace", "page", "counter-style",
     "scope", "view-transition", "font-feature-values",
     "font-palette-values", "position-try"}
)  # fmt: skip
_RANKS = {"layer": 0, "import": 1, "namespace": 2}


class _Within(NamedTuple):
    """The selectors around a rule, how deep it is, and whether its document is in quirks mode."""

    outer: str
    depth: int
    quirks: bool

    def inner(self, outer: str) -> _Within:
        return _Within(outer, self.depth + 1, self.quirks)


def parse_style_sheet(text: str, *, quirks: bool = False) -> StyleSheet:
    """https://drafts.csswg.org/css-syntax/#parse-stylesheet"""
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return StyleSheet(text, _in_place(_rules(nodes, _Within("", 0, quirks))))


def _in_place(rules: Sequence[Rule]) -> list[Rule]:
    """Imports count before all else but layers, namespaces before all but both."""
    found: list[Rule] = []
    last = 0
    for rule in rules:
        rank = 3 if not isinstance(rule, OtherRule) else _RANKS.get(rule.name, 3)
        if rank < last and rank:
            continue
        last = max(last, rank)
        found.append(rule)
    return found


def parse_rule(text: str, *, quirks: bool = False) -> Rule | None:
    """One rule; None when the text is not exactly that."""
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    found = _rules(nodes, _Within("", 0, quirks))
    return found[0] if len(found) == 1 == len(nodes) else None


def _rules(nodes: Sequence[Token], within: _Within) -> list[Rule]:
    if within.depth > _DEEPEST_NESTING:
        return []
    found: list[Rule] = []
    for node in nodes:
        rule: Rule | None = None
        if node.type == "qualified-rule":
            rule = _style_rule(node, within)
        elif node.type == "at-rule":
            rule = _at_rule(node, within)
        if rule is not None:
            found.append(rule)
    return found


def _style_rule(node: Token, within: _Within) -> StyleRule | None:
    outer = within.outer
    text = selector_list_text(node.prelude, nested=bool(outer))
    nested = _nested_selector(text, outer) if outer else text
    try:
        selectors = parse_selectors(nested)
    except SelectorProblem:
        return None
    contents = tinycss2.parse_blocks_contents(
        node.content, skip_comments=True, skip_whitespace=True
    )
    block = DeclarationBlock(quirks=within.quirks)
    block.add_nodes(contents)
    return StyleRule(text, selectors, block, _rules(contents, within.inner(nested)))


def _nested_selector(text: str, outer: str) -> str:
    """https://drafts.csswg.org/css-nesting/#nesting"""
    return text.replace("&", f":is({outer})")


def _at_rule(node: Token, within: _Within) -> Rule | None:
    name, prelude = node.lower_at_keyword, serialize(node.prelude)
    if name.endswith("keyframes") and node.content is not None:
        return KeyframesRule(prelude.strip("\"'"), _keyframes(node.content))
    if (
        name not in {"media", "supports", "layer", "container", "starting-style"}
        or node.content is None
    ):
        if name not in _KNOWN:
            return None
        known = registration(node.content) if name == "property" and node.content else None
        described = None
        if node.content is not None and name != "scope":
            described = _descriptors(node.content)
        return OtherRule(name, node.serialize(), prelude, known, described)
    contents = tinycss2.parse_blocks_contents(
        node.content, skip_comments=True, skip_whitespace=True
    )
    rules = _rules(contents, within.inner(within.outer))
    if within.outer:
        block = DeclarationBlock(quirks=within.quirks)
        block.add_nodes(contents)
        if block.names():
            rules.insert(0, StyleRule("&", parse_selectors(within.outer), block))
    media = parse_media(tinycss2.serialize(node.prelude)) if name == "media" else None
    applies = _supports(node.prelude) if name == "supports" else True
    return GroupRule(name, prelude, media, rules, applies)


def _descriptors(content: Sequence[Token]) -> list[tuple[str, str]]:
    nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return [
        (each.lower_name, serialize(each.value)) for each in nodes if each.type == "declaration"
    ]


def keyframe_of(text: str) -> Keyframe | None:
    """A keyframe by its text."""
    found = _keyframes(component_values(text))
    return found[0] if found else None


def offsets_of(text: str) -> tuple[float, ...]:
    """Of ``from, 50%``; empty for what is no key."""
    found = keyframe_of(f"{text} {{}}")
    return () if found is None else found.offsets


def _supports(prelude: Sequence[Token]) -> bool:
    """https://drafts.csswg.org/css-conditional/#at-supports"""
    parts = words(prelude)
    if parts and parts[0].type == "ident" and parts[0].lower_value == "not":
        return not _supports(parts[1:])
    answers = [_supports_one(part) for part in parts if part.type in {"() block", "function"}]
    either = any(part.type == "ident" and part.lower_value == "or" for part in parts)
    return any(answers) if either else bool(answers) and all(answers)


def _supports_one(part: Token) -> bool:
    if part.type == "function":
        return part.lower_name == "selector" and is_supported(part.arguments)
    name, *value = split_at(part.content, ":")
    if not value:
        return _supports(part.content)
    return parse_value(serialize(name).lower(), value[0]) is not None


def supports_condition(text: str) -> bool:
    """``CSS.supports("(display: grid)")``."""
    tokens = trimmed(tinycss2.parse_component_value_list(text))
    if _supports(tokens):
        return True
    return _supports(trimmed(tinycss2.parse_component_value_list(f"({text})")))


def _keyframes(content: Sequence[Token]) -> list[Keyframe]:
    nodes = tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True)
    frames = []
    for node in nodes:
        if node.type != "qualified-rule":
            continue
        offsets = [_offset(part) for part in split_at(node.prelude, ",")]
        if None in offsets:
            continue
        block = DeclarationBlock()
        block.add_nodes(
            tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
        )
        frames.append(Keyframe(tuple(o for o in offsets if o is not None), block))
    return frames


def _offset(tokens: Sequence[Token]) -> float | None:
    if len(tokens) != 1:
        return None
    if tokens[0].type == "percentage" and 0 <= tokens[0].value <= 100:
        return float(tokens[0].value) / 100
    words_ = {"from": 0.0, "to": 1.0}
    return words_.get(tokens[0].lower_value) if tokens[0].type == "ident" else None
