"""A host for tests: nothing but `print`, `$262` and promise jobs.

https://github.com/tc39/test262/blob/main/INTERPRETING.md#host-defined-functions
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from app.javascript.runtime.agent import Agent
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Method, define_global, define_properties
from app.javascript.runtime.evaluate import evaluate_script
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.intrinsics.table import create_realm
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.source_problems import problems_thrown
from app.javascript.runtime.values import NULL, UNDEFINED, Value
from app.javascript.syntax.nodes import Goal, Program
from app.javascript.syntax.parse import parse
from app.kernel.budget import Budget, Limits
from app.kernel.chance import Chance
from app.kernel.clock import VirtualClock
from app.kernel.recorder import Recorder
from tests.conformance.test262.module_loader import ModuleLoader

#: Tests over all of Unicode take long; the wall time of a test stops what never ends.
LIMITS = Limits(statements=200_000_000, steps=1_000, call_depth=5_000)


class ResolutionFailed(ThrowCompletion):
    """A module could not be loaded or linked: the suite's phase ``resolution``."""


class Shell:
    """Implements the language's host hooks; `printed` is what the program printed."""

    def __init__(self, root: Path = Path()) -> None:
        self.printed: list[str] = []
        self._loader = ModuleLoader(root)
        self._jobs: deque[Job] = deque()
        clock = VirtualClock()
        recorder = Recorder(clock, lambda _step: None, step_limit=LIMITS.steps, details=False)
        self.agent = Agent(self, recorder, Budget(LIMITS), clock, Chance(1))
        self.realm = self.new_realm()

    def new_realm(self) -> Realm:
        """A realm with the globals that tests ask for."""
        realm = create_realm(self.agent)
        define_properties(realm, realm.global_object, (Method("print", self._print, 1),))
        define_global(realm, "$262", self._test_object(realm))
        return realm

    def run_scripts(self, programs: list[Program]) -> None:
        """Run scripts, then promise jobs until there are none. Raises ThrowCompletion."""
        self.agent.hub.run(lambda: self._run_scripts(programs))

    def run_module(self, scripts: list[Program], module: Program) -> None:
        """Run scripts, then a module and the promise jobs. Raises ThrowCompletion."""
        self.agent.hub.run(lambda: self._run_module(scripts, module))

    def _run_scripts(self, programs: list[Program]) -> None:
        for program in programs:
            evaluate_script(self.realm, program)
        self._run_jobs()

    def _run_module(self, scripts: list[Program], module: Program) -> None:
        for program in scripts:
            evaluate_script(self.realm, program)
        main = self._loader.main(self.realm, module)
        loaded = main.load_requested_modules()
        if loaded.promise_state is PromiseState.REJECTED:
            raise ResolutionFailed(loaded.promise_result)
        try:
            main.link()
        except ThrowCompletion as thrown:
            raise ResolutionFailed(thrown.value_in(self.realm)) from None
        promise = main.evaluate()
        self._run_jobs()
        if promise.promise_state is PromiseState.REJECTED:
            raise ThrowCompletion(promise.promise_result)

    def _run_jobs(self) -> None:
        while self._jobs:
            self._jobs.popleft().run()

    # -- host hooks ------------------------------------------------------------------------------

    def host_enqueue_promise_job(self, job: Job, realm: Realm | None) -> None:
        """https://tc39.es/ecma262/#sec-hostenqueuepromisejob"""
        self._jobs.append(job)

    def host_promise_rejection_tracker(
        self, promise: PromiseObject, operation: Literal["reject", "handle"]
    ) -> None:
        """https://tc39.es/ecma262/#sec-host-promise-rejection-tracker"""

    def host_load_imported_module(
        self,
        realm: Realm,
        referrer: str,
        request: ModuleRequest,
        finish: Callable[[ModuleRecord | ThrowCompletion], None],
    ) -> None:
        """https://tc39.es/ecma262/#sec-HostLoadImportedModule"""
        finish(self._loader.load(realm, referrer, request))

    # -- globals ---------------------------------------------------------------------------------

    def _print(self, _realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        self.printed.append(to_string(argument(arguments, 0)))
        return UNDEFINED

    def _test_object(self, realm: Realm) -> JSObject:
        test_object = JSObject(realm.object_prototype)
        methods = (
            Method("createRealm", self._create_realm, 0),
            Method("detachArrayBuffer", _detach_array_buffer, 1),
            Method("evalScript", _eval_script, 1),
            Method("gc", _refuse, 0),
        )
        define_properties(realm, test_object, methods)
        agent = JSObject(realm.object_prototype)
        names = ("start", "broadcast", "getReport", "sleep", "monotonicNow")
        define_properties(realm, agent, tuple(Method(name, _refuse, 0) for name in names))
        test_object.properties["agent"] = DataProperty(agent, True, False, True)
        test_object.properties["global"] = DataProperty(realm.global_object, True, False, True)
        return test_object

    def _create_realm(self, _realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        other = self.new_realm()
        return other.global_object.get("$262", other.global_object)


def _detach_array_buffer(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-detacharraybuffer"""
    buffer = argument(arguments, 0)
    if not isinstance(buffer, ArrayBufferObject):
        raise type_error("not an ArrayBuffer")
    buffer.detach()
    return NULL


def _eval_script(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """Run a text as a script of the function's realm; its completion value."""
    text = to_string(argument(arguments, 0))
    with problems_thrown():
        program = parse(text, Goal.SCRIPT, file_name="evalScript")
    return evaluate_script(realm, program, completion=True)


def _refuse(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    raise type_error("this host does not do that")
