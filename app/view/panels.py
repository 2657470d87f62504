"""The panels: how each one looks, and what it says when it is empty."""

from collections.abc import Callable
from dataclasses import dataclass

from app.view.state import Card, ViewState


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel of the page; ``name`` is its field in ViewState, or a part of the ``within`` one.

    ``kind`` is its colour and icon, ``empty`` its sentence for no cards, ``shown`` how many cards
    are drawn at most, ``rest`` the words behind the number of those that are not. ``cards`` takes
    them from the state in the order in which they are drawn.
    """

    name: str
    kind: str
    empty: str
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
        "The stack is empty: no JavaScript runs.",
        lambda state: state.execution_context_stack.entries[::-1],
        rest="more lie below these",
    ),
    Panel(
        "suspended_contexts",
        "stack",
        "",
        lambda state: state.execution_context_stack.suspended,
        rest="more are suspended",
        within="execution_context_stack",
    ),
    Panel(
        "microtask_queue",
        "microtasks",
        "No microtask waits.",
        lambda state: state.microtask_queue.cards,
    ),
    Panel(
        "next_tick_queue",
        "ticks",
        "No next tick waits.",
        lambda state: state.next_tick_queue.cards,
    ),
    Panel("task_queue", "tasks", "No task waits.", lambda state: state.task_queue.cards),
    Panel("check_queue", "checks", "No immediate waits.", lambda state: state.check_queue.cards),
    Panel(
        "timers",
        "timers",
        "No timer counts down.",
        lambda state: state.timers.cards,
        rest="more are due later",
    ),
    Panel(
        "animation_frame_callbacks",
        "rendering",
        "No callback waits for a frame.",
        lambda state: state.animation_frame_callbacks.cards,
    ),
    Panel(
        "console",
        "console",
        "Nothing printed yet.",
        lambda state: state.console.cards,
        shown=500,
        rest="earlier lines",
    ),
)

PANELS = {panel.name: panel for panel in _ALL}
"""The panels that hold cards. ``event_loop`` and ``rendering`` show stages instead."""

BROWSER_STAGES = (
    Stage("task", "Task", "One task from a task queue runs to its end."),
    Stage("microtasks", "Microtasks", "All microtasks run, also those that they add."),
    Stage(
        "rendering",
        "Rendering",
        "If the screen wants a new frame: callbacks, style, layout, paint.",
    ),
)
NODE_STAGES = (
    Stage("script", "Main script", "The program runs once, from its first line to its last."),
    Stage("timers", "Timers", "Callbacks of timers that are due."),
    Stage("pending", "Pending", "Callbacks that the system put off in the last round."),
    Stage("poll", "Poll", "Waits for input and output, or for the next timer."),
    Stage("check", "Check", "Callbacks of setImmediate."),
    Stage("close", "Close", "Callbacks of handles that were closed."),
)
STAGES = {"browser": BROWSER_STAGES, "node": NODE_STAGES}
"""The stations of the event loop, by host."""

FRAME_STAGES = (
    Stage("callbacks", "Callbacks", "Animation frame callbacks run."),
    Stage("style", "Style", "Which rules apply to which element."),
    Stage("layout", "Layout", "Where each element stands."),
    Stage("paint", "Paint", "The picture that a person sees."),
)
