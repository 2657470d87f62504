"""What a person sees at one step: one frozen dataclass a panel, the field is the panel's name.

A panel that a step does not touch stays the very same object, so ``before.timers is after.timers``
says that nothing has to be drawn.
"""

from dataclasses import dataclass, field

from app.trace.source import Span
from app.trace.steps import ContextKind, Lane, Level, RunEnded
from app.view.document_view import DocumentView


@dataclass(frozen=True, slots=True)
class ContextCard:
    """A frame of the stack; ``span`` is where it was called from."""

    id: str
    name: str
    kind: ContextKind
    span: Span | None
    awaiting: str = ""


@dataclass(frozen=True, slots=True)
class TaskCard:
    """A task from the moment it is queued until it is over; ``cause`` is a timer's id, if any."""

    id: str
    queue: str
    source: str
    label: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class MicrotaskCard:
    """A microtask or a next tick from the moment it is queued until it is over."""

    id: str
    queue: str
    label: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class TimerCard:
    """A timer that counts down; times in virtual ms."""

    id: str
    label: str
    delay: float
    due: float
    set_at: float = 0.0
    repeats: bool = False
    nesting_level: int = 0
    expired: bool = False


@dataclass(frozen=True, slots=True)
class WorkCard:
    """Work on another thread; times in virtual ms, ``due`` if it is known."""

    id: str
    thread: str
    label: str
    started_at: float = 0.0
    due: float | None = None


@dataclass(frozen=True, slots=True)
class AgentCard:
    """A thread beside the main one; its lanes hold names, the stack's the oldest first.

    One without queues of its own (``has_queues``) is the thought experiment's.

    ``ended`` says why it is gone, or nothing.
    """

    id: str
    title: str
    ended: str = ""
    stack: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    microtasks: tuple[str, ...] = ()
    timers: tuple[str, ...] = ()
    has_queues: bool = True


@dataclass(frozen=True, slots=True)
class AnimationFrameCallbackCard:
    """A callback that waits for the next frame, or runs as a part of it."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class ConsoleCard:
    """What one console call, or the host about an error nobody caught, printed."""

    id: str
    level: Level
    text: str
    at: float
    line: int
    reported: bool = False
    ends_line: bool = True
    agent: str = ""


RunningCard = TaskCard | MicrotaskCard | AnimationFrameCallbackCard
StackCard = ContextCard | RunningCard
Card = StackCard | TimerCard | WorkCard | AgentCard | ConsoleCard


@dataclass(frozen=True, slots=True)
class ExecutionContextStack:
    """What runs, oldest first: the job that the loop took, and the contexts that it pushed.

    ``suspended`` are async functions that left the stack at an ``await`` and will come back.
    """

    entries: tuple[StackCard, ...] = ()
    suspended: tuple[ContextCard, ...] = ()

    @property
    def contexts(self) -> tuple[ContextCard, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, ContextCard))


@dataclass(frozen=True, slots=True)
class TaskQueue:
    """Tasks that wait, the next one first."""

    cards: tuple[TaskCard, ...] = ()


@dataclass(frozen=True, slots=True)
class MicrotaskQueue:
    """Microtasks that wait, the next one first."""

    cards: tuple[MicrotaskCard, ...] = ()


@dataclass(frozen=True, slots=True)
class Timers:
    """Timers that count down, the first to be due first."""

    cards: tuple[TimerCard, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherThreads:
    """Work beside the main thread, the oldest first."""

    cards: tuple[WorkCard, ...] = ()


@dataclass(frozen=True, slots=True)
class AnimationFrameCallbacks:
    """Callbacks that wait for the next frame, in the order in which they were requested."""

    cards: tuple[AnimationFrameCallbackCard, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """The latest frame, and its stage: ``callbacks``, ``style``, ``layout``, ``paint`` or none.

    ``dropped`` frames were missed so far; ``forced`` times a read forced layout. ``long_tasks``
    took more than 50 ms, ``longest`` is the longest. ``latency`` is the longest time from an input
    to the paint after its events. ``task_began`` and ``answering``, when a person made the input
    that is being answered, are below 0 if nothing is measured; ``task_step`` is the number of the
    step that took the task, ``task_is_long`` when it is counted. ``input_waited`` is how long the
    latest input waited for the main thread, ``pressed`` the tasks of its events, with when a person
    made them.
    """

    frame: int = 0
    stage: str = ""
    dropped: int = 0
    forced: int = 0
    long_tasks: int = 0
    longest: float = 0.0
    latency: float = 0.0
    task_began: float = -1.0
    task_step: int = 0
    task_is_long: bool = False
    input_waited: float = 0.0
    pressed: tuple[tuple[str, float], ...] = ()
    answering: float = -1.0


@dataclass(frozen=True, slots=True)
class Console:
    """All that was printed."""

    cards: tuple[ConsoleCard, ...] = ()


@dataclass(frozen=True, slots=True)
class EventLoop:
    """What the loop does: its ``stage``, its rounds, libuv's phase, virtual time in ms.

    ``stage`` is one of ``idle``, ``script``, ``task``, ``microtasks``, ``rendering``, ``ended``;
    ``checkpoint`` the lane that a microtask checkpoint empties, or nothing.
    """

    stage: str = "idle"
    phase: str = ""
    iteration: int = 0
    clock: float = 0.0
    checkpoint: str = ""


@dataclass(frozen=True, slots=True)
class AgentState:
    """A thread beside the main one: ``source`` is its own program, ``state`` its own page."""

    name: str
    title: str
    source: str
    state: "ViewState"
    ended: str = ""


@dataclass(frozen=True, slots=True)
class ViewState:
    """The whole page at one step; ``number`` is -1 before the first.

    ``thrown`` is the error that unwinds the stack right now, or nothing. ``document`` is the page's
    document as it is, ``painted`` as a person sees it: as it was at the last paint.
    """

    number: int = -1
    span: Span | None = None
    host: str = ""
    lanes: tuple[Lane, ...] = ()
    ended: RunEnded | None = None
    thrown: str = ""
    event_loop: EventLoop = field(default_factory=EventLoop)
    execution_context_stack: ExecutionContextStack = field(default_factory=ExecutionContextStack)
    timers: Timers = field(default_factory=Timers)
    other_threads: OtherThreads = field(default_factory=OtherThreads)
    task_queue: TaskQueue = field(default_factory=TaskQueue)
    check_queue: TaskQueue = field(default_factory=TaskQueue)
    poll_queue: TaskQueue = field(default_factory=TaskQueue)
    close_queue: TaskQueue = field(default_factory=TaskQueue)
    microtask_queue: MicrotaskQueue = field(default_factory=MicrotaskQueue)
    next_tick_queue: MicrotaskQueue = field(default_factory=MicrotaskQueue)
    animation_frame_callbacks: AnimationFrameCallbacks = field(
        default_factory=AnimationFrameCallbacks
    )
    rendering: Rendering = field(default_factory=Rendering)
    document: DocumentView = field(default_factory=DocumentView)
    painted: DocumentView = field(default_factory=DocumentView)
    console: Console = field(default_factory=Console)
    agents: tuple[AgentState, ...] = ()
