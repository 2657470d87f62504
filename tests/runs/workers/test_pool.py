"""Programs that hang, eat, crash and flood: each is answered, and nobody else notices."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from app.kernel.budget import Limits
from app.runs.execute import record
from app.runs.problems import PoolBusy, ProgramRefused
from app.runs.request import Language, RunRequest
from app.runs.workers.fork_hatchery import ForkHatchery
from app.runs.workers.hatchery import Hatchery, SpawnHatchery
from app.runs.workers.pool import WorkerPool
from app.runs.workers.pool_settings import PoolSettings
from app.trace.recording import Recording
from app.trace.steps import ConsoleWritten, EndReason, RunEnded, RunStarted
from tests.runs.fake_model import FAKE, run_program

T = TypeVar("T")

SETTINGS = PoolSettings(models={Language.JAVASCRIPT: FAKE}, spares=1, run_seconds=30.0)
# Long enough for a busy machine to bring the first steps.
QUICK = replace(SETTINGS, run_seconds=2.5)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")


@asynccontextmanager
async def pool_of(
    settings: PoolSettings = SETTINGS, hatchery: Hatchery | None = None
) -> AsyncIterator[WorkerPool]:
    async with WorkerPool(settings, hatchery) as pool:
        yield pool


def in_pool(
    use: Callable[[WorkerPool], Awaitable[T]],
    settings: PoolSettings = SETTINGS,
    hatchery: Hatchery | None = None,
) -> T:
    async def main() -> T:
        async with asyncio.timeout(60), pool_of(settings, hatchery) as pool:
            return await use(pool)

    return asyncio.run(main())


def ask(source: str, steps: int = 10_000) -> RunRequest:
    return RunRequest(source=source, limits=Limits(steps=steps))


async def recording_of(pool: WorkerPool, source: str, client: str = "") -> Recording:
    recording = Recording()
    async with aclosing(pool.run(ask(source), client=client)) as batches:
        async for batch in batches:
            for step in batch:
                recording.append(step)
    return recording


async def ending_of(pool: WorkerPool, source: str, client: str = "") -> RunEnded:
    ended = (await recording_of(pool, source, client)).ended
    assert ended is not None
    return ended


async def until_one_waits(pool: WorkerPool) -> None:
    while pool.waiting == 0:  # noqa: ASYNC110 - the pool has no event for it
        await asyncio.sleep(0)


def ending(source: str, settings: PoolSettings = SETTINGS) -> RunEnded:
    return in_pool(lambda pool: ending_of(pool, source), settings)


@pytest.mark.parametrize("hatchery", [ForkHatchery, SpawnHatchery])
def test_a_worker_makes_the_recording_that_this_process_makes(
    hatchery: Callable[[list[str]], Hatchery],
) -> None:
    source = 'log "a"\nwait\nsteps 2000\nlog "\\ud800 \\u00e9"'
    recording = in_pool(lambda pool: recording_of(pool, source), SETTINGS, hatchery([FAKE]))
    assert recording == record(ask(source), run_program=run_program)


def test_the_first_step_comes_alone_and_at_once() -> None:
    async def use(pool: WorkerPool) -> list[int]:
        sizes = []
        async for batch in pool.run(ask('log "now"\nhang')):
            sizes.append(len(batch))
            if len(sizes) == 2:
                break
        return sizes

    assert in_pool(use) == [1, 1]


@pytest.mark.parametrize("hang", ["hang", "hang-in-c"])
def test_a_program_that_hangs_is_stopped_and_keeps_its_steps(hang: str) -> None:
    recording = in_pool(lambda pool: recording_of(pool, f'log "kept"\nwait\n{hang}'), QUICK)
    assert [step.text for step in recording if isinstance(step, ConsoleWritten)] == ["kept"]
    ended = recording.ended
    assert ended is not None
    assert ended.reason is EndReason.WALL_TIME
    assert ended.exit_code == 3
    assert ended.starved == ("timers", "task_queue")
    assert ended.message == (
        "Stopped after 2.5 seconds: the program kept its thread and let nothing else run. "
        "Never got a turn: Timers (1), Task queue (2)."
    )


def test_a_program_that_floods_is_stopped_by_its_size() -> None:
    big = '"' + "x" * 90_000 + '"'
    flood = "\n".join(["log " + big])
    settings = replace(SETTINGS, run_bytes=64 * 1024)
    assert ending(flood, settings).reason is EndReason.MEMORY


@pytest.mark.parametrize("eat", ["eat-memory", "eat-small"])
def test_a_program_that_eats_memory_is_stopped_by_it(eat: str) -> None:
    settings = replace(SETTINGS, run_memory_bytes=64 * 1024 * 1024)
    ended = ending(eat, settings)
    assert ended.reason is EndReason.MEMORY
    assert ended.exit_code == 3


@pytest.mark.parametrize("how", ["die 11", "die 6", "leave 0", "leave 5"])
def test_a_worker_that_dies_is_a_fault_of_ours_and_keeps_its_steps(how: str) -> None:
    recording = in_pool(lambda pool: recording_of(pool, f'log "kept"\n{how}'))
    assert recording.ended is not None
    assert recording.ended.reason is EndReason.INTERNAL_ERROR
    assert recording.ended.exit_code == 70
    assert len(recording) == 3


@pytest.mark.parametrize(
    "garbage",
    [
        "garbage nonsense",
        'garbage {"step":"TaskTaken","number":9,"at":0,"task":"t"}',
        'garbage {"step":"RunStarted","format":1,"number":1,"at":0,"host":"node","lanes":[]}',
        'garbage {"refused":{"message":"late"}}',
    ],
)
def test_what_is_no_step_ends_the_run(garbage: str) -> None:
    recording = in_pool(lambda pool: recording_of(pool, f'{garbage}\nlog "late"'))
    assert recording.ended is not None
    assert recording.ended.reason is EndReason.INTERNAL_ERROR


@pytest.mark.parametrize(
    ("source", "construct"), [("syntax", ""), ("unsupported", "event handler attribute")]
)
def test_a_refused_program_is_refused_before_its_first_step(source: str, construct: str) -> None:
    with pytest.raises(ProgramRefused) as caught:
        in_pool(lambda pool: recording_of(pool, source))
    with pytest.raises(ProgramRefused) as expected:
        record(ask(source), run_program=run_program)
    assert vars(caught.value) == vars(expected.value)
    assert caught.value.construct == construct


def test_others_run_while_hogs_hang() -> None:
    settings = replace(SETTINGS, workers=12, foreground=1, patience_seconds=0.02)

    async def use(pool: WorkerPool) -> bool:
        hogs = [asyncio.create_task(ending_of(pool, "hang", "hog")) for _ in range(6)]
        answers = [await ending_of(pool, 'log "quick"', "other") for _ in range(3)]
        assert [answer.reason for answer in answers] == [EndReason.FINISHED] * 3
        none_ended = not any(hog.done() for hog in hogs)
        for hog in hogs:
            hog.cancel()
        await asyncio.gather(*hogs, return_exceptions=True)
        return none_ended

    assert in_pool(use, settings)


def test_closing_the_iterator_kills_the_worker() -> None:
    async def use(pool: WorkerPool) -> None:
        batches = pool.run(ask("hang"))
        assert isinstance((await anext(batches))[0], RunStarted)
        assert pool.running == 1
        await batches.aclose()
        assert pool.running == 0
        assert (await ending_of(pool, 'log "next"')).reason is EndReason.FINISHED

    in_pool(use, replace(SETTINGS, workers=1, foreground=1))


def test_a_client_that_goes_away_while_waiting_is_forgotten() -> None:
    async def use(pool: WorkerPool) -> None:
        hog = pool.run(ask("hang"))
        await anext(hog)
        waiting = asyncio.create_task(ending_of(pool, 'log "x"'))
        await until_one_waits(pool)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        assert pool.waiting == 0
        await hog.aclose()

    in_pool(use, replace(SETTINGS, workers=1, foreground=1))


def test_too_many_waiting_runs_are_refused() -> None:
    async def use(pool: WorkerPool) -> None:
        hog = pool.run(ask("hang"))
        await anext(hog)
        waiting = asyncio.create_task(ending_of(pool, 'log "x"'))
        await until_one_waits(pool)
        with pytest.raises(PoolBusy):
            await ending_of(pool, 'log "y"')
        await hog.aclose()
        assert (await waiting).reason is EndReason.FINISHED

    in_pool(use, replace(SETTINGS, workers=1, foreground=1, waiting=1))


def test_the_pool_survives_the_death_of_its_fork_server() -> None:
    hatchery = ForkHatchery([FAKE])

    async def use(pool: WorkerPool) -> None:
        assert (await ending_of(pool, 'log "before"')).reason is EndReason.FINISHED
        for _ in range(2):
            assert hatchery._process is not None
            hatchery._process.kill()
            hatchery._process.wait()  # its children are killed with it, none in the midst of a run
            assert (await ending_of(pool, 'log "after"')).reason is EndReason.FINISHED

    in_pool(use, SETTINGS, hatchery)


def test_a_fork_server_can_be_found_dead_before_its_end_is_heard_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hatchery = ForkHatchery([FAKE])
    send_fds = socket.send_fds

    async def use(pool: WorkerPool) -> None:
        await ending_of(pool, 'log "before"')
        dead = hatchery._control

        def send(control: socket.socket, *ask: Any) -> int:
            if control is dead:
                raise BrokenPipeError
            return send_fds(control, *ask)

        monkeypatch.setattr(socket, "send_fds", send)
        for _ in range(SETTINGS.spares + 2):
            assert (await ending_of(pool, 'log "after"')).reason is EndReason.FINISHED

    in_pool(use, SETTINGS, hatchery)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts descriptors in /proc")
def test_many_runs_one_after_the_other_leave_no_descriptor_behind() -> None:
    async def use(pool: WorkerPool) -> tuple[int, int]:
        await ending_of(pool, 'log "warm"')
        before = len(os.listdir("/proc/self/fd"))
        for _ in range(30):
            await ending_of(pool, 'log "x"')
        return before, len(os.listdir("/proc/self/fd"))

    before, after = in_pool(use)
    assert after <= before + 4


def test_thirty_two_runs_at_once_all_finish() -> None:
    async def use(pool: WorkerPool) -> list[RunEnded]:
        runs = [ending_of(pool, f'log "{n}"\nsteps 300', f"client-{n % 5}") for n in range(32)]
        return list(await asyncio.gather(*runs))

    assert [ended.number for ended in in_pool(use)] == [302] * 32


def test_after_closing_nothing_runs() -> None:
    async def main() -> None:
        pool = WorkerPool(SETTINGS)
        await pool.start()
        batches = pool.run(ask("hang"))
        await anext(batches)
        await pool.close()
        with pytest.raises(PoolBusy):
            await ending_of(pool, 'log "x"')
        await batches.aclose()

    asyncio.run(main())
