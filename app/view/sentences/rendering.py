"""Sentences about frames."""

from markupsafe import Markup

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
from app.view.labels import name_of, read_label
from app.view.state import ViewState
from app.view.wording import code, running, say


def tell(step: FrameStep | RenderingStep, before: ViewState) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case AnimationFrameRequested():
            return requested(step)
        case AnimationFrameCancelled():
            return cancelled(step, before)
        case AnimationFrameCallbackTaken():
            return taken(step, before)
        case AnimationFrameCallbackFinished():
            return finished(step, before)
        case RenderingStarted():
            return started(step, before)
        case StyleCalculated():
            return styled(step)
        case LayoutUpdated():
            return laid_out(step)
        case Painted():
            return painted(step)
        case LayoutForced():
            return forced(step)


def requested(step: AnimationFrameRequested) -> Markup:
    return say(
        "{} waits for the next frame: it runs right before the browser draws, not after a time.",
        read_label(step.label).phrase,
    )


def cancelled(step: AnimationFrameCancelled, before: ViewState) -> Markup:
    waiting = before.animation_frame_callbacks.cards
    name = next((card.label for card in waiting if card.id == step.callback), step.callback)
    return say("{} no longer waits for a frame: it was cancelled.", read_label(name).phrase)


def taken(step: AnimationFrameCallbackTaken, before: ViewState) -> Markup:
    waiting = before.animation_frame_callbacks.cards
    name = next((card.label for card in waiting if card.id == step.callback), step.callback)
    return say(
        "As a part of the frame, {} runs now: before style, layout and paint.",
        read_label(name).phrase,
    )


def finished(step: AnimationFrameCallbackFinished, before: ViewState) -> Markup:
    name = name_of(running(before, step.callback), step.callback)
    return say("The frame callback {} is over.", name)


def started(step: RenderingStarted, before: ViewState) -> Markup:
    waiting = len(before.animation_frame_callbacks.cards)
    if step.dropped:
        missed = "one frame was" if step.dropped == 1 else f"{step.dropped:,} frames were"
        text = "Frame {} begins, late: {} dropped, because the main thread was busy."
        return say(text, step.frame, missed)
    if waiting:
        first = "its callback runs" if waiting == 1 else f"its {waiting:,} callbacks run"
        text = "Frame {} begins: the screen is ready for a new picture. First {}."
        return say(text, step.frame, first)
    return say("Frame {} begins: the screen is ready for a new picture.", step.frame)


def styled(step: StyleCalculated) -> Markup:
    return say("Frame {}: styles are calculated.", step.frame)


def laid_out(step: LayoutUpdated) -> Markup:
    return say("Frame {}: layout works out where everything stands.", step.frame)


def painted(step: Painted) -> Markup:
    return say(
        "Frame {} is painted. Only now does a person see what the program changed.", step.frame
    )


def forced(step: LayoutForced) -> Markup:
    """What people call layout thrashing, when it happens again and again."""
    text = "{} is read after a change, so style and layout are calculated at once, in mid-task."
    if step.times == 1:
        return say(text, code(step.reading))
    return say(text + " That is the {}. time.", code(step.reading), f"{step.times:,}")
