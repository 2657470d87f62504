"""What a process prints: lines, warnings of its own, and errors that end it."""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.inspection import inspect_safely
from app.javascript.hosts.microtask_queue import MicrotaskQueue
from app.javascript.hosts.node.bytes import decode_text
from app.javascript.hosts.node.first_uses import FirstUses
from app.javascript.runtime.agent import Agent
from app.javascript.runtime.async_context import steps_in_context
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import ConsoleWritten, ErrorReported, Level, RejectionUnhandled

UNHANDLED = SpecRef(Standard.NODE, "process.html#event-unhandledrejection")

#: What the process's first console line costs, and every later one, as seen on Node 20: the stream
#: is opened by the first.
FIRST_LINE_MS = 3.75
LINE_MS = 0.06


class ProcessOutput:
    """The side of a process that people read."""

    agent: Agent
    realm: Realm
    ticks: MicrotaskQueue
    first_uses: FirstUses

    def __init__(self) -> None:
        self.reported_errors = 0
        self._wrote = False
        self._warned = False
        #: From here on ``process.nextTick`` does nothing.
        self.is_leaving = False

    def emit(self, event: str, arguments: list[Value]) -> bool:
        """Emit an event of the process; False when nobody listens."""
        raise NotImplementedError

    def write_bytes(self, number: int, data: bytes) -> None:
        """Print on standard output (1) or standard error (2)."""
        level = Level.LOG if number == 1 else Level.ERROR
        self.write(level, decode_text(data, "utf8"), ends_line=False)

    def write(self, level: Level, text: str, *, ends_line: bool = True) -> None:
        """Print on standard output or standard error, by the level."""
        recorder = self.agent.recorder
        recorder.record(ConsoleWritten, level=level, text=text, ends_line=ends_line)
        clock = self.agent.clock
        clock.advance_to(clock.now + (LINE_MS if self._wrote else FIRST_LINE_MS))
        self._wrote = True

    def at_next_tick(self, steps: Callable[[], None], label: str) -> None:
        """Run steps of the host's own before any microtask."""
        if self.is_leaving:
            return
        run = steps_in_context(self.agent, steps)
        self.ticks.enqueue(Job(run, label, self.agent.recorder.here))

    def warn(self, text: str) -> None:
        """A warning of the process itself, on standard error."""
        self.write(Level.WARN, f"(node:1) {text}")

    def emit_warning(self, text: str, name: str = "Warning") -> None:
        """A warning of the process itself."""
        self.emit_process_warning(self._new_warning(text, name))

    def _new_warning(self, text: str, name: str) -> JSObject:
        warning = self.realm.make_error("Error", text)
        warning.properties["name"] = name
        return warning

    def warn_of_late_handling(self, number: int) -> None:
        """A rejection that the program was told of has been handled; nobody listens for that."""
        told = f"Promise rejection was handled asynchronously (rejection id: {number})"
        warning = self._new_warning(told, "PromiseRejectionHandledWarning")
        warning.properties["id"] = float(number)
        self.emit_process_warning(warning)

    def emit_process_warning(self, warning: JSObject) -> None:
        """At the next tick: https://nodejs.org/docs/latest-v20.x/api/process.html#event-warning"""
        self.first_uses.of("a warning")
        self.at_next_tick(lambda: self._tell_of_warning(warning), "emit a warning")

    def _tell_of_warning(self, warning: JSObject) -> None:
        self.emit("warning", [warning])

    def print_warning(self, warning: JSObject) -> None:
        """What the process's own listener does."""
        code = warning.get("code", warning)
        shown = f"[{code}] " if isinstance(code, str) else ""
        name, message = (warning.get(key, warning) for key in ("name", "message"))
        hint = ""
        if not self._warned:
            flag = "--trace-deprecation" if name == "DeprecationWarning" else "--trace-warnings"
            hint = f"\n(Use `node {flag} ...` to show where the warning was created)"
        self._warned = True
        detail = warning.get("detail", warning)
        more = f"\n{detail}" if isinstance(detail, str) else ""
        self.warn(f"{shown}{to_string(name)}: {to_string(message)}{hint}{more}")

    def record_unhandled(self, promise: PromiseObject) -> None:
        recorder = self.agent.recorder
        recorder.here = None
        recorder.record(
            RejectionUnhandled,
            promise=promise.id_in(recorder),
            reason=inspect_safely(self.realm, promise.promise_result),
            spec=UNHANDLED,
        )

    def report(self, text: str, span: Span | None, spec: SpecRef) -> None:
        self.reported_errors += 1
        self.agent.recorder.record(ErrorReported, text=text, span=span, spec=spec)
