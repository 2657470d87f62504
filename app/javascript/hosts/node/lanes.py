"""The places of Node in which cards stand."""

from app.trace.steps import Lane

LANES = (
    Lane(
        "execution_context_stack",
        "Call stack",
        "What runs on the main thread right now. The one on top runs; the others wait for it.",
    ),
    Lane(
        "next_tick_queue",
        "process.nextTick queue",
        "All of it runs as soon as the current callback is over, before promise microtasks.",
    ),
    Lane(
        "microtask_queue",
        "Microtasks",
        "Promise reactions and queueMicrotask callbacks. They run when the nextTick queue is "
        "empty, between any two callbacks of the loop.",
    ),
    Lane(
        "task_queue",
        "Expired timers",
        "Callbacks whose time has come. The timers phase runs them one after the other.",
    ),
    Lane(
        "timers",
        "Timers",
        "Timers count down beside the main thread, in whole milliseconds, the shortest being 1.",
    ),
    Lane(
        "check_queue",
        "Immediates",
        "setImmediate callbacks. The check phase, right after poll, runs those that are there.",
    ),
    Lane(
        "poll_queue",
        "Poll callbacks",
        "What has come back from files, the network, ports and workers. The poll phase calls it, "
        "and waits for it when nothing else is left to do.",
    ),
    Lane(
        "close_queue",
        "Close callbacks",
        "Ports, servers and sockets that were closed. The last phase of a round tells them so.",
    ),
    Lane(
        "other_threads",
        "Other threads",
        "The system and the thread pool read files, resolve names and compute beside the main "
        "thread. The poll phase brings what they finished.",
    ),
    Lane("console", "Console", "What the program printed."),
)
