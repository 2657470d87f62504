"""The closed set of steps: the one waist between the models and the view."""

from app.trace.steps.agents import AgentEnded, AgentStarted
from app.trace.steps.base import Step
from app.trace.steps.contexts import (
    ContextKind,
    ContextPopped,
    ContextPushed,
    ContextResumed,
    ContextSuspended,
    ExceptionThrown,
    StatementReached,
)
from app.trace.steps.dom import (
    AttributeChanged,
    CanvasShown,
    DocumentMade,
    NodeFacts,
    NodeRemoved,
    NodesInserted,
    ReadinessChanged,
    Scrolled,
    TextChanged,
)
from app.trace.steps.events import (
    DefaultActionPrevented,
    DefaultActionTaken,
    EventDispatched,
    EventFinished,
    InputArrived,
    ListenerCalled,
)
from app.trace.steps.loop import IterationStarted, OrderOpen, PhaseEntered
from app.trace.steps.microtasks import (
    MicrotaskCheckpointFinished,
    MicrotaskCheckpointStarted,
    MicrotaskFinished,
    MicrotaskQueued,
    MicrotaskTaken,
)
from app.trace.steps.output import ConsoleWritten, ErrorReported, Level
from app.trace.steps.promises import (
    PromiseLockedIn,
    PromiseSettled,
    RejectionHandled,
    RejectionUnhandled,
    Settlement,
)
from app.trace.steps.rendering import (
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
from app.trace.steps.run import EndReason, Lane, RunEnded, RunStarted, WorkSummarised
from app.trace.steps.tasks import TaskFinished, TaskQueued, TaskRemoved, TaskTaken
from app.trace.steps.timers import ClockAdvanced, TimerCleared, TimerExpired, TimerSet
from app.trace.steps.work import WorkFinished, WorkStarted

AnyStep = (
    RunStarted
    | RunEnded
    | WorkSummarised
    | ContextPushed
    | ContextPopped
    | ContextSuspended
    | ContextResumed
    | StatementReached
    | ExceptionThrown
    | TaskQueued
    | TaskTaken
    | TaskFinished
    | TaskRemoved
    | MicrotaskQueued
    | MicrotaskCheckpointStarted
    | MicrotaskTaken
    | MicrotaskFinished
    | MicrotaskCheckpointFinished
    | TimerSet
    | TimerExpired
    | TimerCleared
    | ClockAdvanced
    | AgentStarted
    | AgentEnded
    | WorkStarted
    | WorkFinished
    | AnimationFrameRequested
    | AnimationFrameCancelled
    | AnimationFrameCallbackTaken
    | AnimationFrameCallbackFinished
    | LayoutForced
    | RenderingStarted
    | StyleCalculated
    | LayoutUpdated
    | Painted
    | AttributeChanged
    | DocumentMade
    | NodeRemoved
    | NodesInserted
    | ReadinessChanged
    | Scrolled
    | CanvasShown
    | TextChanged
    | PromiseSettled
    | PromiseLockedIn
    | RejectionUnhandled
    | RejectionHandled
    | ConsoleWritten
    | ErrorReported
    | InputArrived
    | EventDispatched
    | ListenerCalled
    | EventFinished
    | DefaultActionTaken
    | DefaultActionPrevented
    | IterationStarted
    | OrderOpen
    | PhaseEntered
)

__all__ = [
    "AgentEnded",
    "AgentStarted",
    "AnimationFrameCallbackFinished",
    "AnimationFrameCallbackTaken",
    "AnimationFrameCancelled",
    "AnimationFrameRequested",
    "AnyStep",
    "AttributeChanged",
    "CanvasShown",
    "ClockAdvanced",
    "ConsoleWritten",
    "ContextKind",
    "ContextPopped",
    "ContextPushed",
    "ContextResumed",
    "ContextSuspended",
    "DefaultActionPrevented",
    "DefaultActionTaken",
    "DocumentMade",
    "EndReason",
    "ErrorReported",
    "EventDispatched",
    "EventFinished",
    "ExceptionThrown",
    "InputArrived",
    "IterationStarted",
    "Lane",
    "LayoutForced",
    "LayoutUpdated",
    "Level",
    "ListenerCalled",
    "MicrotaskCheckpointFinished",
    "MicrotaskCheckpointStarted",
    "MicrotaskFinished",
    "MicrotaskQueued",
    "MicrotaskTaken",
    "NodeFacts",
    "NodeRemoved",
    "NodesInserted",
    "OrderOpen",
    "Painted",
    "PhaseEntered",
    "PromiseLockedIn",
    "PromiseSettled",
    "ReadinessChanged",
    "RejectionHandled",
    "RejectionUnhandled",
    "RenderingStarted",
    "RunEnded",
    "RunStarted",
    "Scrolled",
    "Settlement",
    "StatementReached",
    "Step",
    "StyleCalculated",
    "TaskFinished",
    "TaskQueued",
    "TaskRemoved",
    "TaskTaken",
    "TextChanged",
    "TimerCleared",
    "TimerExpired",
    "TimerSet",
    "WorkFinished",
    "WorkStarted",
    "WorkSummarised",
]
