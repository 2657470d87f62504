"""What models call their cards, taken apart: where a callback was given, and the callback itself.

Models write labels for people: ``setTimeout tick``, ``then: () => 1``, ``resume load after await``,
``run the script``. The first two name code, the third the rest of a function, the last is words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from app.view.state import ContextCard, StackCard
from app.view.wording import code, say

_METHODS = (
    "setTimeout",
    "setInterval",
    "setImmediate",
    "nextTick",
    "queueMicrotask",
    "requestAnimationFrame",
)
_GIVEN = re.compile(rf"({'|'.join(_METHODS)}) (.+)", re.DOTALL)
_REACTION = re.compile(r"(then|finally): (.+)", re.DOTALL)
_RESUMED = re.compile(r"resume (.+) after await", re.DOTALL)
_WORDS = re.compile(r"no handler, |passes ")


@dataclass(frozen=True, slots=True)
class Label:
    """``name`` of the callback, ``origin`` where it was given; ``is_code`` if the name is code."""

    name: str
    origin: str = ""
    is_code: bool = True

    @property
    def phrase(self) -> Markup:
        """The callback in the middle of a sentence."""
        if self.origin == "after await":
            return say("the rest of {}", code(self.name))
        return code(self.name) if self.is_code else say("“{}”", self.name)


@lru_cache(maxsize=4096)
def read_label(label: str) -> Label:
    """Take a label apart; one that is not known is words."""
    if match := _GIVEN.fullmatch(label):
        return Label(match[2], match[1])
    if match := _REACTION.fullmatch(label):
        return Label(match[2], match[1], is_code=not _WORDS.match(match[2]))
    if match := _RESUMED.fullmatch(label):
        return Label(match[1], "after await")
    return Label(label, is_code=False)


def name_of(card: StackCard | None, card_id: str) -> Markup:
    """The card in the middle of a sentence; by its id if there is none."""
    if card is None:
        return code(card_id)
    return code(card.name) if isinstance(card, ContextCard) else read_label(card.label).phrase
