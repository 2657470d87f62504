"""Sentences about tasks."""

from markupsafe import Markup

from app.trace.steps import TaskFinished, TaskQueued, TaskRemoved, TaskTaken
from app.view.families import TaskStep
from app.view.labels import name_of, read_label
from app.view.queues import find_task
from app.view.state import ViewState
from app.view.wording import count, lane_name, running, say


def tell(step: TaskStep, before: ViewState, after: ViewState) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case TaskQueued():
            return queued(step, before)
        case TaskTaken():
            return taken(step, before)
        case TaskFinished():
            return finished(step, before, after)
        case TaskRemoved():
            return removed(step, before)


def queued(step: TaskQueued, before: ViewState) -> Markup:
    name, queue = read_label(step.label).phrase, lane_name(step.queue)
    if step.before:
        other = read_label(find_task(before, step.before).label).phrase
        return say("{} becomes a task in the {}, ahead of {}.", name, queue, other)
    if step.queue == "check_queue":
        return say("{} waits with the immediates for the loop's check phase.", name)
    if step.queue == "poll_queue":
        return say("{} has come back: the poll phase will call it.", name)
    if step.queue == "close_queue":
        return say("{}: the loop says so in its close callbacks phase.", name)
    if before.host == "node":
        return say("{} is ready: the timers phase will call it.", name)
    waiting = len(before.task_queue.cards)
    place = (
        f"It waits behind {count(waiting, 'other task')}."
        if waiting
        else "It is the next one, but it cannot start before the stack is empty."
        if before.execution_context_stack.entries
        else "It is the next one."
    )
    origin = "The timer is due, so " if step.cause else ""
    return say("{}{} becomes a task in the {}. {}", origin, name, queue, place)


def taken(step: TaskTaken, before: ViewState) -> Markup:
    card = find_task(before, step.task)
    name, queue = read_label(card.label).phrase, lane_name(card.queue)
    if card.queue == "check_queue":
        return say("Check phase: the loop calls {}, the oldest immediate.", name)
    if card.queue == "poll_queue":
        return say("Poll phase: the loop calls {}, which has come back.", name)
    if card.queue == "close_queue":
        return say("Close callbacks phase: {}, and whoever listens hears of it.", name)
    if before.host == "node":
        return say("Timers phase: the loop calls {}, whose timer was due first.", name)
    left = sum(other.id != card.id for other in before.task_queue.cards)
    rest = f" Only one task runs at a time: {count(left, 'other')} must wait." if left else ""
    return say(
        "The stack is empty and no microtask waits, so the event loop takes the next task, "
        "{}, from the {}.{}",
        name,
        queue,
        rest,
    )


def finished(step: TaskFinished, before: ViewState, after: ViewState) -> Markup:
    name = name_of(running(before, step.task), step.task)
    what = "callback" if after.host == "node" else "task"
    jobs = len(after.microtask_queue.cards) + len(after.next_tick_queue.cards)
    if jobs:
        kind = "next tick or microtask" if after.host == "node" else "microtask"
        kinds = "next ticks and microtasks" if after.host == "node" else "microtasks"
        text = "The {} {} is over. Before anything else, {} must run."
        return say(text, what, name, count(jobs, kind, kinds))
    if after.host == "node":
        return say("The callback {} is over, and the loop goes on in its phase.", name)
    return say("The task {} is over, and the event loop is free to choose again.", name)


def removed(step: TaskRemoved, before: ViewState) -> Markup:
    card = find_task(before, step.task)
    name, queue = read_label(card.label).phrase, lane_name(card.queue)
    return say("{} is taken back out of the {}: it will never run.", name, queue)
