"""Sentences about timers and the virtual clock."""

from markupsafe import Markup

from app.trace.steps import ClockAdvanced, TimerCleared, TimerExpired, TimerSet
from app.view.labels import read_label
from app.view.state import TimerCard, ViewState
from app.view.wording import milliseconds, say

CLAMPED_NESTING_LEVEL = 6  # as recorded: one more than the level that the standard asks for
CLAMPED_DELAY = 4


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
    card = next((card for card in before.timers.cards if card.id == step.timer), None)
    name = read_label(card.label if card else step.timer).phrase
    late = step.at - card.due if isinstance(card, TimerCard) else 0
    if late >= 1:
        return say(
            "The timer of {} was due {} ago, but the thread was busy until now.",
            name,
            milliseconds(round(late, 2)),
        )
    return say("The timer of {} is due. It calls nothing itself: a task will.", name)


def cleared(step: TimerCleared, before: ViewState) -> Markup:
    card = next((card for card in before.timers.cards if card.id == step.timer), None)
    return say(
        "The timer of {} is cleared: it will never fire.",
        read_label(card.label if card else step.timer).phrase,
    )


def clock(step: ClockAdvanced) -> Markup:
    passed = milliseconds(round(step.at - step.since, 3))
    return say("{} pass: {}.", passed, _WHY.get(step.why, step.why.rstrip(".")))


_WHY = {
    "": "the virtual clock moves on",
    "idle": "nothing is there to do, so the loop waits",
    "busy": "the program keeps the thread busy",
}
