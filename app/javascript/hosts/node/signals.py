"""Signals that the process sends to itself: https://nodejs.org/docs/latest-v20.x/api/process.html#signal-events"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node.emitter_table import listeners_of
from app.javascript.hosts.node.event_emitter import emit_event
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.requests import Request
from app.javascript.hosts.node_errors import invalid_argument_type, node_error
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_boolean, to_int32, to_string
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

SIGNALS: Final = {
    "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGIOT": 6,
    "SIGBUS": 7, "SIGFPE": 8, "SIGKILL": 9, "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12,
    "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15, "SIGCHLD": 17, "SIGSTKFLT": 16, "SIGCONT": 18,
    "SIGSTOP": 19, "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22, "SIGURG": 23, "SIGXCPU": 24,
    "SIGXFSZ": 25, "SIGVTALRM": 26, "SIGPROF": 27, "SIGWINCH": 28, "SIGIO": 29, "SIGPOLL": 29,
    "SIGPWR": 30, "SIGSYS": 31,
}  # fmt: skip
_NAMES: Final = {number: name for name, number in reversed(SIGNALS.items())}
#: What nobody listens to does nothing.
_IGNORED: Final = frozenset({"SIGCHLD", "SIGCONT", "SIGPIPE", "SIGURG", "SIGWINCH"})
#: What a process does of these is no part of a program.
_REFUSED: Final = frozenset({"SIGKILL", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGUSR1"})
_OWN_PID: Final = 1.0
#: A shell says this of a process that a signal ended.
_ENDED_BY_SIGNAL: Final = 128
#: Error numbers of the system's ``kill``.
_NO_SUCH_PROCESS: Final = ("ESRCH", -3)
_INVALID: Final = ("EINVAL", -22)


def process_kill(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#processkillpid-signal"""
    pid, given = argument(arguments, 0), argument(arguments, 1)
    if not isinstance(pid, float) or pid != to_int32(pid):
        raise invalid_argument_type(realm, "pid", "of type number", pid)
    number = int(given) if isinstance(given, float) else _numbered(realm, given)
    if pid != _OWN_PID:
        raise _failed(realm, *_NO_SUCH_PROCESS)
    if number != 0 and number not in _NAMES:
        raise _failed(realm, *_INVALID)
    if number != 0:
        _send(realm, _NAMES[number], number)
    return True


def _numbered(realm: Realm, signal: Value) -> int:
    name = to_string(signal) if to_boolean(signal) else "SIGTERM"
    if name not in SIGNALS:
        raise node_error(realm, "TypeError", "ERR_UNKNOWN_SIGNAL", f"Unknown signal: {name}")
    return SIGNALS[name]


def _failed(realm: Realm, code: str, number: int) -> ThrowCompletion:
    made = realm.make_error("Error", f"kill {code}")
    made.properties.update(errno=float(number), code=code, syscall="kill")
    return ThrowCompletion(made)


def _send(realm: Realm, name: str, number: int) -> None:
    process = realm.intrinsics["%process%"]
    if listeners_of(realm, process, name):
        _deliver_later(host_of(realm), name, number)
    elif name in _REFUSED:
        raise UnsupportedApi(f"process.kill with {name}", "Use SIGTERM, SIGINT or SIGUSR2.")
    elif name not in _IGNORED:
        told = f"{name} ended the process: nobody listens to it."
        raise RunStopped(EndReason.EXIT_CALLED, told, _ENDED_BY_SIGNAL + number)


def _deliver_later(host: NodeHost, name: str, number: int) -> None:
    """In the next poll phase, behind all else that has come: libuv reads its pipe last."""
    loop, realm = host.loop, host.realm

    def deliver() -> None:
        emit_event(realm, realm.intrinsics["%process%"], name, [name, float(number)])

    handle = loop.requests.new_handle()
    now, here = loop.agent.clock.now, loop.agent.recorder.here
    loop.requests.add(Request(now, name, deliver, here, has_ref=False, handle=handle))
