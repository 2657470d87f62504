"""The lanes in which tasks and microtasks wait: putting in, finding, taking out."""

from dataclasses import replace
from typing import TypeVar

from app.trace.steps import MicrotaskQueued, TaskQueued
from app.view.state import Card, MicrotaskCard, MicrotaskQueue, TaskCard, TaskQueue, ViewState

AnyCard = TypeVar("AnyCard", bound=Card)


class UnknownLaneError(Exception):
    """A model queues into a lane for which the view has no panel."""


def without(cards: tuple[AnyCard, ...], card_id: str) -> tuple[AnyCard, ...]:
    """All but that card. The first and the last, which are the usual ones, cost no search."""
    if not cards:
        return cards
    if cards[0].id == card_id:
        return cards[1:]
    if cards[-1].id == card_id:
        return cards[:-1]
    return tuple(card for card in cards if card.id != card_id)


def queue_task(state: ViewState, step: TaskQueued) -> ViewState:
    """The task stands at the end of its lane, or right before another one."""
    card = TaskCard(step.task, step.queue, step.source, step.label, step.cause)
    cards = _task_queue(state, step.queue).cards
    places = (place for place, other in enumerate(cards) if other.id == step.before)
    place = next(places, len(cards)) if step.before else len(cards)
    queue = TaskQueue((*cards[:place], card, *cards[place:]))
    return _with_task_queue(state, step.queue, queue)


def find_task(state: ViewState, task: str) -> TaskCard:
    """The waiting task; a card that shows only its id if there is none."""
    for queue in (state.task_queue, state.check_queue, state.poll_queue, state.close_queue):
        for card in queue.cards:
            if card.id == task:
                return card
    return TaskCard(task, "task_queue", "", task)


def without_task(state: ViewState, card: TaskCard) -> ViewState:
    """The task left its lane."""
    cards = _task_queue(state, card.queue).cards
    return _with_task_queue(state, card.queue, TaskQueue(without(cards, card.id)))


def queue_microtask(state: ViewState, step: MicrotaskQueued) -> ViewState:
    """The microtask stands at the end of its lane."""
    card = MicrotaskCard(step.microtask, step.queue, step.label, step.cause)
    queue = MicrotaskQueue((*_microtask_queue(state, step.queue).cards, card))
    return _with_microtask_queue(state, step.queue, queue)


def find_microtask(state: ViewState, microtask: str) -> MicrotaskCard:
    """The waiting microtask; a card that shows only its id if there is none."""
    for queue in (state.microtask_queue, state.next_tick_queue):
        for card in queue.cards:
            if card.id == microtask:
                return card
    return MicrotaskCard(microtask, "microtask_queue", microtask)


def without_microtask(state: ViewState, card: MicrotaskCard) -> ViewState:
    """The microtask left its lane."""
    cards = _microtask_queue(state, card.queue).cards
    return _with_microtask_queue(state, card.queue, MicrotaskQueue(without(cards, card.id)))


def _task_queue(state: ViewState, lane: str) -> TaskQueue:
    match lane:
        case "task_queue":
            return state.task_queue
        case "check_queue":
            return state.check_queue
        case "poll_queue":
            return state.poll_queue
        case "close_queue":
            return state.close_queue
        case _:
            raise UnknownLaneError(lane)


def _with_task_queue(state: ViewState, lane: str, queue: TaskQueue) -> ViewState:
    match lane:
        case "task_queue":
            return replace(state, task_queue=queue)
        case "check_queue":
            return replace(state, check_queue=queue)
        case "poll_queue":
            return replace(state, poll_queue=queue)
        case "close_queue":
            return replace(state, close_queue=queue)
        case _:
            raise UnknownLaneError(lane)


def _microtask_queue(state: ViewState, lane: str) -> MicrotaskQueue:
    match lane:
        case "microtask_queue":
            return state.microtask_queue
        case "next_tick_queue":
            return state.next_tick_queue
        case _:
            raise UnknownLaneError(lane)


def _with_microtask_queue(state: ViewState, lane: str, queue: MicrotaskQueue) -> ViewState:
    match lane:
        case "microtask_queue":
            return replace(state, microtask_queue=queue)
        case "next_tick_queue":
            return replace(state, next_tick_queue=queue)
        case _:
            raise UnknownLaneError(lane)
