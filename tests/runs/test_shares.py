import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from app.runs.problems import ShareStoreFull
from app.runs.request import Host, RunRequest
from app.runs.shares import ShareStore

REQUEST = RunRequest(source="console.log('é😀\ud800')" + "// long" * 2_000, host=Host.NODE)
MEGABYTE = 1024 * 1024


def with_store(
    folder: Path, use: Callable[[ShareStore], Awaitable[None]], max_bytes: int = MEGABYTE
) -> None:
    async def main() -> None:
        async with ShareStore(folder, max_bytes) as store:
            await use(store)

    asyncio.run(main())


def test_a_program_is_found_again_also_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "when needed"

    async def save(store: ShareStore) -> None:
        assert await store.save(REQUEST) == REQUEST.key
        assert await store.save(REQUEST) == REQUEST.key
        assert await store.load(REQUEST.key) == REQUEST

    async def load(store: ShareStore) -> None:
        assert await store.load(REQUEST.key) == REQUEST

    with_store(folder, save)
    with_store(folder, load)


@pytest.mark.parametrize("key", ["", "x", "abcdefghijkl", "../../../../", "é" * 12, "'; DROP--'"])
def test_a_key_that_was_never_given_is_none(tmp_path: Path, key: str) -> None:
    async def use(store: ShareStore) -> None:
        assert await store.load(key) is None

    with_store(tmp_path, use)


def test_what_cannot_be_read_any_more_is_none(tmp_path: Path) -> None:
    async def use(store: ShareStore) -> None:
        await store.save(REQUEST)
        with sqlite3.connect(tmp_path / "shares.sqlite") as connection:
            connection.execute("UPDATE shares SET packed = x'00112233'")
        connection.close()
        assert await store.load(REQUEST.key) is None

    with_store(tmp_path, use)


def test_a_full_store_says_so_and_still_reads(tmp_path: Path) -> None:
    async def use(store: ShareStore) -> None:
        keys: list[str] = []

        async def fill() -> None:
            for number in range(1_000):
                noise = "".join(chr(0x4E00 + (number * 7919 + n * n) % 20_000) for n in range(800))
                keys.append(await store.save(RunRequest(source=noise)))

        with pytest.raises(ShareStoreFull):
            await fill()
        assert len(keys) > 2
        for key in keys:
            assert await store.load(key) is not None

    with_store(tmp_path, use, max_bytes=100_000)


def test_two_servers_can_share_a_folder(tmp_path: Path) -> None:
    async def use(one: ShareStore) -> None:
        async with ShareStore(tmp_path, MEGABYTE) as other:
            await asyncio.gather(one.save(REQUEST), other.save(RunRequest(source="x")))
            assert await other.load(REQUEST.key) == REQUEST

    with_store(tmp_path, use)
