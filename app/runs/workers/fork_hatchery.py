"""Warm processes from a nursery: about a millisecond each."""

import asyncio
import os
import socket
import subprocess
import sys
from collections import deque
from contextlib import suppress

from app.runs.workers.hatchery import Death, WorkerProcess, environment
from app.runs.workers.warming import MODULES_AHEAD

_KILLED = -9


class NurseryDied(OSError):
    """The fork server is gone; the next call starts another."""


class ForkHatchery:
    """The server's side of ``nursery``; starts it when needed, and again when it died."""

    def __init__(self, models: list[str], *, modules_ahead: bool = False) -> None:
        self._arguments = [*([MODULES_AHEAD] if modules_ahead else []), *models]
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._listening: set[asyncio.Task[None]] = set()
        self._asked: deque[asyncio.Future[int]] = deque()
        self._deaths: dict[int, asyncio.Future[Death]] = {}

    async def hatch(self) -> WorkerProcess:
        control = self._control or self._start()
        orders_read, orders_write = os.pipe()
        steps_read, steps_write = os.pipe()
        try:
            pid_told: asyncio.Future[int] = asyncio.get_running_loop().create_future()
            self._ask(control, [orders_read, steps_write], pid_told)
            pid = await pid_told
        except BaseException:
            os.close(orders_write)
            os.close(steps_read)
            raise
        finally:
            os.close(orders_read)
            os.close(steps_write)
        return await self._connected(pid, orders_write, steps_read)

    def _ask(self, control: socket.socket, ends: list[int], pid_told: asyncio.Future[int]) -> None:
        """Ask for a process; that the nursery is gone can show here before ``_listen`` hears it."""
        self._asked.append(pid_told)
        try:
            socket.send_fds(control, [b"fork\n"], ends)
        except ConnectionError:
            self._forget(control)

    async def _connected(self, pid: int, orders: int, steps: int) -> WorkerProcess:
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader()
        steps_transport, _ = await loop.connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(steps, "rb", 0)
        )
        orders_transport, _ = await loop.connect_write_pipe(
            asyncio.Protocol, os.fdopen(orders, "wb", 0)
        )
        return WorkerProcess(
            orders=orders_transport,
            steps=reader,
            steps_transport=steps_transport,
            signal=lambda word: self._tell(f"{word} {pid}\n"),
            death=self._deaths[pid],
        )

    def _tell(self, line: str) -> None:
        if self._control is not None:
            with suppress(ConnectionError):  # a nursery that is gone took its children along
                self._control.send(line.encode("ascii"))

    def _start(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", "app.runs.workers.nursery", str(theirs.fileno())]
        process = self._process = subprocess.Popen(
            [*command, *self._arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            env=environment(),
            start_new_session=True,  # a Ctrl-C is for the server, which closes us
        )
        theirs.close()
        ours.setblocking(False)
        self._control = ours
        listening = asyncio.create_task(self._listen(ours, process))
        self._listening.add(listening)
        listening.add_done_callback(self._listening.discard)
        return ours

    async def _listen(self, control: socket.socket, process: subprocess.Popen[bytes]) -> None:
        loop = asyncio.get_running_loop()
        pending = b""
        try:
            while data := await loop.sock_recv(control, 4096):
                *lines, pending = (pending + data).split(b"\n")
                for line in lines:
                    self._heard(*line.decode("ascii").split())
        except OSError:
            pass
        finally:
            self._forget(control)
            control.close()
            _see_off(process)

    def _heard(self, word: str, pid: str, code: str = "", max_rss: str = "") -> None:
        number = int(pid)
        if word == "born":
            self._born(number)
        elif number in self._deaths:
            unit = 1 if sys.platform == "darwin" else 1024
            self._deaths.pop(number).set_result(Death(int(code), int(max_rss) * unit))

    def _born(self, pid: int) -> None:
        told = self._asked.popleft()
        if told.done():
            self._tell(f"kill {pid}\n")
        elif pid < 0:
            told.set_exception(OSError("the system gave no process"))
        else:
            self._deaths[pid] = asyncio.get_running_loop().create_future()
            told.set_result(pid)

    def _forget(self, control: socket.socket) -> None:
        """The nursery is gone, or goes now that nobody speaks to it; its children with it."""
        if self._control is not control:
            return  # forgotten already; there may be another by now
        self._control = None
        deaths, self._deaths = self._deaths, {}
        for death in deaths.values():
            death.set_result(Death(_KILLED))
        asked, self._asked = self._asked, deque()
        for told in asked:
            if not told.done():
                told.set_exception(NurseryDied("the fork server died"))

    async def close(self) -> None:
        for listening in self._listening:
            listening.cancel()
        if self._listening:
            await asyncio.wait(self._listening)


def _see_off(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(timeout=0.2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
