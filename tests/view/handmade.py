"""Two runs made by hand, so that the view can be tested without any model."""

from typing import Any

from app.trace.source import Span
from app.trace.steps import (
    AnimationFrameCallbackFinished,
    AnimationFrameCallbackTaken,
    AnimationFrameRequested,
    AnyStep,
    ClockAdvanced,
    ConsoleWritten,
    ContextKind,
    ContextPopped,
    ContextPushed,
    ContextResumed,
    ContextSuspended,
    EndReason,
    IterationStarted,
    Lane,
    LayoutUpdated,
    Level,
    MicrotaskCheckpointFinished,
    MicrotaskCheckpointStarted,
    MicrotaskFinished,
    MicrotaskQueued,
    MicrotaskTaken,
    Painted,
    PhaseEntered,
    PromiseSettled,
    RenderingStarted,
    RunEnded,
    RunStarted,
    Settlement,
    StatementReached,
    StyleCalculated,
    TaskFinished,
    TaskQueued,
    TaskTaken,
    TimerExpired,
    TimerSet,
)

BROWSER_SOURCE = """console.log('script start');

setTimeout(function timeout() {
  console.log('timeout');
}, 200);

async function load() {
  console.log('load');
  await null;
  console.log('after await');
}

load().then(() => console.log('then'));
requestAnimationFrame(() => console.log('frame'));
console.log('script end');
"""

NODE_SOURCE = """setTimeout(() => console.log('timeout'), 0);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
console.log('main');
"""

BROWSER_LANES = (
    Lane(
        "execution_context_stack", "Call stack", "What runs right now; the top is the running one."
    ),
    Lane("microtask_queue", "Microtask queue", "Runs to the last as soon as the stack is empty."),
    Lane("task_queue", "Task queue", "What the event loop takes from, one task at a time."),
    Lane("timers", "Timers", "Count down beside the main thread; when due, they queue a task."),
    Lane(
        "animation_frame_callbacks", "Animation frame callbacks", "Run right before the next paint."
    ),
    Lane("rendering", "Rendering", "Draws a frame about 60 times a second, if the loop is free."),
    Lane("console", "Console", "What the program prints."),
)

NODE_LANES = (
    Lane(
        "execution_context_stack", "Call stack", "What runs right now; the top is the running one."
    ),
    Lane("next_tick_queue", "Next tick queue", "Runs before promise microtasks."),
    Lane("microtask_queue", "Microtask queue", "Runs between any two callbacks."),
    Lane("timers", "Timers", "Looked at in the timers phase."),
    Lane("task_queue", "Task queue", "Callbacks that are ready in the current phase."),
    Lane("check_queue", "Immediates", "Run in the check phase."),
    Lane("console", "Console", "What the program prints."),
)


