"""The smallest host that runs promise jobs: a queue, first in, first out."""

from collections import deque
from collections.abc import Callable
from typing import Any, Literal, TypeVar

from app.javascript.runtime.agent import Agent
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.intrinsics.table import create_realm
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.parse_module import parse_module
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.realm import Realm
from app.kernel.budget import Budget, Limits
from app.kernel.chance import Chance
from app.kernel.clock import VirtualClock
from app.kernel.recorder import Recorder
from app.trace.steps import AnyStep

Result = TypeVar("Result")


class TinyHost:
    """A realm, its jobs (``labels`` keeps what they were called) and the rejections it heard of."""

    def __init__(self, *, details: bool = False) -> None:
        clock = VirtualClock()
        self.steps: list[AnyStep] = []
        self.jobs: deque[Job] = deque()
        self.labels: list[str] = []
        self.tracked: list[tuple[PromiseObject, str]] = []
        self.sources: dict[str, str] = {}
        self.modules: dict[str, ModuleRecord] = {}
        recorder = Recorder(clock, self.steps.append, step_limit=100_000, details=details)
        self.agent = Agent(self, recorder, Budget(Limits()), clock, Chance(1))
        self.realm: Realm = create_realm(self.agent)

    def host_enqueue_promise_job(self, job: Job, realm: Realm | None) -> None:
        self.jobs.append(job)
        self.labels.append(job.label)

    def host_promise_rejection_tracker(
        self, promise: PromiseObject, operation: Literal["reject", "handle"]
    ) -> None:
        self.tracked.append((promise, operation))

    def host_load_imported_module(
        self,
        realm: Realm,
        referrer: str,
        request: ModuleRequest,
        finish: Callable[[ModuleRecord | ThrowCompletion], None],
    ) -> None:
        module = self.modules.get(request.specifier)
        if module is None:
            source = self.sources[request.specifier]
            module = parse_module(realm, request.specifier, source, request.type)
            self.modules[request.specifier] = module
        finish(module)

    def run_jobs(self) -> None:
        while self.jobs:
            self.jobs.popleft().run()

    def run(self, main: Callable[[], Result]) -> Result:
        """``main`` and then all jobs, in the hub."""

        def all_of_it() -> Any:
            result = main()
            self.run_jobs()
            return result

        result: Result = self.agent.hub.run(all_of_it)
        return result
