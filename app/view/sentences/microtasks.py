"""Sentences about microtasks and next ticks."""

from markupsafe import Markup

from app.trace.steps import (
    MicrotaskCheckpointFinished,
    MicrotaskCheckpointStarted,
    MicrotaskFinished,
    MicrotaskQueued,
    MicrotaskTaken,
)
from app.view.families import MicrotaskStep
from app.view.labels import name_of, read_label
from app.view.queues import find_microtask
from app.view.state import MicrotaskCard, ViewState
from app.view.wording import count, lane_name, running, say, waits


def tell(step: MicrotaskStep, before: ViewState, after: ViewState) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case MicrotaskQueued():
            return queued(step, before)
        case MicrotaskTaken():
            return taken(step, before)
        case MicrotaskFinished():
            return finished(step, before, after)
        case MicrotaskCheckpointStarted():
            return checkpoint_started(step, before)
        case MicrotaskCheckpointFinished():
            return checkpoint_finished(step)


def queued(step: MicrotaskQueued, before: ViewState) -> Markup:
    name = read_label(step.label).phrase
    if step.queue == "next_tick_queue":
        return say(
            "{} is queued as a next tick: it runs when the current callback is over, "
            "before any promise microtask.",
            name,
        )
    if before.event_loop.stage == "microtasks":
        return say(
            "{} is queued as a microtask. The checkpoint that runs right now will not end "
            "before this one has run too.",
            name,
        )
    return say(
        "{} is queued as a microtask: it runs as soon as the stack is empty, before any task.",
        name,
    )


def checkpoint_started(step: MicrotaskCheckpointStarted, before: ViewState) -> Markup:
    lane = lane_name(step.queue)
    waiting = _waiting(before, step.queue)
    if waiting == 0:
        return say("Microtask checkpoint: the {} is empty, so it is over at once.", lane)
    return say(
        "Microtask checkpoint: all of the {} runs now, {} and whatever {} to it. "
        "Nothing else comes in between.",
        lane,
        count(waiting, "entry", "entries"),
        "it adds" if waiting == 1 else "they add",
    )


def taken(step: MicrotaskTaken, before: ViewState) -> Markup:
    card = find_microtask(before, step.microtask)
    kind = _kind(card)
    return say("The oldest {}, {}, is taken and runs now.", kind, read_label(card.label).phrase)


def finished(step: MicrotaskFinished, before: ViewState, after: ViewState) -> Markup:
    card = running(before, step.microtask)
    name = name_of(card, step.microtask)
    if not isinstance(card, MicrotaskCard):
        return say("{} is over.", name)
    left = _waiting(after, card.queue)
    if left == 0:
        return say("{} is over, and it was the last {}.", name, _kind(card))
    return say("{} is over; {}.", name, waits(left, _kind(card)))


def checkpoint_finished(step: MicrotaskCheckpointFinished) -> Markup:
    return say(
        "The {} is empty: the checkpoint is over, and others get their turn.",
        lane_name(step.queue),
    )


def _kind(card: MicrotaskCard) -> str:
    return "next tick" if card.queue == "next_tick_queue" else "microtask"


def _waiting(state: ViewState, lane: str) -> int:
    queue = state.next_tick_queue if lane == "next_tick_queue" else state.microtask_queue
    return len(queue.cards)
