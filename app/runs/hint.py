"""What to look at in a scenario: a sentence, and the step at which it can be seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from app.trace.jsonl import STEP_CLASSES
from app.trace.steps import AnyStep

_FIELDS = frozenset({"text", "step", "where", "nth"})


@dataclass(frozen=True, slots=True)
class Hint:
    """``text`` for people, bound to a step or not.

    With ``step`` it is bound to the ``nth`` step of that name whose fields have the values that
    ``where`` gives; of a text, the given part is enough.
    """

    text: str
    step: str = ""
    where: tuple[tuple[str, Any], ...] = ()
    nth: int = 1

    def find(self, steps: Sequence[AnyStep]) -> int | None:
        """The number of the step; None when the hint is bound to none, or none fits."""
        left = self.nth
        for step in steps:
            if self._fits(step):
                left -= 1
                if left == 0:
                    return step.number
        return None

    def _fits(self, step: AnyStep) -> bool:
        if type(step).__name__ != self.step:
            return False
        return all(_agrees(getattr(step, name), value) for name, value in self.where)


def _agrees(actual: Any, wanted: Any) -> bool:
    if isinstance(actual, str) and isinstance(wanted, str):
        return wanted in actual
    return bool(actual == wanted)


def parsed_hint(entry: object) -> Hint:
    """A hint of a scenario.toml: a string, or a table. Raises ValueError saying what is wrong."""
    if isinstance(entry, str):
        entry = {"text": entry}
    if not isinstance(entry, Mapping) or not isinstance(entry.get("text"), str):
        raise ValueError("needs a text")
    unknown = entry.keys() - _FIELDS
    if unknown:
        raise ValueError(f"has an unknown key {min(unknown)!r}")
    nth = entry.get("nth", 1)
    if type(nth) is not int or nth < 1:
        raise ValueError("nth is not a count from 1")
    step = entry.get("step", "")
    where = entry.get("where", {})
    _check_binding(step, where)
    return Hint(entry["text"], step, tuple(where.items()), nth)


def _check_binding(step: object, where: object) -> None:
    if not isinstance(where, Mapping) or (where and not step):
        raise ValueError("where is not a table beside a step")
    if not step:
        return
    step_class = STEP_CLASSES.get(step) if isinstance(step, str) else None
    if step_class is None:
        raise ValueError(f"there is no step {step!r}")
    unknown = where.keys() - {field.name for field in fields(step_class)}
    if unknown:
        raise ValueError(f"{step} has no field {min(unknown)!r}")
