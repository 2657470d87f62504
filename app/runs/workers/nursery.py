"""The fork server: a process that has loaded the models and does nothing but fork, kill and bury.

It is told by lines over a Unix socket, and answers by lines:

    told    ``fork`` (with two descriptors: orders, steps), ``kill PID``, ``nice PID``
    says    ``born PID``, -1 when the system refused; ``dead PID CODE MAX_RSS``

Only the nursery signals its children, and only before it has buried them: so a process number that
the system gave to somebody else is never hit. End of file on the socket ends it and all of them.
"""

import gc
import os
import select
import signal
import socket
import sys
import traceback
from contextlib import suppress

from app.runs.execute import record
from app.runs.models import load_model
from app.runs.problems import ProgramRefused
from app.runs.request import Host, RunRequest, goal_for
from app.runs.workers import fences
from app.runs.workers.child import serve_one
from app.runs.workers.warming import MODULES_AHEAD, programs

_PRIORITY = 2
"""Below the server's own: whoever serves many goes before whoever runs one program."""
_LOWER_PRIORITY = 15


class Nursery:
    """Serves one control socket until it closes."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._descriptors: list[int] = []
        self._children: set[int] = set()
        self._pending = b""

    def serve(self) -> None:
        waker, woken = socket.socketpair()
        waker.setblocking(False)
        woken.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
        while True:
            ready, _, _ = select.select([self._control, woken], [], [])
            if woken in ready:
                with suppress(BlockingIOError):
                    woken.recv(4096)
                self._bury()
            if self._control in ready and not self._hear():
                break
        signal.set_wakeup_fd(-1)
        for child in self._children:
            os.kill(child, signal.SIGKILL)

    def _hear(self) -> bool:
        try:
            data, descriptors, _, _ = socket.recv_fds(self._control, 4096, 32)
        except ConnectionResetError:  # closed before we had said all
            return False
        self._descriptors += descriptors
        *lines, self._pending = (self._pending + data).split(b"\n")
        for line in lines:
            self._obey(*line.split())
        return bool(data)

    def _obey(self, word: bytes, pid: bytes = b"") -> None:
        if word == b"fork":
            self._fork()
        elif int(pid) in self._children:
            if word == b"kill":
                os.kill(int(pid), signal.SIGKILL)
            elif word == b"nice":
                os.setpriority(os.PRIO_PROCESS, int(pid), _LOWER_PRIORITY)

    def _fork(self) -> None:
        orders, steps = self._descriptors[:2]
        del self._descriptors[:2]
        try:
            pid = os.fork()
        except OSError:  # too many processes: no reason to take the others along
            pid = -1
        if pid == 0:
            self._be_a_child(orders, steps)
        os.close(orders)
        os.close(steps)
        if pid > 0:
            self._children.add(pid)
        self._say(f"born {pid}")

    def _be_a_child(self, orders: int, steps: int) -> None:
        code = 70
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            fences.die_with_parent()
            self._control.close()
            serve_one(orders, steps)
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)

    def _bury(self) -> None:
        while self._children:
            pid, status, usage = os.wait4(-1, os.WNOHANG)
            if pid == 0:
                return
            self._children.discard(pid)
            code = os.waitstatus_to_exitcode(status)
            self._say(f"dead {pid} {code} {usage.ru_maxrss}")

    def _say(self, line: str) -> None:
        with suppress(BrokenPipeError):  # nobody listens: the next read tells
            self._control.sendall(f"{line}\n".encode())


def warm_up(models: list[str], *, modules_ahead: bool = False) -> None:
    """Load the models and run them once, so that a fork finds everything made."""
    for model in models:
        run_program = load_model(model)
        for host in Host:
            for source in programs(host, modules_ahead=modules_ahead):
                request = RunRequest(source=source, host=host, goal=goal_for(host, source))
                with suppress(ProgramRefused):
                    record(request, run_program=run_program)


def main() -> None:
    """``python -m app.runs.workers.nursery DESCRIPTOR [--modules] MODEL...``"""
    fences.die_with_parent()
    os.nice(_PRIORITY)
    _, descriptor, *models = sys.argv
    modules_ahead = models[0] == MODULES_AHEAD
    warm_up(models[modules_ahead:], modules_ahead=modules_ahead)
    gc.collect()
    gc.freeze()  # what is here already need not be looked at, nor copied, by any child
    Nursery(socket.socket(fileno=int(descriptor))).serve()


if __name__ == "__main__":
    main()
