"""Requests: https://w3c.github.io/IndexedDB/#request-api"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import or_null
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.indexed_db.records import StorageError
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.event import EventInit, EventObject, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.indexed_db.transaction import IDBTransactionObject


class IDBRequestObject(EventTargetObject):
    """https://w3c.github.io/IndexedDB/#request"""

    __slots__ = ("done", "error", "realm", "result", "source", "transaction")

    class_name = "IDBRequest"

    def __init__(
        self, realm: Realm, source: JSObject | None, transaction: IDBTransactionObject | None
    ) -> None:
        super().__init__(realm.intrinsics[f"%{self.class_name}.prototype%"], self.class_name)
        self.realm = realm
        self.source = source
        self.transaction = transaction
        self.done = False
        self.result: Value = UNDEFINED
        self.error: Value = NULL

    def get_the_parent(self) -> EventTargetObject | None:
        return self.transaction

    # -- how it ends -----------------------------------------------------------------------------

    def _settle(self, result: Value, error: Value) -> None:
        self.done, self.result, self.error = True, result, error

    def succeed(self, result: Value) -> None:
        """https://w3c.github.io/IndexedDB/#fire-a-success-event"""
        self._settle(result, NULL)
        self._respond(create_event(self.realm, "Event", "success", {}, EventInit()))

    def fail(self, error: StorageError) -> None:
        """https://w3c.github.io/IndexedDB/#fire-an-error-event"""
        self._settle(UNDEFINED, exception(self.realm, error.name, error.message))
        self._respond(error_event(self.realm))

    def _respond(self, event: EventObject) -> None:
        assert self.transaction is not None
        if self in self.transaction.requests:
            self.transaction.requests.remove(self)
        self.transaction.dispatch(event, self)

    def abort(self) -> None:
        """Its transaction is aborted: https://w3c.github.io/IndexedDB/#abort-a-transaction, 6"""
        message = "The transaction was aborted, so the request cannot be fulfilled."
        self._settle(UNDEFINED, exception(self.realm, "AbortError", message))

        def tell() -> None:
            platform_of(self.realm).fire(error_event(self.realm), self)

        web_platform(self.realm).queue_task("database access", "request aborted", tell)


class IDBOpenDBRequestObject(IDBRequestObject):
    """https://w3c.github.io/IndexedDB/#open-request; its events go nowhere else."""

    __slots__ = ()

    class_name = "IDBOpenDBRequest"

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm, None, None)

    def get_the_parent(self) -> EventTargetObject | None:
        return None

    def open(self, result: Value) -> None:
        """It has succeeded."""
        self._settle(result, NULL)
        self.tell(create_event(self.realm, "Event", "success", {}, EventInit()))

    def refuse(self, name: str, message: str) -> None:
        """It has failed."""
        self._settle(UNDEFINED, exception(self.realm, name, message))
        self.tell(error_event(self.realm))

    def tell(self, event: EventObject) -> None:
        platform_of(self.realm).fire(event, self)


def error_event(realm: Realm) -> EventObject:
    """An error bubbles, and can be prevented from aborting the transaction."""
    return create_event(realm, "Event", "error", {}, EventInit(bubbles=True, cancelable=True))


def version_change_event(
    realm: Realm, type_: str, old_version: int, new_version: int | None
) -> EventObject:
    """https://w3c.github.io/IndexedDB/#fire-a-version-change-event"""
    attributes: dict[str, Value] = {
        "oldVersion": float(old_version),
        "newVersion": NULL if new_version is None else float(new_version),
        "dataLoss": "none",
        "dataLossMessage": "",
    }
    return create_event(realm, "IDBVersionChangeEvent", type_, attributes, EventInit())


def exception(realm: Realm, name: str, message: str) -> Value:
    """A DOMException that nobody threw."""
    return dom_exception(realm, name, message).value_in(realm)


def _finished(request: IDBRequestObject) -> IDBRequestObject:
    if not request.done:
        raise DomProblem("InvalidStateError", "The request has not finished.")
    return request


_R = Members("IDBRequest", IDBRequestObject)
DESCRIPTIONS = (
    interface(
        "IDBRequest",
        "EventTarget",
        (
            _R.attribute("result", lambda _realm, request: _finished(request).result),
            _R.attribute("error", lambda _realm, request: _finished(request).error),
            _R.attribute("source", lambda _realm, request: or_null(request.source)),
            _R.attribute("transaction", lambda _realm, request: or_null(request.transaction)),
            _R.attribute(
                "readyState", lambda _realm, request: "done" if request.done else "pending"
            ),
            event_handler("success"),
            event_handler("error"),
        ),
    ),
    interface(
        "IDBOpenDBRequest",
        "IDBRequest",
        (event_handler("blocked"), event_handler("upgradeneeded")),
    ),
)
