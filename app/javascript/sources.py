"""The further sources that a run comes with: the only files that its program can import.

A source's name is a path from the folder of the program's own file (``math.mjs``, ``./lib/a.js``).
In the model a file is known by its path: the folder of the program's file, then the name.
"""

from __future__ import annotations

from collections.abc import Iterable
from posixpath import dirname, join, normpath

RELATIVE = ("./", "../", "/", "file:")


class Sources:
    """The program's own file, and the named sources beside it."""

    def __init__(self, main: str, named: Iterable[tuple[str, str]] = ()) -> None:
        self.main = normpath(main) if main else ""
        folder = dirname(self.main)
        self.named = tuple(named)
        self._texts = {normpath(join(folder, name)): text for name, text in self.named}

    def resolve(self, referrer: str, specifier: str) -> str | None:
        """The path that a relative specifier names in ``referrer``; None for any other.

        https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-algorithm-specification
        """
        if not is_relative(specifier):
            return None
        return normpath(join(dirname(referrer), file_of(specifier.removeprefix("file://"))))

    def text(self, path: str) -> str | None:
        """The source at a path, if the run came with one."""
        return self._texts.get(path)


def file_of(address: str) -> str:
    """The path in an address: what stands before a query or a fragment."""
    return address.partition("?")[0].partition("#")[0]


def is_relative(specifier: str) -> bool:
    """Whether a specifier names a file by its place, and no package."""
    return specifier in (".", "..") or specifier.startswith(RELATIVE)
