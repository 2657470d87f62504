"""Steps to what a person sees: ``fold(steps[:n])`` is the page at step ``n - 1``.

``advance`` is total: it accepts every step at any time. A step about something unknown (a task
that was never queued) shows a card with its id instead of failing, because a page that draws too
little is better than none; that models do not do so is tested where recordings are made.
"""

from collections.abc import Iterable
from dataclasses import replace

from app.trace.steps import (
    AnyStep,
    ContextPopped,
    ErrorReported,
    ExceptionThrown,
    Level,
    MicrotaskCheckpointFinished,
    MicrotaskCheckpointStarted,
    MicrotaskFinished,
    MicrotaskQueued,
    MicrotaskTaken,
    Painted,
    RunEnded,
    RunStarted,
    TaskFinished,
    TaskQueued,
    TaskRemoved,
    TaskTaken,
    WorkSummarised,
)
from app.view.agents import MAIN, agents_moved, belongs_to_main, find_agent, of_another_agent
from app.view.document import document_moved
from app.view.families import (
    AgentStep,
    CodeStep,
    ContextStep,
    DomStep,
    EventStep,
    FrameStep,
    LoopStep,
    MicrotaskStep,
    OutputStep,
    PromiseStep,
    RenderingStep,
    RunStep,
    TaskStep,
    TimerStep,
    WorkStep,
)
from app.view.frames import animation_frame_moved, pace_of, rendering_moved
from app.view.loop import advance_loop
from app.view.queues import (
    find_microtask,
    find_task,
    queue_microtask,
    queue_task,
    without_microtask,
    without_task,
)
from app.view.stack import context_moved, drop, push
from app.view.state import Console, ConsoleCard, ViewState
from app.view.timers import release_timer, timer_moved
from app.view.work import work_moved


def fold(steps: Iterable[AnyStep]) -> ViewState:
    """The page after all of ``steps``."""
    state = ViewState()
    for step in steps:
        state = advance(state, step)
    return state


def advance(state: ViewState, step: AnyStep) -> ViewState:
    """The page after one step more."""
    if not belongs_to_main(step):
        after = of_another_agent(state, step, _advance_own)
        loop = replace(after.event_loop, clock=step.at)
        return replace(after, number=step.number, event_loop=loop)
    return _advance_own(state, step)


def _advance_own(state: ViewState, step: AnyStep) -> ViewState:
    """The page of the thread whose step it is."""
    after = _advance_panels(state, step)
    pace = pace_of(after.rendering, step)
    if pace is not after.rendering:
        after = replace(after, rendering=pace)
    thrown = _thrown(state, step)
    is_shared = step.agent != MAIN and belongs_to_main(step)
    span = state.span if is_shared else step.span
    after = replace(after, number=step.number, span=span, thrown=thrown)
    loop = advance_loop(after, step)
    return after if loop == after.event_loop else replace(after, event_loop=loop)


def _thrown(state: ViewState, step: AnyStep) -> str:
    """An error is on its way as long as nothing but contexts leave the stack."""
    if isinstance(step, ExceptionThrown):
        return step.error
    return state.thrown if isinstance(step, ContextPopped) else ""


def _advance_panels(state: ViewState, step: AnyStep) -> ViewState:
    """By family; mypy knows that what is left in the end is a RunStep."""
    if isinstance(step, CodeStep | PromiseStep | LoopStep | EventStep):
        return state
    if isinstance(step, ContextStep):
        return context_moved(state, step)
    if isinstance(step, MicrotaskStep):
        return _microtask(state, step)
    if isinstance(step, TaskStep):
        return _task(state, step)
    if isinstance(step, OutputStep):
        return _console(state, step)
    if isinstance(step, TimerStep):
        return timer_moved(state, step)
    if isinstance(step, AgentStep | WorkStep):
        return _beside(state, step)
    if isinstance(step, FrameStep | RenderingStep | DomStep):
        return _picture(state, step)
    return _run(state, step)


def _picture(state: ViewState, step: FrameStep | RenderingStep | DomStep) -> ViewState:
    if isinstance(step, FrameStep):
        return animation_frame_moved(state, step)
    if isinstance(step, DomStep):
        return replace(state, document=document_moved(state.document, step))
    painted = state.document if isinstance(step, Painted) else state.painted
    return replace(state, rendering=rendering_moved(state.rendering, step), painted=painted)


def _beside(state: ViewState, step: AgentStep | WorkStep) -> ViewState:
    if isinstance(step, AgentStep):
        return agents_moved(state, step)
    return work_moved(state, step)


def _run(state: ViewState, step: RunStep) -> ViewState:
    match step:
        case RunStarted():
            return replace(state, host=step.host, lanes=step.lanes)
        case RunEnded():
            return replace(state, ended=step)
        case WorkSummarised():
            return state


def _task(state: ViewState, step: TaskStep) -> ViewState:
    match step:
        case TaskQueued():
            return release_timer(queue_task(state, step), step.cause)
        case TaskTaken():
            card = find_task(state, step.task)
            return push(without_task(state, card), card)
        case TaskFinished():
            return drop(state, step.task)
        case TaskRemoved():
            return without_task(state, find_task(state, step.task))


def _microtask(state: ViewState, step: MicrotaskStep) -> ViewState:
    match step:
        case MicrotaskQueued():
            return queue_microtask(state, step)
        case MicrotaskTaken():
            card = find_microtask(state, step.microtask)
            return push(without_microtask(state, card), card)
        case MicrotaskFinished():
            return drop(state, step.microtask)
        case MicrotaskCheckpointStarted() | MicrotaskCheckpointFinished():
            return state


def _console(state: ViewState, step: OutputStep) -> ViewState:
    lines = state.console.cards
    agent = find_agent(state, step.agent)
    card = ConsoleCard(
        id=f"console-{len(lines) + 1}",
        level=Level.ERROR if isinstance(step, ErrorReported) else step.level,
        text=step.text,
        at=step.at,
        line=step.span.start_line if step.span and agent is None else 0,
        agent=agent.title if agent else "",
        reported=isinstance(step, ErrorReported),
        ends_line=isinstance(step, ErrorReported) or step.ends_line,
    )
    return replace(state, console=Console((*lines, card)))
