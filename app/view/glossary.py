"""The glossary: what each word means, and the clause that says so."""

from dataclasses import dataclass

from app.view import references
from app.view.references import Reference


@dataclass(frozen=True, slots=True)
class Entry:
    """One word; ``text`` is plain."""

    term: str
    text: str
    reference: Reference

    @property
    def id(self) -> str:
        """Its anchor in the page."""
        return self.term.lower().replace(" ", "-").replace(".", "-")


ENTRIES = (
    Entry(
        "Event loop",
        "What coordinates everything that happens on one thread. It goes round for ever: take one "
        "task and run it to its end, run all microtasks, and, when the screen wants a new frame, "
        "update the rendering.",
        references.EVENT_LOOPS,
    ),
    Entry(
        "Task",
        "A piece of work that the event loop takes and runs to its end: a script, the callback of "
        "a timer, the listeners of a click. While one runs, nothing else does.",
        references.QUEUE_A_TASK,
    ),
    Entry(
        "Task queue",
        "Where tasks wait. A browser has several, one or more for each source of tasks, and may "
        "choose among them; within one, the oldest that can run is first. The standard calls it a "
        "set, not a queue, because a task that cannot run yet is passed over.",
        references.TASK_QUEUE,
    ),
    Entry(
        "Microtask",
        "Work that has to be done before anything else: the reactions of promises, the "
        "continuation of an async function after its await, queueMicrotask, mutation observers.",
        references.QUEUE_A_MICROTASK,
    ),
    Entry(
        "Microtask checkpoint",
        "The moment at which microtasks run: whenever the stack has become empty. All of them run, "
        "also those that they add. A program that keeps adding some never lets the loop go on.",
        references.CHECKPOINT,
    ),
    Entry(
        "Macrotask",
        "What many articles call a task, to tell it from a microtask. No standard uses the word.",
        references.TASK_QUEUE,
    ),
    Entry(
        "Callback queue",
        "What many drawings call the task queue. No standard uses the word, and it hides that "
        "tasks and microtasks wait in different places.",
        references.TASK_QUEUE,
    ),
    Entry(
        "Execution context stack",
        "The call stack: what runs, and who called it. The context on top is the running one. The "
        "event loop gets its turn only when the stack is empty.",
        references.CONTEXTS,
    ),
    Entry(
        "Suspended",
        "An async function that has reached an await leaves the stack, so that its caller can go "
        "on. When the promise is settled, a microtask brings it back to where it was.",
        references.AWAIT,
    ),
    Entry(
        "Timer",
        "Counts down beside the program. When it is due, its callback becomes a task: so a delay "
        "is the shortest wait, not the exact one. Timers nested more than five deep wait at least "
        "4 ms in a browser; in Node the shortest delay is 1 ms.",
        references.TIMERS,
    ),
    Entry(
        "Animation frame callback",
        "A function given to requestAnimationFrame. It runs as a part of the next frame, right "
        "before style, layout and paint.",
        references.FRAMES,
    ),
    Entry(
        "Rendering",
        "Updating what a person sees: animation frame callbacks, style, layout, paint. About 60 "
        "times a second, but only between tasks: a long task costs frames.",
        references.RENDERING,
    ),
    Entry(
        "Starved",
        "Never given a turn, because something else keeps the thread: an endless loop starves "
        "everything, endless microtasks starve tasks, timers and rendering.",
        references.PROCESSING,
    ),
    Entry(
        "Next tick",
        "In Node, a callback given to process.nextTick. It runs when the current callback is over, "
        "before promise microtasks. It has nothing to do with the next round of the loop.",
        references.NODE_NEXT_TICK,
    ),
    Entry(
        "Immediate",
        "In Node, a callback given to setImmediate. It runs in the loop's check phase, right after "
        "the loop has looked for input and output.",
        references.LIBUV_LOOP,
    ),
    Entry(
        "Phase",
        "Node's loop has stations, one for each kind of callback: timers, pending callbacks, poll, "
        "check, close callbacks. Next ticks and microtasks run between any two callbacks.",
        references.LIBUV_LOOP,
    ),
    Entry(
        "Virtual clock",
        "The time in which a program runs here. It jumps while nothing happens and stands still "
        "while you look, so the same program always takes the same steps.",
        references.PROCESSING,
    ),
)
