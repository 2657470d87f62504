"""Timers that count down, in the order in which they will be due."""

from dataclasses import replace

from app.trace.steps import TimerCleared, TimerExpired, TimerSet
from app.view.families import TimerStep
from app.view.queues import without
from app.view.state import TimerCard, Timers, ViewState


def timer_moved(state: ViewState, step: TimerStep) -> ViewState:
    return replace(state, timers=Timers(_timer(state.timers.cards, step)))


def release_timer(state: ViewState, cause: str) -> ViewState:
    """An expired timer is drawn until the task that comes from it stands in its queue."""
    cards = state.timers.cards
    left = tuple(c for c in cards if c.id != cause or not c.expired)
    return state if len(left) == len(cards) else replace(state, timers=Timers(left))


def _timer(cards: tuple[TimerCard, ...], step: TimerStep) -> tuple[TimerCard, ...]:
    match step:
        case TimerSet():
            return _set_timer(cards, step)
        case TimerExpired():
            return tuple(replace(c, expired=True) if c.id == step.timer else c for c in cards)
        case TimerCleared():
            return without(cards, step.timer)


def _set_timer(cards: tuple[TimerCard, ...], step: TimerSet) -> tuple[TimerCard, ...]:
    """By due time; of two that are due together, the one that was set first."""
    card = TimerCard(
        id=step.timer,
        label=step.label,
        delay=step.delay,
        due=step.due,
        set_at=step.at,
        repeats=step.repeats,
        nesting_level=step.nesting_level,
    )
    others = without(cards, step.timer)
    place = len(others)
    while place and others[place - 1].due > card.due:
        place -= 1
    return (*others[:place], card, *others[place:])
