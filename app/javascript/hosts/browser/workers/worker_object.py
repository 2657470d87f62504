"""Worker: https://html.spec.whatwg.org/multipage/workers.html#dedicated-workers-and-the-worker-interface"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.browser.web_platform import PAGE_URL
from app.javascript.hosts.browser.workers.script_source import script_at
from app.javascript.hosts.browser.workers.worker_host import WorkerHost
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.message_port import MessagePortObject
from app.javascript.hosts.web.platform import OPAQUE_ORIGIN, web_platform
from app.javascript.hosts.web.posting import Posting
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import Interface, code_units, described, member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value
from app.javascript.syntax.nodes import Goal
from app.trace.source import Span

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

_ADVICE = "Give the worker's program as a Blob URL or a data: URL, or as a named source of the run."
#: What it takes to find out that a script is not there.
LOAD_MS = 3.0
_GOALS = {"classic": Goal.SCRIPT, "module": Goal.MODULE}


class WorkerObject(EventTargetObject):
    """The maker's end of a worker."""

    __slots__ = ("host", "outside_port")

    class_name = "Worker"

    def __init__(self, prototype: JSObject, realm: Realm, host: WorkerHost) -> None:
        super().__init__(prototype, "Worker")
        self.host = host
        self.outside_port = MessagePortObject(realm)
        self.outside_port.recipient = self


def make_worker(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://html.spec.whatwg.org/multipage/workers.html#dom-worker"""
    maker = cast("BrowserHost", realm.slots["host"])
    given = to_string(arguments[0])
    name, goal = _options(argument(arguments, 1))
    url = _url(realm, given)
    source = script_at(realm, maker.sources, given)
    if source is None and not url.startswith("blob:"):
        raise UnsupportedApi(f"new Worker('{given}')", _ADVICE)

    def tell_maker(text: str, span: Span | None, from_: str) -> None:
        def steps() -> None:
            message = text.partition("\n    at ")[0]
            unhandled = _fire_error(realm, worker, message, span, from_)
            if unhandled and maker.events.fire_error_at(message, NULL, span, from_):
                maker.report_uncaught(text, span)

        maker.loop.bring(TaskSource.DOM_MANIPULATION, "error in the worker", steps)

    worker = WorkerObject(prototype, realm, WorkerHost(maker, url, name, goal, tell_maker))
    worker.host.tell_of_failure = partial(_tell_of_failure, realm, worker)
    if source is None:
        _fail_to_load(realm, worker)
        return worker
    worker.host.begin(source)
    maker.at_end.append(worker.host.terminate)
    worker.host.inside_port.entangle(worker.outside_port)
    worker.outside_port.start()
    return worker


def _url(realm: Realm, given: str) -> str:
    """Where the script is to be found; raises for what is no URL and for another origin."""
    page = parse_url(PAGE_URL)
    url = parse_url(given, web_platform(realm).base_url) or parse_url(given, PAGE_URL)
    if url is None:
        message = f"Failed to construct 'Worker': '{given}' is not a valid URL."
        raise dom_exception(realm, "SyntaxError", message)
    assert page is not None
    if url.protocol not in {"data:", "blob:"} and url.origin != page.origin:
        message = (
            f"Failed to construct 'Worker': Script at '{url.href}' cannot be accessed from "
            f"origin '{OPAQUE_ORIGIN}'."
        )
        raise dom_exception(realm, "SecurityError", message)
    return code_units(url.href)


def _tell_of_failure(realm: Realm, worker: WorkerObject) -> None:
    """https://html.spec.whatwg.org/multipage/workers.html#run-a-worker, without a script"""
    event = create_event(realm, "Event", "error", {}, EventInit(cancelable=True))
    platform_of(realm).fire(event, worker)


def _fail_to_load(realm: Realm, worker: WorkerObject) -> None:
    """There is no such Blob any more: https://html.spec.whatwg.org/multipage/workers.html#run-a-worker"""
    steps = worker.host.tell_of_failure
    web_platform(realm).start_work(
        "network", "load the worker's script", LOAD_MS, "DOM manipulation", steps
    )


def _options(options: Value) -> tuple[str, Goal]:
    """https://html.spec.whatwg.org/multipage/workers.html#workeroptions"""
    type_, name = member(options, "type"), member(options, "name")
    goal = Goal.SCRIPT
    if type_ is not UNDEFINED:
        kind = to_string(type_)
        if kind not in _GOALS:
            raise type_error(
                "Failed to construct 'Worker': Failed to read the 'type' property from "
                f"'WorkerOptions': The provided value '{kind}' is not a valid enum value of type "
                "WorkerType."
            )
        goal = _GOALS[kind]
    return "" if name is UNDEFINED else to_string(name), goal


def _fire_error(
    realm: Realm, worker: WorkerObject, message: str, span: Span | None, url: str
) -> bool:
    """False when a listener took care of it."""
    attributes: dict[str, Value] = {
        "message": message,
        "filename": url,
        "lineno": float(span.start_line) if span else 0.0,
        "colno": float(span.start_column) if span else 0.0,
        "error": NULL,
    }
    event = create_event(realm, "ErrorEvent", "error", attributes, EventInit(cancelable=True))
    return platform_of(realm).fire(event, worker)


def _post_message(realm: Realm, worker: WorkerObject, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/workers.html#dom-worker-postmessage"""
    inside = worker.host.inside_port
    posting = Posting(realm, inside.realm, "execute 'postMessage' on 'Worker'")
    worker.host.post(posting.message(arguments))
    return UNDEFINED


def _terminate(_realm: Realm, worker: WorkerObject, _arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/workers.html#dom-worker-terminate"""
    worker.host.terminate()
    worker.outside_port.close()
    return UNDEFINED


WORKERS = Group(
    "workers",
    ("Worker",),
    (
        described(
            Interface(
                "Worker",
                WorkerObject,
                make_worker,
                required=1,
                operations={"postMessage": (1, _post_message), "terminate": (0, _terminate)},
                others=tuple(event_handler(name) for name in ("message", "messageerror", "error")),
                parent="EventTarget",
            )
        ),
    ),
)
"""What a window and a worker can make workers with."""
