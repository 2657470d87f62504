"""The names in a text of nothing but numbers, and what they stand for in the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.javascript.syntax.nodes import Identifier
from app.javascript.syntax.scopes.model import Binding


class NotNumbers(Exception):
    """A part of the program is no matter of numbers alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """A variable of the program; each call of the function that declares it has one of its own.

    ``holder`` is what tells them apart.
    """

    binding: Binding
    holder: int = 0


def _only_one(binding: Binding, _use: Identifier) -> Place:
    return Place(binding)


@dataclass(slots=True)
class NumberNames:
    """The names of one text. The program's own words are never among them.

    ``place_of`` says which variable a use in the part that is written just now means.
    """

    place_of: Callable[[Binding, Identifier], Place] = _only_one
    #: Variables of the program around the loop.
    free: dict[Place, None] = field(default_factory=dict)
    #: Those of them that are written.
    written: dict[Place, None] = field(default_factory=dict)
    #: Functions that are called.
    called: dict[Place, None] = field(default_factory=dict)
    #: Functions of Math.
    of_math: set[str] = field(default_factory=set)
    _declared: set[Binding] = field(default_factory=set)
    _numbers: dict[object, int] = field(default_factory=dict)

    def declare(self, binding: Binding) -> str:
        """A variable of the text's own."""
        self._declared.add(binding)
        return f"v{self._number(binding)}"

    def variable(self, binding: Binding, use: Identifier, *, written: bool = False) -> str:
        """A variable of the text or of the program around it."""
        if binding in self._declared:
            return f"v{self._number(binding)}"
        place = self.place_of(binding, use)
        self.free[place] = None
        if written:
            self.written[place] = None
        return self.name(place)

    def name(self, place: Place) -> str:
        """That of a variable of the program."""
        return f"v{self._number(place)}"

    def function(self, binding: Binding, use: Identifier) -> str:
        """A function that is called."""
        place = self.place_of(binding, use)
        self.called[place] = None
        return self.name_of_function(place)

    def name_of_function(self, place: Place) -> str:
        return f"f{self._number(place)}"

    def label(self, name: str) -> str:
        return f"l{self._number(name)}"

    def check(self) -> None:
        """Raises NotNumbers when a name is two things, such as used before it is declared."""
        free = {place.binding for place in self.free}
        called = {place.binding for place in self.called}
        if self._declared & (free | called) or free & called:
            raise NotNumbers

    def _number(self, what: object) -> int:
        return self._numbers.setdefault(what, len(self._numbers))
