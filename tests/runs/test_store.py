import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing

import pytest

from app.runs.problems import PoolBusy, ProgramRefused
from app.runs.request import RunRequest
from app.runs.store import BATCH, RecordingStore
from app.trace.source import Span
from app.trace.steps import AnyStep, EndReason, RunEnded, RunStarted, StatementReached

REQUEST = RunRequest(source="a program")
OTHER = RunRequest(source="another program")


def steps(count: int, reason: EndReason = EndReason.FINISHED) -> list[AnyStep]:
    """A recording of ``count`` steps."""
    made: list[AnyStep] = [RunStarted(number=0, at=0.0, agent="main", host="node", lanes=())]
    made += [StatementReached(number=n, at=0.0, agent="main") for n in range(1, count - 1)]
    made.append(RunEnded(number=count - 1, at=0.0, agent="main", reason=reason, exit_code=0))
    return made


class FakeRunner:
    """Makes each recording piece by piece, a piece whenever ``go_on`` is called."""

    def __init__(self, recording: list[AnyStep], piece: int = 10_000) -> None:
        self.recording = recording
        self.piece = piece
        self.begun: list[str] = []
        self.was_closed = asyncio.Event()
        self.problem: Exception | None = None
        self.allowed = asyncio.Semaphore(1_000)

    async def run(self, request: RunRequest, *, client: str) -> AsyncGenerator[list[AnyStep], None]:
        self.begun.append(client)
        try:
            if self.problem is not None:
                raise self.problem
            for start in range(0, len(self.recording), self.piece):
                await self.allowed.acquire()
                yield self.recording[start : start + self.piece]
        finally:
            self.was_closed.set()


async def watch(store: RecordingStore, request: RunRequest = REQUEST, after: int = -1) -> list[int]:
    """The numbers of the steps that a watcher gets."""
    numbers: list[int] = []
    async with aclosing(store.steps(request, "someone", after)) as pieces:
        async for piece in pieces:
            numbers += [step.number for step in piece]
    return numbers


def in_store(
    story: Callable[[RecordingStore, FakeRunner], Awaitable[None]],
    recording: list[AnyStep],
    *,
    max_bytes: int = 1 << 30,
    piece: int = 10_000,
    grace: float = 1.0,
) -> None:
    async def main() -> None:
        runner = FakeRunner(recording, piece)
        store = RecordingStore(runner, max_bytes, grace)
        async with asyncio.timeout(20):
            await story(store, runner)
            await store.close()

    asyncio.run(main())


def test_a_run_is_made_once_for_all_who_watch_it() -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        one, other = await asyncio.gather(watch(store), watch(store))
        assert one == other == list(range(20))
        assert await watch(store) == list(range(20))
        assert runner.begun == ["someone"]

    in_store(story, steps(20), piece=7)


def test_the_first_step_comes_alone_and_the_rest_in_batches() -> None:
    async def story(store: RecordingStore, _: FakeRunner) -> None:
        sizes = [len(piece) async for piece in store.steps(REQUEST)]
        assert sizes == [1, BATCH, BATCH, 99]

    in_store(story, steps(2 * BATCH + 100))


def test_who_comes_back_goes_on_where_it_was() -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        await watch(store)
        assert await watch(store, after=16) == [17, 18, 19]
        assert await watch(store, after=19) == []
        assert len(runner.begun) == 1

    in_store(story, steps(20))


def test_who_comes_back_to_another_server_has_the_run_made_again() -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        assert await watch(store, after=16) == [17, 18, 19]
        assert len(runner.begun) == 1

    in_store(story, steps(20))


def test_a_watcher_that_comes_in_the_middle_gets_everything() -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        runner.allowed = asyncio.Semaphore(1)
        early = store.steps(REQUEST)
        assert [step.number for step in await anext(early)] == [0]
        assert [step.number for step in await anext(early)] == [1, 2, 3, 4]
        late = asyncio.create_task(watch(store))
        for _ in range(10):
            runner.allowed.release()
        assert await late == list(range(20))
        await early.aclose()

    in_store(story, steps(20), piece=5)


def test_a_run_that_nobody_watches_any_more_is_given_up() -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        runner.allowed = asyncio.Semaphore(1)
        watching = store.steps(REQUEST)
        await anext(watching)
        await watching.aclose()
        await runner.was_closed.wait()
        assert REQUEST not in store
        assert store.bytes == 0

    in_store(story, steps(20), piece=5, grace=0.0)


def test_who_comes_back_in_time_finds_the_run_going_on() -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        runner.allowed = asyncio.Semaphore(1)
        watching = store.steps(REQUEST)
        await anext(watching)
        await watching.aclose()
        runner.allowed.release()
        runner.allowed.release()
        runner.allowed.release()
        assert await watch(store, after=0) == list(range(1, 20))
        assert len(runner.begun) == 1

    in_store(story, steps(20), piece=5, grace=60.0)


def test_a_refusal_is_remembered() -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        runner.problem = ProgramRefused("No.", Span(0, 1, 1, 1, 1, 2))
        for _ in range(2):
            with pytest.raises(ProgramRefused):
                await watch(store)
        assert len(runner.begun) == 1

    in_store(story, [])


@pytest.mark.parametrize("reason", [EndReason.WALL_TIME, EndReason.INTERNAL_ERROR])
def test_what_another_try_may_not_meet_is_tried_again(reason: EndReason) -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        await watch(store)
        await watch(store)
        assert len(runner.begun) == 2
        assert store.bytes == 0

    in_store(story, steps(20, reason))


def test_a_busy_pool_is_asked_again() -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        runner.problem = PoolBusy("Later.")
        with pytest.raises(PoolBusy):
            await watch(store)
        runner.problem = None
        assert await watch(store) == list(range(20))

    in_store(story, steps(20))


def test_the_oldest_recordings_go_when_there_are_too_many_bytes() -> None:
    async def story(store: RecordingStore, runner: FakeRunner) -> None:
        await watch(store, REQUEST)
        one = store.bytes
        assert one > 20 * 500
        await watch(store, OTHER)
        assert (REQUEST in store, OTHER in store) == (False, True)
        assert store.bytes == one
        await watch(store, OTHER)
        assert len(runner.begun) == 2

    in_store(story, steps(20), max_bytes=25_000)


def test_what_is_watched_does_not_go() -> None:
    async def story(store: RecordingStore, _: FakeRunner) -> None:
        watching = store.steps(REQUEST)
        await anext(watching)
        await watch(store, OTHER)
        assert REQUEST in store
        await watching.aclose()
        assert store.bytes <= 1

    in_store(story, steps(20), max_bytes=1)
