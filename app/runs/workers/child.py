"""A worker process: one order, one run, the end."""

import os
import sys

from app.runs.big_stack import STACK_BYTES, on_big_stack
from app.runs.execute import OutputClosed, execute
from app.runs.models import load_model
from app.runs.problems import ProgramRefused
from app.runs.request import RunRequest
from app.runs.workers import fences
from app.runs.workers.orders import Order, refusal_line
from app.trace.jsonl import encode_step
from app.trace.steps import AnyStep


def serve_one(orders: int, steps: int) -> None:
    """Wait for an order on one descriptor, write its steps to the other; nothing to do at EOF."""
    text = _read_all(orders)
    if text:
        order = Order.from_bytes(text)
        fences.put_up(seconds=order.seconds, memory_bytes=order.memory_bytes + STACK_BYTES)
        on_big_stack(lambda: _run(order, steps))


def _run(order: Order, steps: int) -> None:
    run_program = load_model(order.model)
    request = RunRequest.from_canonical(order.request)

    def write(step: AnyStep) -> None:
        _write_line(steps, encode_step(step))  # at once: whatever comes next may never return

    try:
        execute(request, write, run_program=run_program)
    except ProgramRefused as problem:
        _write_line(steps, refusal_line(problem))
    except OutputClosed:
        pass


def _read_all(descriptor: int) -> bytes:
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _write_line(descriptor: int, line: str) -> None:
    rest = memoryview(f"{line}\n".encode("ascii"))
    try:
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    except BrokenPipeError:
        raise OutputClosed from None


if __name__ == "__main__":
    for path in sys.argv[1:]:
        load_model(path)
    serve_one(sys.stdin.fileno(), sys.stdout.fileno())
    os._exit(0)  # what the program left behind needs no farewell
