"""The functions that record one class of steps each.

OPTIMIZATION: A function with the very parameters of a step's facts is called twice as fast as one
that takes any. Its text is made once for each class; each recorder gets a closure of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import TYPE_CHECKING, Any, Final

from app.kernel.clock import VirtualClock
from app.trace.making import maker_of
from app.trace.steps import AnyStep, Step

if TYPE_CHECKING:
    from app.kernel.recorder import Recorder

RecordStep = Callable[..., AnyStep | None]
"""``record(**facts)``: all facts of one class of steps by keyword, but for what all steps have.

``span`` is where the program is unless it is given.
"""

_TEXT: Final = """
def factory(recorder, sink, clock, limit):
    def record({parameters}):
        if recorder.quiet_statements or recorder.quiet_calls \\
                or not recorder.agreed == len(recorder.stack) == len(recorder.shown):
            recorder.catch_up()
        number = recorder.number
        if number >= limit:
            raise recorder.limit_reached()
        recorder.number = number + 1
        step = make(number, clock.now, recorder.agent, {required}
                    recorder.here if span is HERE else span, spec, {optional})
        sink(step)
        return step
    return record
"""

_HERE: Final = object()
_COMMON: Final = frozenset(field.name for field in fields(Step))
_factories: Final[dict[type, Callable[..., RecordStep]]] = {}


def recording_of(
    step_class: type[AnyStep],
    recorder: Recorder,
    sink: Callable[[AnyStep], None],
    clock: VirtualClock,
    limit: int,
) -> RecordStep:
    """The function by which ``recorder`` records steps of a class."""
    factory = _factories.get(step_class)
    if factory is None:
        factory = _factories[step_class] = _new_factory(step_class)
    return factory(recorder, sink, clock, limit)


def _new_factory(step_class: type[AnyStep]) -> Callable[..., RecordStep]:
    own = [field for field in fields(step_class) if field.name not in _COMMON]
    required = [field.name for field in own if field.default is MISSING]
    optional = [field for field in own if field.default is not MISSING]
    defaults = [f"{field.name}=default_{field.name}" for field in optional]
    text = _TEXT.format(
        parameters=", ".join([*required, "span=HERE", "spec=None", *defaults]),
        required="".join(f"{name}, " for name in required),
        optional="".join(f"{field.name}, " for field in optional),
    )
    scope: dict[str, Any] = {"HERE": _HERE, "make": maker_of(step_class), **_values(optional)}
    exec(compile(text, f"<recording of {step_class.__name__}>", "exec"), scope)
    factory: Callable[..., RecordStep] = scope["factory"]
    return factory


def _values(optional: list[Field[Any]]) -> dict[str, Any]:
    return {f"default_{field.name}": field.default for field in optional}


def record_nothing(**_facts: Any) -> None:
    """Instead of recording a step."""
