"""What is on one canvas, as marks that a picture is made of.

A mark is a piece of SVG. Programs that draw for ever leave the oldest marks out of the picture.
https://html.spec.whatwg.org/multipage/canvas.html#drawing-model
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from app.javascript.hosts.browser.canvas.pixels import Pixels
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.shapes.matrices import Matrix, flat_parts

#: So many characters of marks are kept; those that came first go first.
MOST_CHARACTERS: Final = 24_000


@dataclass(slots=True)
class _Mark:
    """A piece of SVG that lies within ``bounds``; with ``holes`` in it, which are paths."""

    text: str
    bounds: Rect
    holes: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.text) + sum(map(len, self.holes))


class Drawing:
    """The marks of one canvas, of ``width`` by ``height`` pixels.

    ``changes`` counts what was drawn since the picture was last shown.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.changes = 0
        self.pixels = Pixels(width, height)
        self._marks: deque[_Mark] = deque()
        self._characters = 0
        self._names = 0

    def new_name(self) -> str:
        """Of something that marks refer to."""
        self._names += 1
        return f"n{self._names}"

    def add(self, mark: str, bounds: Rect) -> None:
        """Draw over what is there; what is too long to be shown is left out."""
        self.changes += 1
        if len(mark) <= MOST_CHARACTERS:
            self._marks.append(_Mark(mark, bounds))
            self._characters += len(mark)
        self._leave_out_the_oldest()

    def clear(self) -> None:
        """Nothing is left."""
        self._keep([])
        self.pixels.cleared()
        self.changes += 1

    def cut_out(self, path: str, rect: Rect | None) -> None:
        """What lies inside of a path goes: a path that is a ``rect``, if there is one."""
        self.changes += 1
        if rect is not None:
            self._keep([mark for mark in self._marks if not rect.holds(mark.bounds)])
        if not any(rect is None or rect.meets(mark.bounds) for mark in self._marks):
            return
        if len(self._marks) != 1 or not self._marks[0].holes:
            bounds = Rect.around([mark.bounds for mark in self._marks])
            self._keep([_Mark("".join(map(self._text, self._marks)), bounds)])
        self._marks[0].holes.append(path)
        self._characters += len(path)
        self._leave_out_the_oldest()

    def _leave_out_the_oldest(self) -> None:
        while self._characters > MOST_CHARACTERS:
            self._characters -= len(self._marks.popleft())

    def _keep(self, marks: list[_Mark]) -> None:
        self._marks = deque(marks)
        self._characters = sum(map(len, marks))

    def covers(self, rect: Rect) -> bool:
        """Whether nothing of the canvas lies outside of a rectangle."""
        return rect.holds(self.whole)

    @property
    def whole(self) -> Rect:
        return Rect(0.0, 0.0, float(self.width), float(self.height))

    def picture(self) -> str:
        """An SVG image; empty where nothing is drawn."""
        if not self._marks:
            return ""
        size = f'width="{self.width}" height="{self.height}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{self.marks()}</svg>'

    def marks(self) -> str:
        """What the picture is made of."""
        return "".join(map(self._text, self._marks))

    def _text(self, mark: _Mark) -> str:
        if not mark.holes:
            return mark.text
        name = self.new_name()
        size = f'width="{self.width}" height="{self.height}"'
        return (
            f'<mask id="{name}" maskUnits="userSpaceOnUse" x="0" y="0" {size}>'
            f'<rect {size} fill="#fff"/><path d="{"".join(mark.holes)}"/></mask>'
            f'<g mask="url(#{name})">{mark.text}</g>'
        )


def transform_text(matrix: Matrix) -> str:
    """As an attribute of SVG has it."""
    return f"matrix({' '.join(f'{number:.6g}' for number in flat_parts(matrix))})"


def attributes(pairs: Sequence[tuple[str, object]]) -> str:
    """Of an element of SVG; numbers as SVG writes them, nothing for None.

    Text has to be escaped already.
    """
    shown = [
        (name, number_text(value) if isinstance(value, float) else str(value))
        for name, value in pairs
        if value is not None
    ]
    return "".join(f' {name}="{value}"' for name, value in shown)
