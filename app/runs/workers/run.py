"""One run in one worker process, read as it comes."""

import asyncio

from app.runs.ledger import Ledger
from app.runs.problems import ProgramRefused
from app.runs.request import RunRequest
from app.runs.workers import autopsy
from app.runs.workers.autopsy import Cause
from app.runs.workers.hatchery import WorkerProcess
from app.runs.workers.orders import Order, parsed_refusal
from app.runs.workers.pool_settings import PoolSettings
from app.trace.forms import TraceFormatError
from app.trace.jsonl import decode_step
from app.trace.steps import AnyStep, EndReason, RunStarted

_CHUNK = 16 * 1024
"""Bytes parsed at one go: under a millisecond, then the server's loop goes round."""

_SIGKILL = -9
_KILLED_ELSEWHERE = autopsy.broken_line("its process was killed")

Batch = list[AnyStep]


class WorkerRun:
    """Sends the order, checks what comes back, and ends the recording whatever happens."""

    def __init__(self, request: RunRequest, worker: WorkerProcess, settings: PoolSettings) -> None:
        self._request = request
        self._worker = worker
        self._settings = settings
        self._ledger = Ledger(request.host)
        self._next_number = 0
        self._bytes = 0
        self._pending = bytearray()
        self._refused = False
        self._batches: asyncio.Queue[Batch | ProgramRefused | None] = asyncio.Queue()

    async def next_batch(self) -> Batch | None:
        """The steps that came since; None after the last. Raises ProgramRefused."""
        batch = await self._batches.get()
        if isinstance(batch, ProgramRefused):
            raise batch
        return batch

    async def follow(self, *, last_attempt: bool = True) -> bool:
        """Read to the end.

        False when the worker was killed from elsewhere before it said anything, and somebody else
        should try; after the ``last_attempt`` that is the run's end instead.
        """
        try:
            cause = await self._cause_of_end()
            if cause is _KILLED_ELSEWHERE and not last_attempt:
                return False
            if cause is not None:
                ending = self._ledger.ending(cause.reason, cause.exit_code, cause.message)
                self._batches.put_nowait(ending)
            return True
        finally:
            self._batches.put_nowait(None)

    async def _cause_of_end(self) -> Cause | None:
        """None when the run said itself how it ended."""
        order = Order(
            request=self._request.canonical,
            model=self._settings.models[self._request.language],
            seconds=self._settings.run_seconds,
            memory_bytes=self._settings.run_memory_bytes,
        )
        self._worker.send(order.to_bytes())
        try:
            async with asyncio.timeout(self._settings.run_seconds):
                cause = await self._read()
        except TimeoutError:
            return autopsy.out_of_time(self._settings)
        if cause or self._refused or self._ledger.ended:
            return cause
        death = await self._worker.death
        cause = autopsy.cause_of(death, self._settings)
        killed = cause.reason is EndReason.INTERNAL_ERROR and death.code == _SIGKILL
        return _KILLED_ELSEWHERE if killed and self._bytes == 0 else cause

    async def _read(self) -> Cause | None:
        """Until the last step, a refusal or the end of the pipe: None, or why it was cut off."""
        while self._ledger.ended is None and not self._refused:
            chunk = await self._worker.steps.read(_CHUNK)
            if not chunk:
                return None
            self._bytes += len(chunk)
            if self._bytes > self._settings.run_bytes:
                return autopsy.too_much_output(self._settings)
            self._pending += chunk
            if b"\n" in chunk:
                *lines, rest = bytes(self._pending).split(b"\n")
                self._pending = bytearray(rest)
                try:
                    self._take(lines)
                except TraceFormatError as error:
                    return autopsy.broken_line(str(error))
            await asyncio.sleep(0)
        return None

    def _take(self, lines: list[bytes]) -> None:
        """Pass on what complete lines hold."""
        refusal = parsed_refusal(lines[0]) if self._next_number == 0 else None
        if refusal is not None:
            self._refused = True
            self._batches.put_nowait(refusal)
            return
        batch: Batch = []
        try:
            for line in lines:
                batch.append(self._checked(decode_step(line)))
        finally:  # what stands before a broken line is kept
            self._pass_on(batch)

    def _pass_on(self, batch: Batch) -> None:
        if batch and batch[0].number == 0:  # the first step alone and at once
            self._batches.put_nowait(batch[:1])
            batch = batch[1:]
        if batch:
            self._batches.put_nowait(batch)

    def _checked(self, step: AnyStep) -> AnyStep:
        if step.number != self._next_number or self._ledger.ended is not None:
            raise TraceFormatError(f"step {step.number} is out of place")
        if isinstance(step, RunStarted) != (step.number == 0):
            raise TraceFormatError("RunStarted is out of place")
        self._next_number += 1
        self._ledger.see(step)
        return step
