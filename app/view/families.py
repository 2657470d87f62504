"""The steps by family, as fold and narration divide their work."""

from app.trace.steps import (
    AgentEnded,
    AgentStarted,
    AnimationFrameCallbackFinished,
    AnimationFrameCallbackTaken,
    AnimationFrameCancelled,
    AnimationFrameRequested,
    AttributeChanged,
    CanvasShown,
    ClockAdvanced,
    ConsoleWritten,
    ContextPopped,
    ContextPushed,
    ContextResumed,
    ContextSuspended,
    DefaultActionPrevented,
    DefaultActionTaken,
    DocumentMade,
    ErrorReported,
    EventDispatched,
    EventFinished,
    ExceptionThrown,
    InputArrived,
    IterationStarted,
    LayoutForced,
    LayoutUpdated,
    ListenerCalled,
    MicrotaskCheckpointFinished,
    MicrotaskCheckpointStarted,
    MicrotaskFinished,
    MicrotaskQueued,
    MicrotaskTaken,
    NodeRemoved,
    NodesInserted,
    OrderOpen,
    Painted,
    PhaseEntered,
    PromiseLockedIn,
    PromiseSettled,
    ReadinessChanged,
    RejectionHandled,
    RejectionUnhandled,
    RenderingStarted,
    RunEnded,
    RunStarted,
    Scrolled,
    StatementReached,
    StyleCalculated,
    TaskFinished,
    TaskQueued,
    TaskRemoved,
    TaskTaken,
    TextChanged,
    TimerCleared,
    TimerExpired,
    TimerSet,
    WorkFinished,
    WorkStarted,
    WorkSummarised,
)

RunStep = RunStarted | RunEnded | WorkSummarised
ContextStep = ContextPushed | ContextPopped | ContextSuspended | ContextResumed
CodeStep = StatementReached | ExceptionThrown
TaskStep = TaskQueued | TaskTaken | TaskFinished | TaskRemoved
MicrotaskStep = (
    MicrotaskQueued
    | MicrotaskCheckpointStarted
    | MicrotaskTaken
    | MicrotaskFinished
    | MicrotaskCheckpointFinished
)
TimerStep = TimerSet | TimerExpired | TimerCleared
AgentStep = AgentStarted | AgentEnded
WorkStep = WorkStarted | WorkFinished
EventStep = (
    InputArrived
    | EventDispatched
    | ListenerCalled
    | EventFinished
    | DefaultActionTaken
    | DefaultActionPrevented
)
DomStep = (
    DocumentMade
    | NodesInserted
    | NodeRemoved
    | AttributeChanged
    | TextChanged
    | ReadinessChanged
    | Scrolled
    | CanvasShown
)
FrameStep = (
    AnimationFrameRequested
    | AnimationFrameCancelled
    | AnimationFrameCallbackTaken
    | AnimationFrameCallbackFinished
)
RenderingStep = RenderingStarted | StyleCalculated | LayoutUpdated | Painted | LayoutForced
PromiseStep = PromiseSettled | PromiseLockedIn | RejectionUnhandled | RejectionHandled
OutputStep = ConsoleWritten | ErrorReported
LoopStep = IterationStarted | OrderOpen | PhaseEntered | ClockAdvanced
