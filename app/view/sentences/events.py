"""Sentences about events."""

from markupsafe import Markup

from app.trace.steps import (
    DefaultActionPrevented,
    DefaultActionTaken,
    EventDispatched,
    EventFinished,
    InputArrived,
    ListenerCalled,
)
from app.view.families import EventStep
from app.view.wording import code, say

_PHASES = {
    "capturing": "on the way in",
    "at target": "at its target",
    "bubbling": "on the way out",
}


def tell(step: EventStep) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case InputArrived():
            return say(
                "{}. The browser's own process saw it and queues a task for the main thread.",
                step.label,
            )
        case EventDispatched(trusted=True):
            return say("The browser fires {} at {}.", code(step.type), code(step.target))
        case EventDispatched():
            return say(
                "The program itself fires {} at {}: the listeners run at once, inside this call.",
                code(step.type),
                code(step.target),
            )
        case ListenerCalled():
            return say(
                "{} is {} at {}: its listener {} is called.",
                code(step.type),
                _PHASES.get(step.phase, step.phase),
                code(step.target),
                code(step.label),
            )
        case EventFinished(canceled=True):
            return say("{} is over; a listener called preventDefault.", code(step.type))
        case EventFinished():
            return say("{} is over.", code(step.type))
        case DefaultActionTaken():
            return say(
                "No listener objected to {}, so the browser acts: {}.", code(step.type), step.action
            )
        case DefaultActionPrevented():
            return say("A listener prevented what {} does by default.", code(step.type))
