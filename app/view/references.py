"""The clause of a standard that explains a step, unless the step brings its own."""

from dataclasses import dataclass

from app.trace.spec import SpecRef, Standard
from app.trace.steps import (
    AgentEnded,
    AgentStarted,
    AnimationFrameCallbackFinished,
    AnimationFrameCallbackTaken,
    AnimationFrameCancelled,
    AnimationFrameRequested,
    AnyStep,
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


@dataclass(frozen=True, slots=True)
class Reference:
    """A clause and what people call it."""

    title: str
    spec: SpecRef


def _ecma(title: str, anchor: str) -> Reference:
    return Reference(title, SpecRef(Standard.ECMA262, anchor))


def _html(title: str, anchor: str) -> Reference:
    return Reference(title, SpecRef(Standard.HTML, anchor))


def _dom(title: str, anchor: str) -> Reference:
    return Reference(title, SpecRef(Standard.DOM, anchor))


def _node(title: str, anchor: str) -> Reference:
    return Reference(title, SpecRef(Standard.NODE, anchor))


PARSING = _html("Parsing HTML documents", "parsing.html#parsing")
READINESS = _html("Current document readiness", "dom.html#current-document-readiness")
TREE_MUTATION = _dom("Mutation algorithms", "#mutation-algorithms")
ATTRIBUTES = _dom("Attributes", "#interface-attr")
CHARACTER_DATA = _dom("Character data", "#interface-characterdata")
CONTEXTS = _ecma("Execution contexts", "#sec-execution-contexts")
STATEMENTS = _ecma("Statements", "#sec-ecmascript-language-statements-and-declarations")
AWAIT = _ecma("Await", "#await")
THROW = _ecma("The throw statement", "#sec-throw-statement")
REACTIONS = _ecma("TriggerPromiseReactions", "#sec-triggerpromisereactions")
RESOLVE = _ecma("Promise resolve functions", "#sec-promise-resolve-functions")
PROCESSING = _html("Event loop processing model", "webappapis.html#event-loop-processing-model")
EVENT_LOOPS = _html("Event loops", "webappapis.html#event-loops")
QUEUE_A_TASK = _html("Queue a task", "webappapis.html#queue-a-task")
TASK_QUEUE = _html("Task queue", "webappapis.html#task-queue")
QUEUE_A_MICROTASK = _html("Queue a microtask", "webappapis.html#queue-a-microtask")
CHECKPOINT = _html("Microtask checkpoint", "webappapis.html#perform-a-microtask-checkpoint")
TIMERS = _html("Timers", "timers-and-user-prompts.html#timers")
TIMER_STEPS = _html(
    "Timer initialization steps", "timers-and-user-prompts.html#timer-initialisation-steps"
)
FRAMES = _html("Animation frames", "imagebitmap-and-animations.html#animation-frames")
CANVAS = _html("The canvas element: drawing model", "canvas.html#drawing-model")
RENDERING = _html("Update the rendering", "webappapis.html#update-the-rendering")
REPORT = _html("Report an exception", "webappapis.html#report-an-exception")
REJECTIONS = _html("Unhandled promise rejections", "webappapis.html#unhandled-promise-rejections")
CONSOLE = Reference("Logger", SpecRef(Standard.CONSOLE, "#logger"))
DISPATCH = Reference("Dispatching events", SpecRef(Standard.DOM, "#dispatching-events"))
USER_INTERACTION = _html(
    "User interaction task source", "webappapis.html#user-interaction-task-source"
)
INVOKE = Reference("Invoke", SpecRef(Standard.DOM, "#concept-event-listener-invoke"))
ACTIVATION = Reference(
    "Activation behavior", SpecRef(Standard.DOM, "#eventtarget-activation-behavior")
)
WORKERS = _html("Run a worker", "workers.html#run-a-worker")
IN_PARALLEL = _html("In parallel", "infrastructure.html#in-parallel")
LIBUV_LOOP = Reference("The I/O loop", SpecRef(Standard.LIBUV, "design.html#the-i-o-loop"))
LIBUV_THREADS = Reference("Thread pool work scheduling", SpecRef(Standard.LIBUV, "threadpool.html"))
NODE_TIMERS = _node("Timers", "timers.html#timers")
NODE_NEXT_TICK = _node("process.nextTick", "process.html#processnexttickcallback-args")
NODE_UNCAUGHT = _node("uncaughtException", "process.html#event-uncaughtexception")
NODE_REJECTION = _node("unhandledRejection", "process.html#event-unhandledrejection")

DEFAULTS: dict[type[AnyStep], Reference] = {
    RunStarted: EVENT_LOOPS,
    RunEnded: EVENT_LOOPS,
    WorkSummarised: STATEMENTS,
    ContextPushed: CONTEXTS,
    ContextPopped: CONTEXTS,
    ContextSuspended: AWAIT,
    ContextResumed: AWAIT,
    StatementReached: STATEMENTS,
    ExceptionThrown: THROW,
    TaskQueued: QUEUE_A_TASK,
    TaskTaken: PROCESSING,
    TaskFinished: PROCESSING,
    TaskRemoved: TASK_QUEUE,
    MicrotaskQueued: QUEUE_A_MICROTASK,
    MicrotaskCheckpointStarted: CHECKPOINT,
    MicrotaskTaken: CHECKPOINT,
    MicrotaskFinished: CHECKPOINT,
    MicrotaskCheckpointFinished: CHECKPOINT,
    TimerSet: TIMER_STEPS,
    TimerExpired: TIMERS,
    TimerCleared: TIMERS,
    ClockAdvanced: PROCESSING,
    AgentStarted: WORKERS,
    AgentEnded: WORKERS,
    WorkStarted: IN_PARALLEL,
    WorkFinished: IN_PARALLEL,
    InputArrived: USER_INTERACTION,
    EventDispatched: DISPATCH,
    ListenerCalled: INVOKE,
    EventFinished: DISPATCH,
    DefaultActionTaken: ACTIVATION,
    DefaultActionPrevented: ACTIVATION,
    DocumentMade: PARSING,
    NodesInserted: TREE_MUTATION,
    NodeRemoved: TREE_MUTATION,
    AttributeChanged: ATTRIBUTES,
    TextChanged: CHARACTER_DATA,
    ReadinessChanged: READINESS,
    Scrolled: RENDERING,
    CanvasShown: CANVAS,
    AnimationFrameRequested: FRAMES,
    AnimationFrameCancelled: FRAMES,
    AnimationFrameCallbackTaken: FRAMES,
    AnimationFrameCallbackFinished: FRAMES,
    RenderingStarted: RENDERING,
    StyleCalculated: RENDERING,
    LayoutUpdated: RENDERING,
    Painted: RENDERING,
    LayoutForced: RENDERING,
    PromiseSettled: REACTIONS,
    PromiseLockedIn: RESOLVE,
    RejectionUnhandled: REJECTIONS,
    RejectionHandled: REJECTIONS,
    ConsoleWritten: CONSOLE,
    ErrorReported: REPORT,
    IterationStarted: PROCESSING,
    PhaseEntered: LIBUV_LOOP,
    OrderOpen: LIBUV_LOOP,
}

# Where Node is not a browser, its own documents explain the step.
ON_NODE: dict[type[AnyStep], Reference] = {
    RunStarted: LIBUV_LOOP,
    RunEnded: LIBUV_LOOP,
    TaskQueued: LIBUV_LOOP,
    TaskTaken: LIBUV_LOOP,
    TaskFinished: LIBUV_LOOP,
    TaskRemoved: LIBUV_LOOP,
    MicrotaskCheckpointStarted: NODE_NEXT_TICK,
    MicrotaskCheckpointFinished: NODE_NEXT_TICK,
    TimerSet: NODE_TIMERS,
    TimerExpired: LIBUV_LOOP,
    TimerCleared: NODE_TIMERS,
    ClockAdvanced: LIBUV_LOOP,
    WorkStarted: LIBUV_THREADS,
    WorkFinished: LIBUV_THREADS,
    RejectionUnhandled: NODE_REJECTION,
    RejectionHandled: NODE_REJECTION,
    ErrorReported: NODE_UNCAUGHT,
    IterationStarted: LIBUV_LOOP,
}

OTHERS = (
    _dom("Dispatch", "#concept-event-dispatch"),
    _dom("Insert", "#concept-node-insert"),
    _dom("Remove", "#concept-node-remove"),
    _dom("Attribute change steps", "#concept-element-attributes-change"),
    _dom("Replace data", "#concept-cd-replace"),
    _html("Parsing: the end", "parsing.html#the-end"),
    _ecma("FulfillPromise", "#sec-fulfillpromise"),
    _ecma("RejectPromise", "#sec-rejectpromise"),
    _html(
        "requestAnimationFrame",
        "imagebitmap-and-animations.html#dom-animationframeprovider-requestanimationframe",
    ),
    _html(
        "Run the animation frame callbacks",
        "imagebitmap-and-animations.html#run-the-animation-frame-callbacks",
    ),
    _html("clearTimeout, clearInterval", "timers-and-user-prompts.html#dom-clearinterval"),
    _html("Notify about rejected promises", "webappapis.html#notify-about-rejected-promises"),
    _node("Cancelling timers", "timers.html#cancelling-timers"),
    _node("setImmediate", "timers.html#setimmediatecallback-args"),
    _node("setTimeout", "timers.html#settimeoutcallback-delay-args"),
)
"""Clauses that models name themselves and no step has for its default."""

TITLES = {each.spec: each.title for each in (*DEFAULTS.values(), *ON_NODE.values(), *OTHERS)}


def reference(step: AnyStep, host: str) -> Reference:
    """The step's own clause, or the one for its kind."""
    if step.spec is not None:
        return Reference(TITLES.get(step.spec) or title_of(step.spec), step.spec)
    kind = type(step)
    on_node = ON_NODE.get(kind) if host == "node" else None
    return on_node or DEFAULTS[kind]


def title_of(spec: SpecRef) -> str:
    """A readable name for an anchor that has none of its own: ``run a classic script``."""
    words = spec.anchor.rpartition("#")[2].removeprefix("sec-").replace("-", " ")
    return words or spec.anchor
