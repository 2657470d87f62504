"""Transactions: https://w3c.github.io/IndexedDB/#transaction-construct"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.indexed_db import storage_thread as thread_of
from app.javascript.hosts.browser.indexed_db.records import StorageError
from app.javascript.hosts.browser.indexed_db.request import IDBRequestObject, exception
from app.javascript.hosts.browser.indexed_db.undo import Undo
from app.javascript.hosts.web.events.event import EventInit, EventObject, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.indexed_db.connection import IDBDatabaseObject
    from app.javascript.hosts.browser.indexed_db.object_store import IDBObjectStoreObject

#: What is done in storage; its answer is told when it arrives.
Operation = Callable[[], Callable[[], Value]]


class State(Enum):
    """https://w3c.github.io/IndexedDB/#transaction-lifecycle"""

    ACTIVE = "active"
    INACTIVE = "inactive"
    COMMITTING = "committing"
    FINISHED = "finished"


class IDBTransactionObject(EventTargetObject):
    """A transaction, for the program and for storage.

    ``queued`` is what waits in storage until older transactions are over; ``failed`` once
    storage takes nothing more of it; ``failures`` counts its requests that failed in storage, and
    ``handled`` those of them that the program has heard of; ``when_over`` hears whether an upgrade
    was committed.
    """

    __slots__ = (
        "connection", "durability", "error", "failed", "failures", "handled", "has_begun", "mode",
        "queued", "realm", "requests", "scope", "started", "state", "stores", "undo", "when_over",
    )  # fmt: skip

    class_name = "IDBTransaction"

    def __init__(
        self, realm: Realm, connection: IDBDatabaseObject, mode: str, scope: list[str]
    ) -> None:
        super().__init__(realm.intrinsics["%IDBTransaction.prototype%"], "IDBTransaction")
        self.realm = realm
        self.connection = connection
        self.mode = mode
        self.scope = scope
        self.durability = "default"
        self.error: Value = NULL
        self.state = State.INACTIVE
        self.requests: list[IDBRequestObject] = []
        self.stores: dict[str, IDBObjectStoreObject] = {}
        self.queued: list[Callable[[], None]] = []
        self.started = self.failed = self.has_begun = False
        self.failures = self.handled = 0
        self.undo = Undo()
        self.when_over: Callable[[bool], None] = lambda _committed: None

    def get_the_parent(self) -> EventTargetObject | None:
        return self.connection

    @property
    def is_upgrade(self) -> bool:
        """https://w3c.github.io/IndexedDB/#upgrade-transaction"""
        return self.mode == "versionchange"

    @property
    def is_over(self) -> bool:
        """As far as the program can do anything with it."""
        return self.state in (State.COMMITTING, State.FINISHED)

    def words_of_state(self) -> str:
        """Why nothing can be asked of it now."""
        return "The transaction has finished." if self.is_over else "The transaction is not active."

    def require_active(self) -> None:
        """Raises TransactionInactiveError."""
        if self.state is not State.ACTIVE:
            raise DomProblem("TransactionInactiveError", self.words_of_state())

    def must_wait_for(self, older: IDBTransactionObject) -> bool:
        """https://w3c.github.io/IndexedDB/#transaction-overlap

        NOTE: In Chromium one that writes waits for another that does, whatever their scopes.
        """
        if "readonly" not in (self.mode, older.mode):
            return True
        both_read = self.mode == older.mode
        return not both_read and not set(self.scope).isdisjoint(older.scope)

    # -- what storage is asked for ---------------------------------------------------------------

    def place(
        self, request: IDBRequestObject, label: str, cost: float, operation: Operation
    ) -> IDBRequestObject:
        """https://w3c.github.io/IndexedDB/#asynchronously-execute-a-request"""
        request.done = False
        self.requests.append(request)
        span = self.realm.agent.recorder.here

        def execute() -> None:
            recorder = self.realm.agent.recorder
            here, recorder.here = recorder.here, span
            self._execute(request, label, cost, operation)
            recorder.here = here

        self.send(execute)
        return request

    def send(self, steps: Callable[[], None]) -> None:
        """To storage, where it waits for older transactions."""
        if self.started:
            steps()
        else:
            self.queued.append(steps)

    def start(self) -> None:
        """https://w3c.github.io/IndexedDB/#transaction-start"""
        self.started = True
        while self.queued:
            self.queued.pop(0)()

    def _execute(
        self, request: IDBRequestObject, label: str, cost: float, operation: Operation
    ) -> None:
        if self.failed:
            return
        wait = thread_of.storage_thread(self.realm).take(self.realm, cost + self._begin())
        answer: Callable[[], None]
        try:
            made = operation()
        except StorageError as error:
            self.failures += 1
            answer = partial(request.fail, error)
        else:

            def answer() -> None:
                request.succeed(made())

        def hear() -> None:
            if request in self.requests:  # nobody waits for it once the transaction is aborted
                answer()

        thread_of.bring(self.realm, label, wait, hear)

    def _begin(self) -> float:
        """What its first request takes besides."""
        is_first, self.has_begun = not self.has_begun, True
        return thread_of.BEGIN_MS if is_first and self.mode != "readonly" else 0.0

    # -- its end ---------------------------------------------------------------------------------

    def commit(self) -> None:
        """https://w3c.github.io/IndexedDB/#commit-a-transaction"""
        self.state = State.COMMITTING
        self.send(partial(self._commit_in_storage, self.handled))

    def _commit_in_storage(self, handled: int) -> None:
        """NOTE: As in Chromium, nothing is kept where the program had yet to hear of a failure."""
        if self.failed:
            return
        if handled != self.failures:
            self.abort_from_storage(StorageError("UnknownError", ""))
            return
        writes = self.mode != "readonly" and self.has_begun
        cost = thread_of.COMMIT_WRITES_MS if writes else thread_of.COMMIT_MS
        thread_of.storage_thread(self.realm).work(self.realm, "commit", cost, self._complete)
        self.connection.database.transaction_over(self)
        self.when_over(True)

    def _complete(self) -> None:
        self.state = State.FINISHED
        self.connection.transaction_finished(self)
        event = create_event(self.realm, "Event", "complete", {}, EventInit())
        platform_of(self.realm).fire(event, self)

    def abort(self, error: Value = NULL) -> None:
        """https://w3c.github.io/IndexedDB/#abort-a-transaction"""
        self.state, self.error, self.failed = State.FINISHED, error, True
        self._roll_back()
        for request in list(self.requests):
            request.abort()
        self.requests.clear()
        thread = thread_of.storage_thread(self.realm)
        thread.work(self.realm, "abort", thread_of.COMMIT_MS, self._tell_of_abort)
        self.connection.database.transaction_over(self)

    def give_up(self) -> None:
        """Nobody is left who could hear of anything."""
        self.state, self.failed = State.FINISHED, True
        self._roll_back()
        self.connection.database.transaction_over(self)

    def _roll_back(self) -> None:
        self.undo.roll_back()
        if self.is_upgrade:
            self.connection.revert()

    def _tell_of_abort(self) -> None:
        if self.is_upgrade:
            self.connection.close_pending = True
        self.connection.transaction_finished(self)
        event = create_event(self.realm, "Event", "abort", {}, EventInit(bubbles=True))
        platform_of(self.realm).fire(event, self)
        self._roll_back()
        self.when_over(False)

    def abort_from_storage(self, error: StorageError) -> None:
        """What it did cannot be kept. NOTE: Chromium's connection shows what it was upgraded to."""
        self.failed = True
        if not self.is_upgrade:
            self.undo.roll_back()
        self.connection.database.transaction_over(self)

        def hear() -> None:
            if self.state is State.FINISHED:
                return
            self.state = State.FINISHED
            self.error = exception(self.realm, error.name, error.message)
            for request in list(self.requests):
                request.abort()
            self.requests.clear()
            web_platform(self.realm).queue_task("database access", "abort", self._tell_of_abort)

        thread = thread_of.storage_thread(self.realm)
        thread.work(self.realm, "abort", thread_of.COMMIT_MS, hear)

    # -- its activity ----------------------------------------------------------------------------

    def dispatch(self, event: EventObject, request: IDBRequestObject) -> None:
        """It is active while the request's listeners run: https://w3c.github.io/IndexedDB/#events"""
        if self.state is State.INACTIVE:
            self.state = State.ACTIVE
        not_canceled = platform_of(self.realm).fire(event, request)
        if self.state is State.ACTIVE:
            self.state = State.INACTIVE
        if self.state is State.FINISHED:
            return
        if event.flags.listener_threw:
            message = "Uncaught exception in event handler."
            self.abort(exception(self.realm, "AbortError", message))
        elif event.type == "error" and not_canceled:
            self.abort(request.error)
        else:
            self.handled += event.type == "error"
            if self.state is State.INACTIVE and not self.requests:
                self.commit()

    def make_active(self) -> None:
        """From when it is made until the microtasks after that are over."""
        self.state = State.ACTIVE
        _fresh(self.realm).append(self)

    def deactivate(self) -> None:
        """With nothing left to wait for, it is committed."""
        if self.state is State.ACTIVE:
            self.state = State.INACTIVE
            if not self.requests:
                self.commit()


def _fresh(realm: Realm) -> list[IDBTransactionObject]:
    """The transactions that were made since the last checkpoint."""
    state = web_platform(realm).state
    if "fresh transactions" not in state:
        fresh: list[IDBTransactionObject] = []
        state["fresh transactions"] = fresh
        realm.slots["host"].loop.after_microtask_checkpoint.append(partial(clean_up, fresh))
    found: list[IDBTransactionObject] = state["fresh transactions"]
    return found


def clean_up(fresh: list[IDBTransactionObject]) -> None:
    """https://w3c.github.io/IndexedDB/#cleanup-indexed-database-transactions"""
    while fresh:
        fresh.pop(0).deactivate()
