"""Style sheets and their rules: https://drafts.csswg.org/css-syntax/#parsing

NOTE: ``@container`` counts as if it were always there; ``@import`` and ``@font-face`` load nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import tinycss2

from app.javascript.hosts.browser.css.custom_properties import Registration, registration
from app.javascript.hosts.browser.css.declaration_block import DeclarationBlock, parse_value
from app.javascript.hosts.browser.css.layers import LayerOrder, LayerPath, named
from app.javascript.hosts.browser.css.media import MediaQueryList, parse_media
from app.javascript.hosts.browser.css.tokens import Token, serialize, split_at, trimmed, words
from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.selectors.model import SelectorList, SelectorProblem
from app.javascript.hosts.browser.dom.selectors.parse import is_supported, parse_selectors
from app.javascript.hosts.unsupported import UnsupportedApi

_DEEPEST_NESTING = 16
_REFUSED = {
    "scope": "Write the selectors with their ancestors.",
    "starting-style": "Set the first style by a class, read layout, then set the second.",
}


@dataclass(slots=True, eq=False)
class StyleRule:
    """``selectors { declarations }``, with rules nested in it."""

    selector_text: str
    selectors: SelectorList
    block: DeclarationBlock
    rules: list[Rule] = field(default_factory=list)
    #: The layer that it stands in, once it was seen what applies.
    layer: LayerPath = ()


@dataclass(slots=True, eq=False)
class GroupRule:
    """``@media``, ``@supports``, ``@layer``; ``media`` is None for what always applies."""

    name: str
    prelude: str
    media: MediaQueryList | None
    rules: list[Rule]
    applies: bool = True


@dataclass(slots=True, eq=False)
class Keyframe:
    """``offsets`` from 0 to 1."""

    offsets: tuple[float, ...]
    block: DeclarationBlock


@dataclass(slots=True, eq=False)
class KeyframesRule:
    """https://drafts.csswg.org/css-animations/#keyframes"""

    name: str
    frames: list[Keyframe]


@dataclass(slots=True, eq=False)
class OtherRule:
    """A rule that is kept and does nothing here, but for ``@layer a, b;`` and ``@property``."""

    name: str
    text: str
    prelude: str = ""
    registration: Registration | None = None


Rule: TypeAlias = "StyleRule | GroupRule | KeyframesRule | OtherRule"


@dataclass(slots=True, eq=False)
class StyleSheet:
    """``source`` is the text it was read from; ``rules`` may have changed since."""

    source: str = ""
    rules: list[Rule] = field(default_factory=list)
    media: MediaQueryList | None = None
    disabled: bool = False

    def applying(
        self, viewport: Viewport, layers: LayerOrder
    ) -> Iterator[StyleRule | KeyframesRule]:
        """The rules that count in that window, in order; ``layers`` learns of theirs."""
        if not self.disabled and (self.media is None or self.media.matches(viewport)):
            yield from _applying(self.rules, viewport, layers, ())


def _applying(
    rules: Sequence[Rule], viewport: Viewport, layers: LayerOrder, layer: LayerPath
) -> Iterator[StyleRule | KeyframesRule]:
    for rule in rules:
        match rule:
            case StyleRule():
                rule.layer = layer
                yield rule
                yield from _applying(rule.rules, viewport, layers, layer)
            case KeyframesRule():
                yield rule
            case GroupRule(name="layer"):
                inner = (*layer, *(named(rule.prelude) or (f"anonymous {id(rule)}",)))
                layers.declare(inner)
                yield from _applying(rule.rules, viewport, layers, inner)
            case GroupRule():
                if rule.applies and (rule.media is None or rule.media.matches(viewport)):
                    yield from _applying(rule.rules, viewport, layers, layer)
            case OtherRule():
                _note(rule, viewport, layers, layer)


