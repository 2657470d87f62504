"""Sentences about timers and the virtual clock."""

from markupsafe import Markup

from app.trace.steps import ClockAdvanced, TimerCleared, TimerExpired, TimerSet
from app.view.state import TimerCard, ViewState
from app.view.wording import code, milliseconds, say

CLAMPED_NESTING_LEVEL = 6  # as recorded: one more than the level that the standard asks for
CLAMPED_DELAY = 4


def timer_set(step: TimerSet) -> Markup:
    name, due, delay = code(step.label), milliseconds(step.due), milliseconds(step.delay)
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
    return say(
        "A timer for {} counts down beside the program and is due at {}, {} from now. "
        "The program does not wait for it.",
        name,
        due,
        delay,
    )


def expired(step: TimerExpired, before: ViewState) -> Markup:
    card = next((card for card in before.timers.cards if card.id == step.timer), None)
    name = code(card.label if card else step.timer)
    late = step.at - card.due if isinstance(card, TimerCard) else 0
    if late >= 1:
        return say(
            "The timer of {} was due {} ago, but the thread was busy until now.",
            name,
            milliseconds(round(late, 2)),
        )
    return say("The timer of {} is due. It does not call anything itself.", name)


def cleared(step: TimerCleared, before: ViewState) -> Markup:
    card = next((card for card in before.timers.cards if card.id == step.timer), None)
    return say(
        "The timer of {} is cleared: it will never fire.", code(card.label if card else step.timer)
    )


def clock(step: ClockAdvanced) -> Markup:
    passed = milliseconds(round(step.at - step.since, 3))
    return say("{} pass: {}.", passed, _WHY.get(step.why, step.why.rstrip(".")))


_WHY = {
    "": "the virtual clock moves on",
    "idle": "nothing is there to do, so the loop waits",
    "busy": "the program keeps the thread busy",
}
