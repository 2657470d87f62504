import asyncio
from collections.abc import Awaitable, Callable

import pytest

from app.runs.problems import PoolBusy
from app.runs.workers.turnstile import Turn, Turnstile


class Visitors:
    """Runs that go on until they are told to leave."""

    def __init__(self, turnstile: Turnstile) -> None:
        self.turnstile = turnstile
        self.order: list[str] = []
        self.turns: dict[str, Turn] = {}
        self._leave: dict[str, asyncio.Event] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def come(self, *names: str) -> None:
        """Each named ``client-number``."""
        for name in names:
            self._leave[name] = asyncio.Event()
            self._tasks[name] = asyncio.create_task(self._visit(name))
            await self.settle()

    async def _visit(self, name: str) -> None:
        async with self.turnstile.turn(name.partition("-")[0]) as turn:
            self.order.append(name)
            self.turns[name] = turn
            await self._leave[name].wait()

    async def leave(self, name: str) -> None:
        self._leave[name].set()
        await self._tasks[name]
        await self.settle()

    async def cancel(self, name: str) -> None:
        self._tasks[name].cancel()
        await asyncio.gather(self._tasks[name], return_exceptions=True)
        await self.settle()

    async def settle(self) -> None:
        for _ in range(5):
            await asyncio.sleep(0)


def visit(
    story: Callable[[Visitors], Awaitable[None]],
    *,
    total: int = 10,
    foreground: int = 10,
    per_client: int = 10,
    waiting: int = 10,
) -> None:
    async def main() -> None:
        turnstile = Turnstile(
            total=total, foreground=foreground, per_client=per_client, waiting=waiting
        )
        await story(Visitors(turnstile))

    asyncio.run(main())


def test_first_come_first_served() -> None:
    async def story(they: Visitors) -> None:
        await they.come("a-1", "a-2", "a-3")
        assert they.order == ["a-1"]
        await they.leave("a-1")
        await they.leave("a-2")
        assert they.order == ["a-1", "a-2", "a-3"]

    visit(story, total=1)


def test_clients_take_turns() -> None:
    async def story(they: Visitors) -> None:
        await they.come("a-1", "a-2", "a-3", "b-1", "c-1", "b-2")
        for name in ("a-1", "a-2", "b-1", "c-1", "a-3"):
            await they.leave(name)
        assert they.order == ["a-1", "a-2", "b-1", "c-1", "a-3", "b-2"]

    visit(story, total=1)


def test_one_client_cannot_take_all_places() -> None:
    async def story(they: Visitors) -> None:
        await they.come("a-1", "a-2", "a-3", "b-1")
        assert they.order == ["a-1", "a-2", "b-1"]
        await they.leave("b-1")
        assert they.turnstile.running == 2
        await they.leave("a-1")
        assert they.order[-1] == "a-3"

    visit(story, per_client=2)


def test_a_long_run_is_demoted_and_makes_room() -> None:
    async def story(they: Visitors) -> None:
        await they.come("a-1", "b-1", "c-1", "d-1")
        assert they.order == ["a-1"]
        they.turns["a-1"].demote()
        they.turns["a-1"].demote()
        await they.settle()
        assert they.order == ["a-1", "b-1"]
        they.turns["b-1"].demote()
        await they.settle()
        assert they.order == ["a-1", "b-1", "c-1"]
        they.turns["c-1"].demote()
        await they.settle()
        assert they.order == ["a-1", "b-1", "c-1"], "there are three places in all"
        await they.leave("a-1")
        assert they.order[-1] == "d-1"

    visit(story, total=3, foreground=1)


def test_who_goes_away_while_waiting_loses_the_place() -> None:
    async def story(they: Visitors) -> None:
        await they.come("a-1", "b-1", "c-1")
        await they.cancel("b-1")
        assert they.turnstile.waiting == 1
        await they.leave("a-1")
        assert they.order == ["a-1", "c-1"]

    visit(story, total=1)


def test_who_goes_away_in_the_moment_of_being_admitted_gives_the_place_on() -> None:
    async def story(they: Visitors) -> None:
        await they.come("a-1", "b-1", "c-1")
        they._leave["a-1"].set()
        await asyncio.sleep(0)  # a-1 leaves: b-1 has its ticket and has not woken up
        assert (they.turnstile.running, they.order) == (1, ["a-1"])
        they._tasks["b-1"].cancel()
        await they.settle()
        assert they.order == ["a-1", "c-1"]
        await they.leave("c-1")
        assert they.turnstile.running == 0

    visit(story, total=1)


def test_the_queue_is_bounded() -> None:
    async def story(they: Visitors) -> None:
        await they.come("a-1", "a-2")
        with pytest.raises(PoolBusy):
            async with they.turnstile.turn("b"):
                raise AssertionError("never admitted")
        assert (they.turnstile.running, they.turnstile.waiting) == (1, 1)

    visit(story, total=1, waiting=1)
