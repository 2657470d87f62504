"""Frames: the callbacks that wait for one, and how far the current one is."""

from dataclasses import replace

from app.trace.steps import (
    AnimationFrameCallbackFinished,
    AnimationFrameCallbackTaken,
    AnimationFrameCancelled,
    AnimationFrameRequested,
    AnyStep,
    InputArrived,
    LayoutForced,
    LayoutUpdated,
    MicrotaskCheckpointFinished,
    Painted,
    RenderingStarted,
    StyleCalculated,
    TaskFinished,
    TaskQueued,
    TaskTaken,
)
from app.view.families import FrameStep, RenderingStep
from app.view.queues import without
from app.view.stack import drop, push
from app.view.state import (
    AnimationFrameCallbackCard,
    AnimationFrameCallbacks,
    Rendering,
    ViewState,
)

#: https://w3c.github.io/longtasks/#dfn-long-task
LONG_TASK_MS = 50.0


def animation_frame_moved(state: ViewState, step: FrameStep) -> ViewState:
    waiting = state.animation_frame_callbacks.cards
    match step:
        case AnimationFrameRequested():
            card = AnimationFrameCallbackCard(step.callback, step.label)
            return replace(
                state, animation_frame_callbacks=AnimationFrameCallbacks((*waiting, card))
            )
        case AnimationFrameCancelled():
            left = AnimationFrameCallbacks(without(waiting, step.callback))
            return replace(state, animation_frame_callbacks=left)
        case AnimationFrameCallbackTaken():
            taken = next((c for c in waiting if c.id == step.callback), None)
            card = taken or AnimationFrameCallbackCard(step.callback, step.callback)
            left = AnimationFrameCallbacks(without(waiting, step.callback))
            rendering = replace(state.rendering, stage="callbacks")
            return push(replace(state, animation_frame_callbacks=left, rendering=rendering), card)
        case AnimationFrameCallbackFinished():
            return drop(state, step.callback)


def rendering_moved(before: Rendering, step: RenderingStep) -> Rendering:
    match step:
        case RenderingStarted():
            dropped = before.dropped + step.dropped
            return replace(before, frame=step.frame, stage="started", dropped=dropped)
        case StyleCalculated():
            return replace(before, frame=step.frame, stage="style")
        case LayoutUpdated():
            return replace(before, frame=step.frame, stage="layout")
        case Painted():
            return replace(before, frame=step.frame, stage="paint")
        case LayoutForced():
            return replace(before, forced=step.times)


def pace_of(rendering: Rendering, step: AnyStep) -> Rendering:
    """Long tasks, and how long a person waits for an answer.

    https://w3c.github.io/longtasks/ and, for presses of keys and buttons alone,
    https://w3c.github.io/event-timing/#sec-performance-event-timing
    """
    match step:
        case TaskTaken():
            taken = _answered(rendering, step.task)
            return replace(taken, task_began=step.at, task_step=step.number, task_is_long=False)
        case RenderingStarted():
            return replace(rendering, task_began=-1.0, task_is_long=False)
        case TaskFinished() | MicrotaskCheckpointFinished() if rendering.task_began >= 0:
            return _task_took(rendering, step.at - rendering.task_began)
        case InputArrived():
            return replace(rendering, input_waited=step.at - step.made_at)
        case TaskQueued(source="user interaction", span=None):
            made_at = step.at - rendering.input_waited
            return replace(rendering, pressed=(*rendering.pressed, (step.task, made_at)))
        case Painted() if rendering.answering >= 0:
            latency = max(rendering.latency, step.at - rendering.answering)
            return replace(rendering, latency=latency, answering=-1.0)
        case _:
            return rendering


def _answered(rendering: Rendering, task: str) -> Rendering:
    """A task begins, perhaps that of a press of a key or of a button."""
    made_at = dict(rendering.pressed).get(task)
    if made_at is None:
        return rendering
    first = made_at if rendering.answering < 0 else min(made_at, rendering.answering)
    left = tuple(each for each in rendering.pressed if each[0] != task)
    return replace(rendering, pressed=left, answering=first)


def _task_took(rendering: Rendering, took: float) -> Rendering:
    """The microtasks behind a task make it longer."""
    if took <= LONG_TASK_MS:
        return rendering
    return replace(
        rendering,
        long_tasks=rendering.long_tasks + (not rendering.task_is_long),
        longest=max(rendering.longest, took),
        task_is_long=True,
    )
