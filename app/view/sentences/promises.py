"""Sentences about promises."""

from markupsafe import Markup

from app.trace.steps import PromiseLockedIn, PromiseSettled, RejectionHandled, RejectionUnhandled
from app.view.families import PromiseStep
from app.view.wording import code, say


def tell(step: PromiseStep) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case PromiseSettled():
            return settled(step)
        case PromiseLockedIn():
            return locked_in(step)
        case RejectionUnhandled():
            return unhandled(step)
        case RejectionHandled():
            return handled(step)


def settled(step: PromiseSettled) -> Markup:
    value = say(" with {}", code(step.value)) if step.value else say("")
    return say(
        "A promise is {}{}. Whatever waits for it is queued as a microtask.",
        step.settlement.value,
        value,
    )


def locked_in(step: PromiseLockedIn) -> Markup:
    return say(
        "A promise is resolved with {}, so from now on it follows that one. "
        "Asking it with then costs a microtask of its own.",
        code(step.value) if step.value else "another promise",
    )


def unhandled(step: RejectionUnhandled) -> Markup:
    reason = next(iter(step.reason.strip().splitlines()), "undefined")
    return say("Nobody handles the rejection {}: the host reports it.", code(reason))


def handled(_: RejectionHandled) -> Markup:
    return say("A handler came after all for a rejection that had been reported already.")
