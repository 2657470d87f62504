"""A recording: the steps of one run in their order, grown one by one or read back."""

from collections.abc import Iterable, Iterator
from typing import overload

from app.trace.forms import TraceFormatError
from app.trace.jsonl import decode_steps, encode_steps
from app.trace.steps import AnyStep, RunEnded, RunStarted


class Recording:
    """Steps from RunStarted on, and no further than RunEnded.

    Its steps are numbered 0, 1, 2, ..., so ``recording[n]`` is step n; time never runs backwards.
    """

    __slots__ = ("_steps",)

    def __init__(self, steps: Iterable[AnyStep] = ()) -> None:
        self._steps: list[AnyStep] = []
        for step in steps:
            self.append(step)

    def append(self, step: AnyStep) -> None:
        """Raises TraceFormatError for a step that cannot come next."""
        steps = self._steps
        if step.number != len(steps):
            raise TraceFormatError(f"step {step.number} stands where step {len(steps)} should")
        kind = type(step)
        if not steps:
            if kind is not RunStarted:
                raise TraceFormatError(
                    f"a recording begins with RunStarted, not with {_name(step)}"
                )
        elif kind is RunStarted:
            raise TraceFormatError("RunStarted stands in the middle of a recording")
        else:
            last = steps[-1]
            if type(last) is RunEnded:
                raise TraceFormatError(f"{_name(step)} stands after RunEnded")
            if step.at < last.at:
                raise TraceFormatError(f"time runs backwards at step {step.number}")
        steps.append(step)

    def __len__(self) -> int:
        return len(self._steps)

    def __iter__(self) -> Iterator[AnyStep]:
        return iter(self._steps)

    @overload
    def __getitem__(self, index: int) -> AnyStep: ...
    @overload
    def __getitem__(self, index: slice) -> list[AnyStep]: ...
    def __getitem__(self, index: int | slice) -> AnyStep | list[AnyStep]:
        return self._steps[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Recording) and self._steps == other._steps

    __hash__ = None  # type: ignore[assignment]  # it grows

    @property
    def ended(self) -> RunEnded | None:
        """The last step of a run that is over."""
        last = self._steps[-1] if self._steps else None
        return last if isinstance(last, RunEnded) else None

    def to_jsonl(self) -> str:
        return encode_steps(self._steps)

    @classmethod
    def from_jsonl(cls, text: str) -> "Recording":
        """Raises TraceFormatError naming the line or the step that is wrong."""
        return cls(decode_steps(text.splitlines()))


def _name(step: AnyStep) -> str:
    return type(step).__name__
