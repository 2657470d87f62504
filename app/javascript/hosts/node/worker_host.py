"""A worker: a Node of its own beside the main one, on the same virtual clock.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-worker
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from app.javascript.hosts.computing_time import leave_endless
from app.javascript.hosts.node.event_groups import CHANNELS
from app.javascript.hosts.node.host import NodeHost
from app.javascript.hosts.node.message_ports import BETWEEN_AGENTS_MS, entangled_ports
from app.javascript.hosts.node.process_object import EXECUTABLE
from app.javascript.hosts.node.rejections import UnhandledRejection
from app.javascript.hosts.node.requests import Request
from app.javascript.hosts.node.serializing import serialize
from app.javascript.hosts.node.uncaught import decorate, reason_as_error, text_finder
from app.javascript.hosts.node.worker_errors import error_for_maker
from app.javascript.hosts.node.worker_output import Piece, WorkerOutput
from app.javascript.hosts.node.worker_process import install_worker_process
from app.javascript.hosts.node.worker_programs import arguments_of, parse_worker
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, syntax_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Program
from app.kernel.stop import RunStopped
from app.trace.steps import AgentEnded, AgentStarted, EndReason, Level

#: From ``new Worker`` to the first line of its script, as seen on Node 20.
START_MS: Final = 25.0
#: From the end of its loop to the event ``exit``.
EXIT_MS: Final = 0.8
EXIT_TERMINATED: Final = 1

#: Calls the library's function ``tell(event, value)`` on the maker's thread.
Tell = Callable[[str, Value], None]


class WorkerHost(NodeHost):
    """One worker of ``maker``; ``port`` is its side of the channel between the two."""

    #: A message tells the worker to run its script.
    begins_in_poll = True
    is_worker = True
    late_error_code = 0

    def __init__(self, maker: NodeHost, number: int, path: str, tell: Tell) -> None:
        super().__init__(path.rpartition("/")[2] or "worker", maker.sources, maker.further)
        self.maker = maker
        #: What its events run in: https://nodejs.org/docs/latest-v20.x/api/async_context.html
        self._context = maker.agent.async_context
        self.number = number
        self._given_path = path
        self._tell = tell
        self.work_data: Value = UNDEFINED
        self.thread = ""
        self._over = False
        #: A worker that is ended before it has an environment has not failed.
        self._has_begun = False
        self._outputs = (WorkerOutput(self, "stdout"), WorkerOutput(self, "stderr"))
        #: What ended it; told behind its own event ``exit``.
        self._fatal: list[Value] = []

    def begin(self, source: str, data: Value, transfer: Value) -> Value:
        """Start its agent beside that of its maker; the maker's port."""
        maker = self.maker.agent
        agent = maker.beside(self)
        agent.budget.on_spent = partial(leave_endless, agent)
        self.start(agent)
        self.files = self.maker.files
        self.broadcasts = self.maker.broadcasts
        install_worker_process(self.realm)
        self.path = self._given_path
        ensure(self.realm, CHANNELS)
        ensure(self.maker.realm, CHANNELS)
        inside, outside = entangled_ports(self.realm, self.maker.realm)
        self.port = inside
        self.work_data = serialize(self.maker.realm, self.realm, data, transfer).value
        self._take_environment()
        self.thread = maker.recorder.new_id("worker")
        title = f"Worker {self.number}"
        maker.recorder.record(AgentStarted, name=self.thread, title=title, source=source)
        self.strand = agent.strands.start(
            self.thread, lambda: agent.hub.run(lambda: self._live_as_worker(source)),
            maker.clock.now + START_MS,
        )  # fmt: skip
        self.maker.loop.handles.add(self)
        return outside

    def _take_environment(self) -> None:
        """``process.env`` is a copy of the maker's, or what the maker gave: names and values.

        And who reads what is printed, and further arguments.
        """
        process = self.realm.intrinsics["%process%"]
        env = process.get("env", process)
        assert isinstance(env, JSObject)
        assert isinstance(self.work_data, JSObject)
        listed = self.work_data.get("2", self.work_data)
        assert isinstance(listed, JSObject)
        texts = iterable_to_list(self.realm, listed)
        for index, output in enumerate(self._outputs, 3):
            output.is_captured = self.work_data.get(str(index), self.work_data) is True
        env.properties.clear()
        for name, value in zip(texts[::2], texts[1::2], strict=True):
            env.set(to_string(name), value, env)
        given = iterable_to_list(self.realm, self.work_data.get("5", self.work_data))
        arguments = [*arguments_of(EXECUTABLE, self._given_path), *given]
        process.set("argv", create_array_from_list(self.realm, arguments), process)

    def _live_as_worker(self, source: str) -> None:
        self._has_begun = True
        self.tell_later("online", UNDEFINED)
        code = 1
        try:
            program = parse_worker(source, self.path)
            code = self.run([program])
            self._flush()
            for error in self._fatal:
                self._tell_error(error)
        except SyntaxProblem as problem:
            self._tell_error(syntax_error(problem.message).value_in(self.realm))
        except RunStopped as stopped:
            if stopped.reason is not EndReason.EXIT_CALLED:
                raise
            code = stopped.exit_code
        self._end(code, "It is done.", EXIT_MS)

    def _write_files(self, program: Program) -> None:
        """They are there: the maker's."""

    def _flush(self) -> None:
        """What has been printed goes to the maker before all else that is told now."""
        for output in self._outputs:
            output.flush()

    def _end(self, code: int, why: str, after: float) -> None:
        if self._over:
            return
        self._over = True
        self._flush()
        self.agent.recorder.record(AgentEnded, name=self.thread, why=why)

        def ended() -> None:
            self.maker.loop.handles.discard(self)
            self._tell("exit", float(code))

        self._bring("exit of a worker", ended, after)

    def terminate(self) -> None:
        """https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#workerterminate"""
        if self._over:
            return
        if self.strand is not None:
            self.agent.strands.end(self.strand)
        self.port.closed = True
        code = EXIT_TERMINATED if self._has_begun else 0
        self._end(code, "It was terminated.", EXIT_MS)

    # -- to the maker ----------------------------------------------------------------------------

    def _bring(self, label: str, steps: Callable[[], None], after: float) -> None:
        """Run steps in the maker's poll phase."""
        due = self.agent.clock.now + after

        def run() -> None:
            self.maker.agent.async_context = self._context
            steps()

        self.maker.loop.requests.add(Request(due, label, run, has_ref=False))
        self.maker.wake_at(due)

    def tell_later(self, event: str, value: Value) -> None:
        """An event of the Worker object."""
        self._bring(f"{event} of a worker", lambda: self._tell(event, value), BETWEEN_AGENTS_MS)

    def tell_output(self, name: str, text: str) -> None:
        """The Worker object's stream ``name`` gets what has been printed."""
        self.maker.agent.async_context = self._context
        self._tell(name, text)

    def _tell_error(self, error: Value) -> None:
        made = error_for_maker(self.realm, self.maker.realm, error)
        self.tell_later("error", made)

    def _run_main(self, program: Program) -> None:
        try:
            super()._run_main(program)
        except ThrowCompletion as completion:
            if self.path.startswith("["):  # a text that was given
                decorate(self.realm, completion, text_finder(program, lambda _name: None))
            raise

    def _uncaught(self, completion: ThrowCompletion, program: Program) -> None:
        self._fatal.append(completion.value_in(self.realm))

    def _unhandled(self, promise: PromiseObject, program: Program) -> None:
        self._fatal.append(reason_as_error(self.realm, UnhandledRejection(promise)))

    def write(self, level: Level, text: str, *, ends_line: bool = True) -> None:
        """What a worker prints is written by its maker, in a turn of the maker's."""
        output = self._outputs[level in (Level.WARN, Level.ERROR)]
        output.print(Piece(level, text, ends_line))
