"""Where in a run the things are that a scenario wants a person to look at."""

from collections.abc import Sequence
from dataclasses import replace

from app.runs.hint import Hint
from app.trace.steps import AnyStep


class HintFinder:
    """Looks at the steps of one run, in order."""

    def __init__(self, hints: Sequence[Hint]) -> None:
        self._any = [replace(hint, nth=1) for hint in hints]
        self._left = {index: hint.nth for index, hint in enumerate(hints) if hint.step}

    def found_at(self, step: AnyStep) -> list[int]:
        """The hints that this step shows, by their place in the scenario."""
        found = []
        for index in list(self._left):
            if self._any[index].find((step,)) is not None:
                self._left[index] -= 1
                if self._left[index] == 0:
                    del self._left[index]
                    found.append(index)
        return found
