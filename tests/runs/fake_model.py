"""A model whose programs are lists of commands, for everything that a real program should not do.

One command a line: what workers must survive is said directly, whatever the real models can do.
"""

import json
import os
import re
import signal
import stat
import time
from collections.abc import Callable
from typing import Any

from app.javascript.syntax.errors import SyntaxProblem, UnsupportedFeature
from app.kernel.budget import Limits
from app.kernel.stop import RunStopped
from app.trace.source import Span
from app.trace.steps import (
    AnyStep,
    ConsoleWritten,
    EndReason,
    ErrorReported,
    Lane,
    Level,
    RunEnded,
    RunStarted,
    StatementReached,
    TaskQueued,
    TimerSet,
)

FAKE = "tests.runs.fake_model:run_program"

LANES = (Lane("timers", "Timers", "Count down."), Lane("task_queue", "Task queue", "Waits."))


class Run:
    def __init__(self, sink: Callable[[AnyStep], None], limits: Limits, details: bool) -> None:
        self.number = 0
        self.sink = sink
        self.limits = limits
        self.details = details
        self.exit_code = 0

    def step(self, step: type[AnyStep], **facts: Any) -> AnyStep:
        if self.details and self.number >= self.limits.steps and step is not RunEnded:
            raise RunStopped(EndReason.STEPS, "Still running.")
        made = step(number=self.number, at=float(self.number), agent="main", **facts)
        self.number += 1
        self.sink(made)
        return made

    def fine_step(self) -> None:
        if self.details:
            self.step(StatementReached)


def run_program(source: str, **given: Any) -> RunEnded:
    refuse(source)
    run = Run(given["sink"], given["circumstances"].limits, given["record_details"])
    run.step(RunStarted, host=given["host"], lanes=LANES)
    reason, message, resumable = EndReason.FINISHED, "", False
    if source.startswith("mute"):
        return RunEnded(number=1, at=0.0, agent="main", reason=reason, exit_code=0)
    try:
        for line in source.splitlines():
            command, _, argument = line.partition(" ")
            COMMANDS.get(command, ignore)(run, argument)
    except RunStopped as stopped:
        if stopped.message == "Enough.":
            raise
        reason, message, run.exit_code = stopped.reason, stopped.message, stopped.exit_code
        resumable = reason is EndReason.STEPS
    facts = {"reason": reason, "message": message, "exit_code": run.exit_code}
    ended = run.step(RunEnded, **facts, resumable=resumable)
    assert isinstance(ended, RunEnded)
    return ended


def refuse(source: str) -> None:
    if source.startswith("syntax"):
        raise SyntaxProblem("Unexpected token '}'", Span(3, 4, 2, 1, 2, 2))
    if source.startswith("early-fault"):
        raise KeyError("before the first step")
    if source.startswith("unsupported"):
        raise UnsupportedFeature("event handler attribute", Span(0, 4, 1, 1, 1, 5))


def ignore(_: Run, __: str) -> None:
    pass


def log(run: Run, text: str) -> None:
    run.step(ConsoleWritten, level=Level.LOG, text=json.loads(text))


def warn(run: Run, text: str) -> None:
    run.step(ConsoleWritten, level=Level.WARN, text=json.loads(text))


def uncaught(run: Run, text: str) -> None:
    run.step(ErrorReported, text=json.loads(text))
    run.exit_code = 1
    raise RunStopped(EndReason.UNCAUGHT_ERROR, "", 1)


def steps(run: Run, count: str) -> None:
    for _ in range(int(count)):
        run.fine_step()


def endless(run: Run, _: str) -> None:
    while True:
        run.fine_step()


def wait(run: Run, _: str) -> None:
    run.step(TimerSet, timer="timer-1", label="later", delay=1.0, due=1.0)
    facts = {"queue": "task_queue", "source": "timer", "label": "now"}
    run.step(TaskQueued, task="task-1", **facts)
    run.step(TaskQueued, task="task-2", **facts)


def hang(_: Run, __: str) -> None:
    while True:
        pass


def hang_in_c(_: Run, __: str) -> None:
    re.match("(a*)*b", "a" * 40)


def eat_memory(_: Run, __: str) -> None:
    eaten = []
    while True:
        eaten.append("x" * 10_000_000)


def eat_small(_: Run, __: str) -> None:
    eaten: list[object] = []
    while True:
        eaten.append([eaten])


def die(_: Run, number: str) -> None:
    os.kill(os.getpid(), int(number))
    signal.pause()  # the other thread may be the one that it reaches


def leave(_: Run, code: str) -> None:
    os._exit(int(code))


def write_garbage(_: Run, text: str) -> None:
    for descriptor in range(3, 64):
        try:
            if stat.S_ISFIFO(os.fstat(descriptor).st_mode):
                os.write(descriptor, text.encode() + b"\n")
        except OSError:
            continue


def doze(_: Run, seconds: str) -> None:
    time.sleep(float(seconds))


def fault(_: Run, __: str) -> None:
    raise KeyError("a fault of ours")


def raise_stopped(_: Run, reason: str) -> None:
    raise RunStopped(EndReason[reason.upper()], "Enough.")


def raise_memory(_: Run, __: str) -> None:
    raise MemoryError


COMMANDS: dict[str, Callable[[Run, str], None]] = {
    "log": log,
    "warn": warn,
    "uncaught": uncaught,
    "steps": steps,
    "endless": endless,
    "wait": wait,
    "hang": hang,
    "hang-in-c": hang_in_c,
    "eat-memory": eat_memory,
    "eat-small": eat_small,
    "die": die,
    "leave": leave,
    "garbage": write_garbage,
    "doze": doze,
    "fault": fault,
    "raise-stopped": raise_stopped,
    "raise-memory": raise_memory,
}
