"""Events and what a person does: https://dom.spec.whatwg.org/#dispatching-events

An event is recorded when somebody listens to it or when it sets off a default action.
"""

from dataclasses import dataclass

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class InputArrived(Step):
    """A person did something, ``label`` says what; the browser hands it to the main thread.

    ``made_at`` is when the person did it, in virtual ms: earlier than ``at`` when the main thread
    was busy.
    """

    input: str
    label: str
    made_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDispatched(Step):
    """An event set out for ``target``; ``trusted`` when no program made it."""

    event: str
    type: str
    target: str
    trusted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListenerCalled(Step):
    """A listener of ``target`` hears of it; ``phase`` is capturing, at target or bubbling."""

    event: str
    type: str
    target: str
    phase: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFinished(Step):
    """The event has been everywhere; ``canceled`` when a listener prevented what comes after."""

    event: str
    type: str
    canceled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultActionTaken(Step):
    """The browser did what such an event does by default; ``action`` says what."""

    type: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultActionPrevented(Step):
    """A listener kept the browser from its default action."""

    event: str
    type: str
