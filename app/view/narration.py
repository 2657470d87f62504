"""Every step to a sentence that says why, and a link to the clause that says so."""

from dataclasses import dataclass

from markupsafe import Markup

from app.trace.steps import (
    AnimationFrameCallbackFinished,
    AnimationFrameCallbackTaken,
    AnimationFrameCancelled,
    AnimationFrameRequested,
    AnyStep,
    ClockAdvanced,
    ConsoleWritten,
    ContextPopped,
    ContextPushed,
    ContextResumed,
    ContextSuspended,
    ErrorReported,
    ExceptionThrown,
    IterationStarted,
    LayoutUpdated,
    MicrotaskCheckpointFinished,
    MicrotaskCheckpointStarted,
    MicrotaskFinished,
    MicrotaskQueued,
    MicrotaskTaken,
    Painted,
    PhaseEntered,
    PromiseLockedIn,
    PromiseSettled,
    RejectionHandled,
    RejectionUnhandled,
    RenderingStarted,
    RunEnded,
    RunStarted,
    StatementReached,
    StyleCalculated,
    TaskFinished,
    TaskQueued,
    TaskRemoved,
    TaskTaken,
    TimerCleared,
    TimerExpired,
    TimerSet,
    WorkSummarised,
)
from app.view.references import Reference, reference
from app.view.sentences import (
    contexts,
    loop,
    microtasks,
    output,
    promises,
    rendering,
    run,
    tasks,
    timers,
)
from app.view.source_text import SourceText
from app.view.state import ViewState


@dataclass(frozen=True, slots=True)
class Narration:
    """A sentence as safe HTML, and what explains it."""

    sentence: Markup
    reference: Reference

    @property
    def text(self) -> str:
        """The sentence without its markup."""
        return self.sentence.striptags()


def narrate(step: AnyStep, before: ViewState, after: ViewState, source: SourceText) -> Narration:
    """Say why ``step`` happened; ``before`` and ``after`` are the page around it."""
    return Narration(_sentence(step, before, after, source), reference(step, after.host))


def _sentence(  # noqa: PLR0911, PLR0912, C901 a table: one line a step
    step: AnyStep, before: ViewState, after: ViewState, source: SourceText
) -> Markup:
    match step:
        case StatementReached():
            return contexts.statement(step, source)
        case ContextPushed():
            return contexts.pushed(step, before)
        case ContextPopped():
            return contexts.popped(step, before, after)
        case ContextSuspended():
            return contexts.suspended(step, before, after)
        case ContextResumed():
            return contexts.resumed(step)
        case ExceptionThrown():
            return contexts.thrown(step)
        case MicrotaskQueued():
            return microtasks.queued(step, before)
        case MicrotaskTaken():
            return microtasks.taken(step, before)
        case MicrotaskFinished():
            return microtasks.finished(step, before, after)
        case MicrotaskCheckpointStarted():
            return microtasks.checkpoint_started(step, before)
        case MicrotaskCheckpointFinished():
            return microtasks.checkpoint_finished(step)
        case PromiseSettled():
            return promises.settled(step)
        case PromiseLockedIn():
            return promises.locked_in(step)
        case ConsoleWritten():
            return output.written(step)
        case TaskQueued():
            return tasks.queued(step, before)
        case TaskTaken():
            return tasks.taken(step, before)
        case TaskFinished():
            return tasks.finished(step, before, after)
        case TaskRemoved():
            return tasks.removed(step, before)
        case TimerSet():
            return timers.timer_set(step)
        case TimerExpired():
            return timers.expired(step, before)
        case TimerCleared():
            return timers.cleared(step, before)
        case ClockAdvanced():
            return timers.clock(step)
        case IterationStarted():
            return loop.iteration(step)
        case PhaseEntered():
            return loop.phase(step)
        case AnimationFrameRequested():
            return rendering.requested(step)
        case AnimationFrameCancelled():
            return rendering.cancelled(step, before)
        case AnimationFrameCallbackTaken():
            return rendering.taken(step, before)
        case AnimationFrameCallbackFinished():
            return rendering.finished(step, before)
        case RenderingStarted():
            return rendering.started(step, before)
        case StyleCalculated():
            return rendering.styled(step)
        case LayoutUpdated():
            return rendering.laid_out(step)
        case Painted():
            return rendering.painted(step)
        case RejectionUnhandled():
            return promises.unhandled(step)
        case RejectionHandled():
            return promises.handled(step)
        case ErrorReported():
            return output.reported(step)
        case WorkSummarised():
            return run.summarised(step)
        case RunStarted():
            return run.started(step)
        case RunEnded():
            return run.ended(step)
