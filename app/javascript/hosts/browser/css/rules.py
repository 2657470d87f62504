"""Style sheets and their rules: https://drafts.csswg.org/cssom/#css-style-sheets

NOTE: ``@import`` and ``@font-face`` load nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from app.javascript.hosts.browser.css.custom_properties import Registration
from app.javascript.hosts.browser.css.declaration_block import DeclarationBlock
from app.javascript.hosts.browser.css.layers import LayerOrder, LayerPath, named
from app.javascript.hosts.browser.css.media import MediaQueryList
from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.selectors.model import SelectorList
from app.javascript.hosts.unsupported import UnsupportedApi

_REFUSED = {
    "scope": "Write the selectors with their ancestors.",
    "container": "Write a media query, or set a class by the size that was read.",
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
    #: Whether it counts only for what elements look like before they are first rendered:
    #: https://drafts.csswg.org/css-transitions-2/#defining-before-change-style
    is_starting: bool = False


@dataclass(slots=True, eq=False)
class GroupRule:
    """``@media``, ``@supports``, ``@layer``, ``@starting-style``.

    ``media`` is None for what always applies.
    """

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
    #: Its descriptors, as they are printed.
    block: list[tuple[str, str]] | None = None


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
            yield from _applying(self.rules, viewport, _Inside(layers))


@dataclass(frozen=True, slots=True)
class _Inside:
    """What a rule stands in."""

    layers: LayerOrder
    layer: LayerPath = ()
    is_starting: bool = False


def _applying(
    rules: Sequence[Rule], viewport: Viewport, inside: _Inside
) -> Iterator[StyleRule | KeyframesRule]:
    for rule in rules:
        match rule:
            case StyleRule():
                rule.layer, rule.is_starting = inside.layer, inside.is_starting
                yield rule
                yield from _applying(rule.rules, viewport, inside)
            case KeyframesRule():
                yield rule
            case GroupRule(name="layer"):
                layer = (*inside.layer, *(named(rule.prelude) or (f"anonymous {id(rule)}",)))
                inside.layers.declare(layer)
                yield from _applying(rule.rules, viewport, replace(inside, layer=layer))
            case GroupRule(name="starting-style"):
                yield from _applying(rule.rules, viewport, replace(inside, is_starting=True))
            case GroupRule(name="container"):
                raise UnsupportedApi("@container in a style sheet", _REFUSED["container"])
            case GroupRule():
                if rule.applies and (rule.media is None or rule.media.matches(viewport)):
                    yield from _applying(rule.rules, viewport, inside)
            case OtherRule():
                _note(rule, viewport, inside.layers, inside.layer)


def _note(rule: OtherRule, viewport: Viewport, layers: LayerOrder, layer: LayerPath) -> None:
    """What a rule without rules in it says of others. Raises UnsupportedApi."""
    if rule.name == "layer":
        for name in rule.prelude.split(","):
            layers.declare((*layer, *named(name)))
    known = viewport.registered.get(rule.prelude)
    if rule.registration is not None and not (known is not None and known.by_program):
        viewport.registered[rule.prelude] = rule.registration
    if rule.name in _REFUSED:
        raise UnsupportedApi(f"@{rule.name} in a style sheet", _REFUSED[rule.name])
