"""The names in a text of nothing but numbers, and what they stand for in the program."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.javascript.syntax.nodes import Identifier
from app.javascript.syntax.scopes.model import Binding


class NotNumbers(Exception):
    """A part of the program is no matter of numbers alone."""


@dataclass(slots=True)
class NumberNames:
    """The names of one text. The program's own words are never among them."""

    #: Variables of the program around the loop.
    free: set[Binding] = field(default_factory=set)
    #: Those of them, and of the text's own, that are written.
    written: set[Binding] = field(default_factory=set)
    #: Functions that are called.
    called: set[Binding] = field(default_factory=set)
    #: One use of each of all these.
    uses: dict[Binding, Identifier] = field(default_factory=dict)
    #: Functions of Math.
    of_math: set[str] = field(default_factory=set)
    _declared: set[Binding] = field(default_factory=set)
    _numbers: dict[object, int] = field(default_factory=dict)

    def declare(self, binding: Binding) -> str:
        """A variable of the text's own."""
        self._declared.add(binding)
        return f"v{self._number(binding)}"

    def variable(self, binding: Binding, use: Identifier) -> str:
        """A variable of the text or of the program around it."""
        if binding not in self._declared:
            self.free.add(binding)
            self.uses.setdefault(binding, use)
        return f"v{self._number(binding)}"

    def function(self, binding: Binding, use: Identifier) -> str:
        """A function that is called."""
        self.called.add(binding)
        self.uses.setdefault(binding, use)
        return f"f{self._number(binding)}"

    def label(self, name: str) -> str:
        return f"l{self._number(name)}"

    def check(self) -> None:
        """Raises NotNumbers when a name is two things, such as used before it is declared."""
        if self._declared & self.free or self.called & (self._declared | self.free):
            raise NotNumbers

    def _number(self, what: object) -> int:
        return self._numbers.setdefault(what, len(self._numbers))
