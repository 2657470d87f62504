"""Every hostile program in the worker pool, with the page's own limits: each is answered."""

import asyncio

import pytest

from app.runs.problems import ProgramRefused, RequestProblem
from app.runs.request import Goal, Host, RunRequest
from app.runs.workers.pool import WorkerPool
from app.runs.workers.pool_settings import PoolSettings
from app.trace.steps import ConsoleWritten, EndReason, RunEnded
from tests.hostile import behaviour, pages, processes, programs, texts

TABLES = {
    "nested": texts.NESTED,
    "wide": texts.WIDE,
    "sparse": programs.SPARSE,
    "numbers and text": programs.NUMBERS_AND_TEXT,
    "patterns": programs.PATTERNS,
    "recursion": behaviour.RECURSION,
    "proxies": behaviour.PROXIES,
    "deep values": behaviour.DEEP_VALUES,
    "sorting": behaviour.SORTING,
    "endless": behaviour.ENDLESS,
    "newer": behaviour.NEWER,
    "node": behaviour.NODE_ONLY,
    "process": processes.PROCESS,
    "browser": behaviour.BROWSER_ONLY,
    "document": pages.DOCUMENT,
    "rendering": pages.RENDERING,
    "threads": pages.THREADS,
}
IN_A_WINDOW = {"newer", "browser", "document", "rendering", "threads"}
AT_ONCE = 4
BY_THE_PROGRAM = {EndReason.FINISHED, EndReason.UNCAUGHT_ERROR, EndReason.EXIT_CALLED}


async def ending(pool: WorkerPool, request: RunRequest) -> RunEnded:
    ended: RunEnded | None = None
    async for batch in pool.run(request, client=request.key):
        if isinstance(batch[-1], RunEnded):
            ended = batch[-1]
    assert ended is not None
    return ended


async def complaint(pool: WorkerPool, host: Host, source: str) -> str:
    """What is wrong with the answer to a program, if anything is."""
    goal = Goal.SCRIPT if host is Host.BROWSER else Goal.COMMONJS
    try:
        ended = await ending(pool, RunRequest(source=source, host=host, goal=goal))
    except (ProgramRefused, RequestProblem) as refused:
        return "" if refused.message else "refused without a word"
    if ended.reason is EndReason.INTERNAL_ERROR:
        return ended.message
    said_why = ended.reason in BY_THE_PROGRAM or len(ended.message.split()) > 3
    return "" if said_why else f"{ended.reason} without a sentence"


async def complaints(name: str) -> dict[str, str]:
    """By program, while an ordinary program beside them is answered again and again."""
    host = Host.BROWSER if name in IN_A_WINDOW else Host.NODE
    at_once = asyncio.Semaphore(AT_ONCE)
    found = {}

    async def try_one(pool: WorkerPool, title: str, source: str) -> None:
        async with at_once:
            said = await complaint(pool, host, source)
            if said:
                found[title] = said

    async with WorkerPool(PoolSettings(spares=2)) as pool:
        async with asyncio.TaskGroup() as group:
            for title, source in TABLES[name].items():
                group.create_task(try_one(pool, title, source))
            assert await output(pool, "console.log('still here')") == ["still here"]
        assert await output(pool, "console.log('and after')") == ["and after"]
        assert pool.running == 0
    return found


async def output(pool: WorkerPool, source: str) -> list[str]:
    steps = [step async for batch in pool.run(RunRequest(source=source)) for step in batch]
    return [step.text for step in steps if isinstance(step, ConsoleWritten)]


@pytest.mark.slow
@pytest.mark.parametrize("name", TABLES)
def test_each_is_answered_and_is_no_fault_of_ours(name: str) -> None:
    assert asyncio.run(complaints(name)) == {}