def _note(rule: OtherRule, viewport: Viewport, layers: LayerOrder, layer: LayerPath) -> None:
    """What a rule without rules in it says of others. Raises UnsupportedApi."""
    if rule.name == "layer":
        for name in rule.prelude.split(","):
            layers.declare((*layer, *named(name)))
    if rule.registration is not None:
        viewport.registered[rule.prelude] = rule.registration
    if rule.name in _REFUSED:
        raise UnsupportedApi(f"@{rule.name} in a style sheet", _REFUSED[rule.name])


def parse_style_sheet(text: str) -> StyleSheet:
    """https://drafts.csswg.org/css-syntax/#parse-stylesheet"""
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return StyleSheet(text, _rules(nodes, "", 0))


def parse_rule(text: str) -> Rule | None:
    """One rule; None when the text is not exactly that."""
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    found = _rules(nodes, "", 0)
    return found[0] if len(found) == 1 == len(nodes) else None


def _rules(nodes: Sequence[Token], outer: str, depth: int) -> list[Rule]:
    if depth > _DEEPEST_NESTING:
        return []
    found: list[Rule] = []
    for node in nodes:
        rule: Rule | None = None
        if node.type == "qualified-rule":
            rule = _style_rule(node, outer, depth)
        elif node.type == "at-rule":
            rule = _at_rule(node, outer, depth)
        if rule is not None:
            found.append(rule)
    return found


def _style_rule(node: Token, outer: str, depth: int) -> StyleRule | None:
    text = serialize(node.prelude)
    nested = _nested_selector(text, outer) if outer else text
    try:
        selectors = parse_selectors(nested)
    except SelectorProblem:
        return None
    contents = tinycss2.parse_blocks_contents(
        node.content, skip_comments=True, skip_whitespace=True
    )
    block = DeclarationBlock()
    for each in contents:
        block.add_node(each)
    return StyleRule(text, selectors, block, _rules(contents, nested, depth + 1))


def _nested_selector(text: str, outer: str) -> str:
    """https://drafts.csswg.org/css-nesting/#nesting"""
    parent = f":is({outer})"
    parts = []
    for part in split_at(tinycss2.parse_component_value_list(text), ","):
        written = serialize(part)
        parts.append(written.replace("&", parent) if "&" in written else f"{parent} {written}")
    return ", ".join(parts)


def _at_rule(node: Token, outer: str, depth: int) -> Rule | None:
    name, prelude = node.lower_at_keyword, serialize(node.prelude)
    if name.endswith("keyframes") and node.content is not None:
        return KeyframesRule(prelude.strip("\"'"), _keyframes(node.content))
    if name not in {"media", "supports", "layer", "container"} or node.content is None:
        known = registration(node.content) if name == "property" and node.content else None
        return OtherRule(name, node.serialize(), prelude, known)
    contents = tinycss2.parse_blocks_contents(
        node.content, skip_comments=True, skip_whitespace=True
    )
    rules = _rules(contents, outer, depth + 1)
    if outer:
        block = DeclarationBlock()
        for each in contents:
            block.add_node(each)
        if len(block):
            rules.insert(0, StyleRule("&", parse_selectors(outer), block))
    media = parse_media(tinycss2.serialize(node.prelude)) if name == "media" else None
    applies = _supports(node.prelude) if name == "supports" else True
    return GroupRule(name, prelude, media, rules, applies)


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
        for each in tinycss2.parse_blocks_contents(
            node.content, skip_comments=True, skip_whitespace=True
        ):
            block.add_node(each)
        frames.append(Keyframe(tuple(o for o in offsets if o is not None), block))
    return frames


def _offset(tokens: Sequence[Token]) -> float | None:
    if len(tokens) != 1:
        return None
    if tokens[0].type == "percentage" and 0 <= tokens[0].value <= 100:
        return float(tokens[0].value) / 100
    words_ = {"from": 0.0, "to": 1.0}
    return words_.get(tokens[0].lower_value) if tokens[0].type == "ident" else None
