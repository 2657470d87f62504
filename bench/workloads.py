"""The same work twice: as JavaScript, and as plain Python that CPython runs itself."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce


@dataclass(frozen=True, slots=True)
class Workload:
    """``synchronous`` JavaScript can be run by engines that have no event loop."""

    name: str
    javascript: str
    python: Callable[[], object]
    synchronous: bool = True


def _fib(n: int) -> int:
    return n if n < 2 else _fib(n - 1) + _fib(n - 2)


def _loop() -> int:
    total = 0
    i = 0
    while i < 1_000_000:
        total = (total + i) % 1_000_003
        i += 1
    return total


def _array() -> int:
    numbers = [n * 3 for n in range(10_000)]
    doubled = [*map(lambda n: n * 2, numbers)]  # noqa: C417 - a call for each, as in JavaScript
    even = [*filter(lambda n: n % 4 == 0, doubled)]
    return reduce(lambda total, n: total + n, even, 0)


def _text() -> int:
    text = ""
    for i in range(20_000):
        text += chr(97 + i % 26)
    return len(text.upper().split("A"))


async def _chain() -> int:
    count = 0

    async def link(before: "asyncio.Future[None]") -> None:
        nonlocal count
        await before
        count += 1

    loop = asyncio.get_running_loop()
    last: asyncio.Future[None] = loop.create_future()
    last.set_result(None)
    for _ in range(1_000):
        last = asyncio.ensure_future(link(last))
    await last
    return count


async def _awaits() -> int:
    count = 0
    for _ in range(1_000):
        await asyncio.sleep(0)
        count += 1
    return count


WORKLOADS = (
    Workload(
        "fib(20)",
        "function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) }\nfib(20);",
        lambda: _fib(20),
    ),
    Workload(
        "loop of 1e6",
        "function run() { var total = 0; for (var i = 0; i < 1000000; i++) "
        "total = (total + i) % 1000003; return total }\nrun();",
        _loop,
    ),
    Workload(
        "map, filter, reduce of 1e4",
        "var numbers = []; for (var i = 0; i < 10000; i++) numbers.push(i * 3);\n"
        "numbers.map(function (n) { return n * 2 }).filter(function (n) { return n % 4 === 0 })"
        ".reduce(function (total, n) { return total + n }, 0);",
        _array,
    ),
    Workload(
        "text of 2e4, one by one",
        "var text = ''; for (var i = 0; i < 20000; i++) "
        "text += String.fromCharCode(97 + i % 26);\ntext.toUpperCase().split('A').length;",
        _text,
    ),
    Workload(
        "chain of 1,000 promises",
        "let count = 0; let last = Promise.resolve();\n"
        "for (let i = 0; i < 1000; i++) last = last.then(() => { count++ });",
        lambda: asyncio.run(_chain()),
        synchronous=False,
    ),
    Workload(
        "1,000 awaits",
        "let count = 0;\n"
        "(async () => { for (let i = 0; i < 1000; i++) { await null; count++ } })();",
        lambda: asyncio.run(_awaits()),
        synchronous=False,
    ),
)
