"""What the language asks of its host: https://tc39.es/ecma262/#sec-host-layering-points"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from app.trace.source import Span

if TYPE_CHECKING:
    from app.javascript.runtime.completion import ThrowCompletion
    from app.javascript.runtime.modules.record import ModuleRecord
    from app.javascript.runtime.modules.requests import ModuleRequest
    from app.javascript.runtime.promise_object import PromiseObject
    from app.javascript.runtime.realm import Realm


@dataclass(slots=True, eq=False)
class Job:
    """A promise job, or whatever else a host runs with an empty stack.

    ``run`` never raises a throw completion for promise jobs; for callbacks it may. ``label`` names
    the callback for people, ``span`` says where in the program it comes from, ``realm`` is the one
    that it runs in, if it matters.
    """

    run: Callable[[], None]
    label: str
    span: Span | None = None
    cause: str = ""
    realm: Realm | None = None


class HostHooks(Protocol):
    """Implemented by every host; the names are ECMA-262's."""

    def host_enqueue_promise_job(self, job: Job, realm: Realm | None) -> None:
        """https://tc39.es/ecma262/#sec-hostenqueuepromisejob"""

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
        """Find the module that the script or module ``referrer`` asks for, now or later.

        The same request of the same referrer gets the same module.

        https://tc39.es/ecma262/#sec-HostLoadImportedModule
        """
