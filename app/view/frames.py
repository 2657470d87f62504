"""Frames: the callbacks that wait for one, and how far the current one is."""

from dataclasses import replace

from app.trace.steps import (
    AnimationFrameCallbackFinished,
    AnimationFrameCallbackTaken,
    AnimationFrameCancelled,
    AnimationFrameRequested,
    LayoutForced,
    LayoutUpdated,
    Painted,
    RenderingStarted,
    StyleCalculated,
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
