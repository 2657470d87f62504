"""The panels: where each one takes its cards from, and how many of them it draws."""

from collections.abc import Callable
from dataclasses import dataclass

from app.view.agents import agent_cards
from app.view.state import Card, ViewState


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel of the page; ``name`` is its field in ViewState, or a part of the ``within`` one.

    ``kind`` is its colour and icon, ``shown`` how many cards are drawn at most, ``rest`` the words
    behind the number of the others. ``cards`` takes them from the state in the order of drawing.
    """

    name: str
    kind: str
    cards: Callable[[ViewState], tuple[Card, ...]]
    shown: int = 24
    rest: str = "more wait behind these"
    within: str = ""

    @property
    def field(self) -> str:
        """The field of ViewState that changes when this panel does."""
        return self.within or self.name

    @property
    def id(self) -> str:
        """The panel's id in the page: ``task-queue``."""
        return self.name.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Stage:
    """One station of the event loop, or of a frame; ``id`` is what ViewState calls it."""

    id: str
    title: str
    what: str


_ALL = (
    Panel(
        "execution_context_stack",
        "stack",
        lambda state: state.execution_context_stack.entries[::-1],
        rest="more lie below these",
    ),
    Panel(
        "suspended_contexts",
        "stack",
        lambda state: state.execution_context_stack.suspended,
        rest="more are suspended",
        within="execution_context_stack",
    ),
    Panel(
        "microtask_queue",
        "microtasks",
        lambda state: state.microtask_queue.cards,
    ),
    Panel(
        "next_tick_queue",
        "ticks",
        lambda state: state.next_tick_queue.cards,
    ),
    Panel("task_queue", "tasks", lambda state: state.task_queue.cards),
    Panel("check_queue", "checks", lambda state: state.check_queue.cards),
    Panel("poll_queue", "threads", lambda state: state.poll_queue.cards),
    Panel("close_queue", "tasks", lambda state: state.close_queue.cards),
    Panel(
        "timers",
        "timers",
        lambda state: state.timers.cards,
        rest="more are due later",
    ),
    Panel(
        "other_threads",
        "threads",
        lambda state: state.other_threads.cards,
        rest="more are at work",
    ),
    Panel(
        "animation_frame_callbacks",
        "rendering",
        lambda state: state.animation_frame_callbacks.cards,
    ),
    Panel("rendering", "rendering", lambda _: ()),
    Panel("agents", "threads", agent_cards, rest="more threads run"),
    Panel(
        "console",
        "console",
        lambda state: state.console.cards,
        shown=500,
        rest="earlier lines",
    ),
)

PANELS = {panel.name: panel for panel in _ALL}
"""All panels but the event loop's. ``rendering`` shows stages and holds no cards."""

BROWSER_STAGES = (
    Stage("task", "Task", "One task from a task queue runs to its end."),
    Stage("microtasks", "Microtasks", "All microtasks run, also those that they add."),
    Stage(
        "rendering",
        "Rendering",
        "If the screen wants a new frame: callbacks, style, layout, paint.",
    ),
    Stage("idle", "Wait", "Nothing to do: the loop sleeps until a timer, a frame or a click."),
)
NODE_STAGES = (
    Stage("script", "Main script", "The program runs once, from its first line to its last."),
    Stage("timers", "Timers", "Callbacks of timers that are due."),
    Stage("pending", "Pending", "Callbacks that the system put off in the last round."),
    Stage("poll", "Poll", "Waits for input and output, or for the next timer."),
    Stage("check", "Check", "Callbacks of setImmediate."),
    Stage("close", "Close", "Callbacks of handles that were closed."),
    Stage("microtasks", "Microtasks", "Next ticks and microtasks, between any two callbacks."),
)
STAGES = {"browser": BROWSER_STAGES, "threads": BROWSER_STAGES, "node": NODE_STAGES}
"""The stations of the event loop, by host."""

FRAME_STAGES = (
    Stage("callbacks", "Callbacks", "Animation frame callbacks run."),
    Stage("style", "Style", "Which rules apply to which element."),
    Stage("layout", "Layout", "Where each element stands."),
    Stage("paint", "Paint", "The picture that a person sees."),
)
