"""What the event loop itself does, as its panel shows it."""

from app.trace.steps import (
    AnyStep,
    ClockAdvanced,
    IterationStarted,
    MicrotaskCheckpointFinished,
    MicrotaskCheckpointStarted,
    PhaseEntered,
    RenderingStarted,
    TaskTaken,
)
from app.view.state import ContextCard, EventLoop, ViewState


def advance_loop(state: ViewState, step: AnyStep) -> EventLoop:
    loop = state.event_loop
    checkpoint, phase, iteration = loop.checkpoint, loop.phase, loop.iteration
    rendering = loop.stage == "rendering"
    match step:
        case MicrotaskCheckpointStarted():
            checkpoint = step.queue
        case MicrotaskCheckpointFinished():
            checkpoint = ""
        case PhaseEntered():
            phase = step.phase
        case IterationStarted():
            iteration, rendering = step.iteration, False
        case RenderingStarted():
            rendering = True
        case TaskTaken() | ClockAdvanced():
            rendering = False
        case _:
            pass
    stage = _stage(state, checkpoint, rendering=rendering)
    return EventLoop(stage, phase, iteration, step.at, checkpoint)


def _stage(state: ViewState, checkpoint: str, *, rendering: bool) -> str:
    if state.ended:
        return "ended"
    if checkpoint:
        return "microtasks"
    if rendering:
        return "rendering"
    entries = state.execution_context_stack.entries
    if not entries:
        return "idle"
    return "script" if isinstance(entries[0], ContextCard) else "task"
