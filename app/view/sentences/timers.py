"""Sentences about timers."""

from markupsafe import Markup

from app.trace.steps import TimerCleared, TimerExpired, TimerSet
from app.view.families import TimerStep
from app.view.labels import read_label
from app.view.state import TimerCard, ViewState
from app.view.wording import code, milliseconds, say

CLAMPED_NESTING_LEVEL = 6  # as recorded: one more than the level that the standard asks for
CLAMPED_DELAY = 4
SHORTEST_WITH_LEEWAY_MS = 32
LEEWAY_MS = 8


def tell(step: TimerStep, before: ViewState) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case TimerSet():
            return timer_set(step)
        case TimerExpired():
            return expired(step, before)
        case TimerCleared():
            return cleared(step, before)


def timer_set(step: TimerSet) -> Markup:
    name, due, delay = (
        read_label(step.label).phrase,
        milliseconds(step.due),
        milliseconds(step.delay),
    )
    if step.repeats:
        text = "The timer of {} comes back every {}: it is next due at {}."
        return say(text, name, delay, due)
    if step.nesting_level > CLAMPED_NESTING_LEVEL and step.delay == CLAMPED_DELAY:
        return say(
            "A timer for {}: timers nested more than five deep wait at least 4 ms, "
            "so this one is due at {}.",
            name,
            due,
        )
    if step.delay == 0:
        return say("A timer for {}, without delay. Even so its callback has to queue.", name)
    return say(
        "A timer of {} for {} begins to count down beside the program, which does not wait for it.",
        delay,
        name,
    )


def expired(step: TimerExpired, before: ViewState) -> Markup:
    card = _find(before, step.timer)
    late = step.at - card.due if card else 0
    name = _name(card, step.timer)
    ago = milliseconds(round(late, 2))
    if card is not None and _has_leeway(card, late, before):
        return say(
            "The timer of {} was due {} ago: timers of 32 ms or more may wait up to 8 ms for the "
            "next that is due, so that the browser wakes up less often.",
            name,
            ago,
        )
    if late >= 1:
        return say("The timer of {} was due {} ago, but the thread was busy until now.", name, ago)
    who = "the timers phase" if before.host == "node" else "a task"
    return say("The timer of {} is due. It calls nothing itself: {} will.", name, who)


def _has_leeway(card: TimerCard, late: float, before: ViewState) -> bool:
    """As Chromium's timers have; those of Node have none."""
    may_wait = before.host != "node" and card.delay >= SHORTEST_WITH_LEEWAY_MS
    return may_wait and 0 < late <= LEEWAY_MS


def cleared(step: TimerCleared, before: ViewState) -> Markup:
    name = _name(_find(before, step.timer), step.timer)
    return say("The timer of {} is cleared: it will never fire.", name)


def _find(state: ViewState, timer: str) -> TimerCard | None:
    return next((card for card in state.timers.cards if card.id == timer), None)


def _name(card: TimerCard | None, timer: str) -> Markup:
    return read_label(card.label).phrase if card else code(timer)
