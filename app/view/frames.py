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
    """Long tasks, and how long a person waits from an input to its picture."""
    match step:
        case TaskTaken():
            return replace(rendering, task_began=step.at, task_step=step.number, task_is_long=False)
        case RenderingStarted():
            return replace(rendering, task_began=-1.0, task_is_long=False)
        case TaskFinished() | MicrotaskCheckpointFinished() if rendering.task_began >= 0:
            return _task_took(rendering, step.at - rendering.task_began)
        case InputArrived() if rendering.input_at < 0:
            return replace(rendering, input_at=step.at)
        case Painted() if rendering.input_at >= 0:
            latency = max(rendering.latency, step.at - rendering.input_at)
            return replace(rendering, latency=latency, input_at=-1.0)
        case _:
            return rendering


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
