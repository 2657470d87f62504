"""Programs that are too long for a link, stored under their content's key."""

import asyncio
import re
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Self, TypeVar

from app.runs.link import pack, unpack
from app.runs.problems import LinkProblem, ShareStoreFull
from app.runs.request import RunRequest

T = TypeVar("T")

_KEY = re.compile(r"[A-Za-z0-9_-]{12}")
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS shares (
        key TEXT PRIMARY KEY,
        packed BLOB NOT NULL,
        saved_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
    )
"""


class ShareStore:
    """An SQLite file, used by one thread of its own, so that the server's loop never waits."""

    def __init__(self, folder: Path, max_bytes: int) -> None:
        """The file ``shares.sqlite`` in ``folder``, which is made when needed."""
        self._folder = folder
        self._max_bytes = max_bytes
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="shares")
        self._connection: sqlite3.Connection | None = None

    async def start(self) -> None:
        """Open the file. Raises OSError or sqlite3.Error when that is impossible."""
        await self._do(self._open)

    async def close(self) -> None:
        await self._do(self._close)
        self._executor.shutdown()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def save(self, request: RunRequest) -> str:
        """Its key, the same whoever saves it. Raises ShareStoreFull."""
        packed = pack(request)
        await self._do(lambda: self._insert(request.key, packed))
        return request.key

    async def load(self, key: str) -> RunRequest | None:
        """The request with that key; None for one that is not kept, or cannot be read any more."""
        if not _KEY.fullmatch(key):
            return None
        packed = await self._do(lambda: self._select(key))
        try:
            return unpack(packed) if packed is not None else None
        except LinkProblem:
            return None

    async def _do(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    def _open(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._folder / "shares.sqlite", isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA busy_timeout = 3000")
        connection.execute(_SCHEMA)
        page_size = connection.execute("PRAGMA page_size").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {max(self._max_bytes // page_size, 16)}")
        self._connection = connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()

    def _insert(self, key: str, packed: bytes) -> None:
        assert self._connection is not None
        try:
            self._connection.execute(
                "INSERT INTO shares (key, packed) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (key, packed),
            )
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
                raise ShareStoreFull("There is no room to store another program here.") from None
            raise

    def _select(self, key: str) -> bytes | None:
        assert self._connection is not None
        row = self._connection.execute("SELECT packed FROM shares WHERE key = ?", (key,)).fetchone()
        return None if row is None else bytes(row[0])
