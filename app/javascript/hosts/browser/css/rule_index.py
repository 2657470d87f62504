"""Style rules by what their selectors ask of the element itself, so that few of them are tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from app.javascript.hosts.browser.css.layers import LayerOrder
from app.javascript.hosts.browser.css.rules import StyleRule
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.selectors.model import ComplexSelector

_ANY = "*"
#: What elements get their transitions and animations by.
MOTION: Final = ("transition-duration", "animation-name")
_GENERATED: Final = ("before", "after")


class RuleIndex:
    """The rules of one tree, and ``layers``, how strong the layer of each is.

    ``candidates`` leaves out only rules that cannot match.
    """

    def __init__(self, rules: Sequence[StyleRule], order: LayerOrder) -> None:
        self.rules = rules
        self.layers = [order.key(rule.layer) for rule in rules]
        self.pseudo_elements = {
            selector.pseudo_element for rule in rules for selector in rule.selectors
        }
        self.has_starting_styles = any(rule.is_starting for rule in rules)
        #: Those that style sheets may move.
        self.moving_pseudo_elements = tuple(
            name for name in _GENERATED if any(_moves(rule, name) for rule in rules)
        )
        self._places: dict[str, list[int]] = {}
        for place, rule in enumerate(rules):
            for key in {_key_of(selector) for selector in rule.selectors}:
                self._places.setdefault(key, []).append(place)

    def candidates(self, element: ElementObject) -> Iterator[tuple[int, StyleRule]]:
        """With their places, in order."""
        found = set(self._places.get(_ANY, ()))
        for key in _keys_of(element):
            found.update(self._places.get(key, ()))
        for place in sorted(found):
            yield place, self.rules[place]


def _moves(rule: StyleRule, pseudo_element: str) -> bool:
    if not any(selector.pseudo_element == pseudo_element for selector in rule.selectors):
        return False
    return any(each.name in MOTION for each in rule.block)


def _key_of(selector: ComplexSelector) -> str:
    """The rarest condition of the last compound: an id before a class before a type.

    What ``::slotted()`` belongs to speaks of the slot, not of the element that is asked for.
    """
    if not selector.compounds or selector.pseudo_element == "slotted":
        return _ANY
    conditions = [each for each in selector.compounds[-1].simple if each.key]
    return max(conditions, key=lambda each: each.specificity).key if conditions else _ANY


def _keys_of(element: ElementObject) -> Iterator[str]:
    """In lower case throughout, as documents in quirks mode do not tell cases apart."""
    yield ascii_lower(element.local_name)
    named = element.attribute("id")
    if named is not None:
        yield f"#{ascii_lower(named)}"
    for name in (element.attribute("class") or "").split():
        yield f".{ascii_lower(name)}"
