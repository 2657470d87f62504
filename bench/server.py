"""How soon a person sees something: the real server, over HTTP.

    .venv/bin/python -m bench.server

Starts the server on a free port with settings for measuring, asks, and prints a table.
"""

import asyncio
import gzip
import os
import re
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urljoin

import httpx

TRIES = 20
AT_ONCE = 32

_PROGRAM = """
console.log('start %d');
setTimeout(() => console.log('timeout'), 0);
Promise.resolve().then(() => console.log('promise')).then(() => console.log('again'));
(async () => { console.log('async'); await null; console.log('after'); })();
for (let i = 0; i < 20; i++) queueMicrotask(() => console.log(i));
requestAnimationFrame(() => console.log('frame'));
console.log('end');
"""
_LONG = "let n = %d; setInterval(() => { console.log(n++) }, 1)"
_HOG = "let hog = %d; while (true) {}"


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds since the button was pressed; ``steps`` that came in all."""

    first: float
    last: float
    steps: int


@asynccontextmanager
async def server() -> AsyncIterator[str]:
    """The address of a server of our own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "LOOPSCOPE_DATA_FOLDER": folder,
            "LOOPSCOPE_RUNS_PER_MINUTE": "100000",
            "LOOPSCOPE_WORKERS_PER_CLIENT": "24",
        }
        process = await asyncio.create_subprocess_exec(
            *[sys.executable, "-m", "app", "serve", "--port", "0"], stdout=PIPE, env=environment
        )
        assert process.stdout is not None
        found = re.search(r"http://\S+", (await process.stdout.readline()).decode())
        if found is None:
            sys.exit("the server did not start")
        try:
            await _answers(found[0])
            yield found[0]
        finally:
            process.terminate()
            await process.wait()


async def _answers(address: str) -> None:
    async with httpx.AsyncClient(base_url=address) as client:
        for _ in range(200):
            try:
                await client.get("/health")
            except httpx.TransportError:
                await asyncio.sleep(0.05)
            else:
                return


async def press_run(client: httpx.AsyncClient, source: str, host: str = "browser") -> Times:
    """POST the program as the page does, then follow its stream to the end."""
    start = time.perf_counter()
    answer = await client.post(
        "/runs", data={"source": source, "host": host}, headers={"accept": "application/json"}
    )
    answer.raise_for_status()
    first, steps = 0.0, 0
    async with client.stream("GET", answer.json()["stream"]) as stream:
        async for line in stream.aiter_lines():
            if line.startswith("data:"):
                first = first or time.perf_counter() - start
                steps += line.count('"n":')
    return Times(first, time.perf_counter() - start, steps)


def milliseconds(seconds: list[float]) -> str:
    return f"{statistics.median(seconds) * 1e3:.0f} ms (most {max(seconds) * 1e3:.0f})"


async def measure_runs(client: httpx.AsyncClient) -> list[tuple[str, str]]:
    """One after the other, then many at once, then one beside hogs."""
    await press_run(client, _PROGRAM % 0)
    single = [await press_run(client, _PROGRAM % n) for n in range(1, TRIES + 1)]
    numbers = range(1_000, 1_000 + AT_ONCE)
    many = await asyncio.gather(*(press_run(client, _PROGRAM % n) for n in numbers))
    long = [await press_run(client, _LONG % n) for n in range(3)]
    hogs = [asyncio.create_task(press_run(client, _HOG % n)) for n in range(4)]
    beside = [await press_run(client, _PROGRAM % n) for n in range(2_000, 2_005)]
    stopped = await asyncio.gather(*hogs)
    rate = statistics.median(one.steps / one.last for one in long)
    return [
        ("Run to first step", milliseconds([one.first for one in single])),
        ("Run to last step", milliseconds([one.last for one in single])),
        ("steps of that program", str(single[0].steps)),
        (f"{AT_ONCE} runs at once, to first step", milliseconds([one.first for one in many])),
        (f"{AT_ONCE} runs at once, to last step", milliseconds([one.last for one in many])),
        ("steps streamed in a second", f"{rate:,.0f}"),
        ("beside 4 endless loops, to last step", milliseconds([one.last for one in beside])),
        ("endless loop, to its end", milliseconds([one.last for one in stopped])),
    ]


async def measure_weight(client: httpx.AsyncClient) -> list[tuple[str, str]]:
    """The page and everything it loads, compressed."""
    page = await client.get("/")
    found = re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)
    queue, seen = list(dict.fromkeys(found)), {}
    while queue:
        address = queue.pop()
        if address in seen:
            continue
        answer = await client.get(address)
        seen[address] = len(gzip.compress(answer.content))
        if "javascript" in answer.headers["content-type"]:
            imports = re.findall(r'from\s*["\'](\.[^"\']+|/[^"\']+)["\']', answer.text)
            queue += [urljoin(address, name) for name in imports]
    total = len(gzip.compress(page.content)) + sum(seen.values())
    return [("page weight, compressed", f"{total / 1024:.0f} KB in {len(seen) + 1} files")]


async def main() -> None:
    async with server() as address:
        limits = httpx.Limits(max_connections=None)
        async with httpx.AsyncClient(base_url=address, limits=limits, timeout=60) as client:
            rows = await measure_runs(client) + await measure_weight(client)
    print("| what | measured |\n| --- | ---: |")
    for name, value in rows:
        print(f"| {name} | {value} |")


if __name__ == "__main__":
    asyncio.run(main())