def span_of(source: str, text: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = source.index(text, start + 1)
    end = start + len(text)
    lines = source[:start].split("\n")
    until = source[:end].split("\n")
    return Span(start, end, len(lines), len(lines[-1]) + 1, len(until), len(until[-1]) + 1)


class Handmade:
    """Numbers steps and stamps them; ``at`` moves with ``wait``."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.steps: list[AnyStep] = []
        self.at = 0.0
        self.here: Span | None = None

    def add(self, step: type[AnyStep], /, **facts: Any) -> None:
        facts.setdefault("span", self.here)
        self.steps.append(step(number=len(self.steps), at=self.at, agent="main", **facts))

    def statement(self, text: str, nth: int = 0) -> None:
        self.here = span_of(self.source, text, nth)
        self.add(StatementReached)

    def log(self, text: str) -> None:
        self.statement(f"console.log('{text}')")
        self.add(ConsoleWritten, level=Level.LOG, text=text)

    def push(self, context: str, name: str, kind: ContextKind = ContextKind.FUNCTION) -> None:
        self.add(ContextPushed, context=context, name=name, kind=kind)

    def pop(self, context: str) -> None:
        self.add(ContextPopped, context=context)

    def checkpoint(self, *microtasks: tuple[str, str, str]) -> None:
        """Runs ``(microtask, context, text to log)`` one after the other."""
        self.add(MicrotaskCheckpointStarted, queue="microtask_queue", span=None)
        for microtask, context, text in microtasks:
            self.microtask(microtask, context, text)
        self.add(MicrotaskCheckpointFinished, queue="microtask_queue", span=None)

    def microtask(self, microtask: str, context: str, text: str) -> None:
        self.add(MicrotaskTaken, microtask=microtask, span=None)
        self.push(context, f"() => console.log('{text}')")
        self.log(text)
        self.pop(context)
        self.add(MicrotaskFinished, microtask=microtask, span=None)

    def task(self, task: str, context: str, name: str, text: str) -> None:
        self.add(TaskTaken, task=task, span=None)
        self.push(context, name)
        self.log(text)
        self.pop(context)
        self.add(TaskFinished, task=task, span=None)

    def wait(self, until: float, why: str) -> None:
        since, self.at = self.at, until
        self.add(ClockAdvanced, since=since, why=why, span=None)


def browser_run() -> list[AnyStep]:
    made = Handmade(BROWSER_SOURCE)
    made.add(RunStarted, host="browser", lanes=BROWSER_LANES)
    made.add(TaskQueued, task="task-1", queue="task_queue", source="script", label="run the script")
    made.add(TaskTaken, task="task-1")
    _browser_script(made)
    made.add(MicrotaskCheckpointStarted, queue="microtask_queue", span=None)
    made.add(MicrotaskTaken, microtask="microtask-1", span=None)
    kind = ContextKind.ASYNC_FUNCTION
    made.here = span_of(BROWSER_SOURCE, "await null")
    made.add(ContextResumed, context="context-2", name="load", kind=kind)
    made.log("after await")
    made.add(
        PromiseSettled, promise="promise-1", settlement=Settlement.FULFILLED, value="undefined"
    )
    label = "then: () => console.log('then')"
    made.add(MicrotaskQueued, microtask="microtask-2", queue="microtask_queue", label=label)
    made.pop("context-2")
    made.add(MicrotaskFinished, microtask="microtask-1", span=None)
    made.microtask("microtask-2", "context-3", "then")
    made.add(MicrotaskCheckpointFinished, queue="microtask_queue", span=None)
    made.add(TaskFinished, task="task-1", span=None)
    _browser_frame(made)
    made.wait(200, "idle")
    made.add(TimerExpired, timer="timer-1", span=None)
    made.add(
        TaskQueued,
        task="task-2",
        queue="task_queue",
        source="timer task source",
        label="setTimeout timeout",
        cause="timer-1",
        span=None,
    )
    made.task("task-2", "context-5", "timeout", "timeout")
    made.checkpoint()
    made.add(RunEnded, reason=EndReason.FINISHED, exit_code=0, span=None)
    return made.steps


def _browser_script(made: Handmade) -> None:
    made.push("context-1", "program.js", ContextKind.SCRIPT)
    made.log("script start")
    made.statement("setTimeout(function timeout() {\n  console.log('timeout');\n}, 200)")
    made.add(TimerSet, timer="timer-1", label="setTimeout timeout", delay=200.0, due=200.0)
    made.statement("load().then(() => console.log('then'))")
    made.push("context-2", "load", ContextKind.ASYNC_FUNCTION)
    made.log("load")
    made.statement("await null")
    made.add(
        MicrotaskQueued,
        microtask="microtask-1",
        queue="microtask_queue",
        label="resume load after await",
    )
    made.add(ContextSuspended, context="context-2", awaiting="null")
    made.statement("requestAnimationFrame(() => console.log('frame'))")
    label = "requestAnimationFrame () => console.log('frame')"
    made.add(AnimationFrameRequested, callback="frame-callback-1", label=label)
    made.log("script end")
    made.pop("context-1")


def _browser_frame(made: Handmade) -> None:
    made.wait(16.67, "idle")
    made.add(RenderingStarted, frame=1, span=None)
    made.add(AnimationFrameCallbackTaken, callback="frame-callback-1", span=None)
    made.push("context-4", "() => console.log('frame')")
    made.log("frame")
    made.pop("context-4")
    made.add(AnimationFrameCallbackFinished, callback="frame-callback-1", span=None)
    made.add(StyleCalculated, frame=1, span=None)
    made.add(LayoutUpdated, frame=1, span=None)
    made.add(Painted, frame=1, span=None)


def node_run() -> list[AnyStep]:
    made = Handmade(NODE_SOURCE)
    made.add(RunStarted, host="node", lanes=NODE_LANES)
    made.push("context-1", "program.js", ContextKind.SCRIPT)
    made.statement("setTimeout(() => console.log('timeout'), 0)")
    timeout = "setTimeout () => console.log('timeout')"
    made.add(TimerSet, timer="timer-1", label=timeout, delay=1.0, due=1.0)
    made.statement("setImmediate(() => console.log('immediate'))")
    label = "setImmediate () => console.log('immediate')"
    made.add(TaskQueued, task="task-1", queue="check_queue", source="immediate", label=label)
    made.statement("process.nextTick(() => console.log('tick'))")
    label = "nextTick () => console.log('tick')"
    made.add(MicrotaskQueued, microtask="microtask-1", queue="next_tick_queue", label=label)
    made.statement("Promise.resolve().then(() => console.log('promise'))")
    label = "then: () => console.log('promise')"
    made.add(MicrotaskQueued, microtask="microtask-2", queue="microtask_queue", label=label)
    made.log("main")
    made.pop("context-1")
    made.add(MicrotaskCheckpointStarted, queue="next_tick_queue", span=None)
    made.microtask("microtask-1", "context-2", "tick")
    made.add(MicrotaskCheckpointFinished, queue="next_tick_queue", span=None)
    made.checkpoint(("microtask-2", "context-3", "promise"))
    made.add(IterationStarted, iteration=1, span=None)
    made.add(PhaseEntered, phase="check", span=None)
    made.task("task-1", "context-4", "() => console.log('immediate')", "immediate")
    made.wait(1.0, "idle")
    made.add(PhaseEntered, phase="timers", span=None)
    made.add(TimerExpired, timer="timer-1", span=None)
    made.add(
        TaskQueued,
        task="task-2",
        queue="task_queue",
        source="timers",
        label=timeout,
        cause="timer-1",
        span=None,
    )
    made.task("task-2", "context-5", "() => console.log('timeout')", "timeout")
    made.add(RunEnded, reason=EndReason.FINISHED, exit_code=0, span=None)
    return made.steps
