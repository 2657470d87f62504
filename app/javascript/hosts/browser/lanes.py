"""The places of the browser in which cards stand."""

from app.trace.steps import Lane

LANES = (
    Lane(
        "execution_context_stack",
        "Call stack",
        "What runs on the main thread right now. The one on top runs; the others wait for it.",
    ),
    Lane(
        "microtask_queue",
        "Microtasks",
        "Promise reactions and queueMicrotask callbacks. All of them run whenever the call stack "
        "has become empty, before anything else.",
    ),
    Lane(
        "task_queue",
        "Tasks",
        "Work that waits for the main thread. The event loop takes one, runs it to its end, then "
        "the microtasks.",
    ),
    Lane(
        "timers",
        "Timers",
        "Timers count down beside the main thread. An expired timer only queues a task.",
    ),
    Lane(
        "other_threads",
        "Other threads",
        "Network, storage and cryptography work beside the main thread and come back to it as "
        "tasks.",
    ),
    Lane(
        "animation_frame_callbacks",
        "Animation frame callbacks",
        "requestAnimationFrame callbacks. They run at the start of the next frame.",
    ),
    Lane(
        "rendering",
        "Rendering",
        "Style, layout and paint, at most once a frame, and only between tasks.",
    ),
    Lane(
        "agents",
        "Workers",
        "Each worker is a thread with a stack, an event loop and queues of its own. Workers and "
        "the page share no objects: they send each other copies.",
    ),
    Lane("console", "Console", "What the program printed."),
)
