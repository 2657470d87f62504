"""The virtual file system: a tree of folders, files and links, and the calls that Node makes of it.

It begins with the program's own file in ``/app``, and an empty ``/tmp``. Times are virtual ms.

https://nodejs.org/docs/latest-v20.x/api/fs.html
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from app.javascript.hosts.node.file_problem import FileProblem

HOME: Final = "/app"
#: All files together; more is ``ENOSPC``.
CAPACITY: Final = 64 * 1024 * 1024
_MAX_LINKS: Final = 40


@dataclass(slots=True, eq=False)
class Inode:
    """A file (``data``), a folder (``entries``) or a symbolic link (``target``)."""

    number: int
    mode: int
    data: bytearray | None = None
    entries: dict[str, Inode] | None = None
    target: str = ""
    links: int = 1
    times: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0, 0.0])

    @property
    def kind(self) -> str:
        if self.entries is not None:
            return "directory"
        return "link" if self.data is None else "file"


@dataclass(slots=True, eq=False)
class OpenFile:
    """What a file descriptor stands for."""

    inode: Inode
    readable: bool
    writable: bool
    appends: bool
    position: int = 0


class VirtualFiles:
    """One file system. Paths are absolute or begin in ``folder``; ``now`` gives the time."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._numbers = count(2)
        self.root = self._make(0o40755, entries={})
        self._open: dict[int, OpenFile] = {}
        self.used, self.mask, self.folder = 0, 0o022, HOME
        for path in (HOME, "/tmp", "/dev", "/home", "/etc"):
            self.mkdir(path, recursive=True)
        self.write_file("/dev/null", b"")

    def _make(
        self,
        mode: int,
        data: bytearray | None = None,
        entries: dict[str, Inode] | None = None,
        target: str = "",
    ) -> Inode:
        now = self._now()
        return Inode(next(self._numbers), mode, data, entries, target, 1, [now] * 4)

    # -- paths -----------------------------------------------------------------------------------

    def find(self, path: str, *, follow: bool = True) -> Inode:
        """What the path leads to."""
        return self._found(path, 0, follow=follow)

    def _found(self, path: str, links: int, *, follow: bool = True) -> Inode:
        folder, name = self._parent(path)
        if not name:
            return folder
        return self._entry(folder, name, follow, links)

    def _entry(self, folder: Inode, name: str, follow: bool, links: int) -> Inode:
        entries = folder.entries
        if entries is None:
            raise FileProblem("ENOTDIR")
        found = entries.get(name)
        if found is None:
            raise FileProblem("ENOENT")
        if found.target and follow:
            if links > _MAX_LINKS:
                raise FileProblem("ELOOP")
            return self._found(self._linked(folder, found.target), links + 1)
        return found

    def _linked(self, folder: Inode, target: str) -> str:
        """Where a link leads that stands in ``folder``."""
        return target if target.startswith("/") else f"{self.path_of(folder)}/{target}"

    def path_of(self, inode: Inode) -> str:
        """The path without links under which it stands."""
        folders = [("", self.root)]
        while folders:
            path, folder = folders.pop()
            if folder is inode:
                return path or "/"
            for name, entry in (folder.entries or {}).items():
                folders.append((f"{path}/{name}", entry))
        raise FileProblem("ENOENT")

    def _parent(self, path: str) -> tuple[Inode, str]:
        """The folder that the last part stands in, and that part; no part for the root."""
        if not path:
            raise FileProblem("ENOENT")
        parts: list[str] = []
        joined = path if path.startswith("/") else f"{self.folder}/{path}"
        for part in joined.split("/"):
            if part == "..":
                del parts[-1:]
            elif part not in ("", "."):
                parts.append(part)
        folder = self.root
        for links, part in enumerate(parts[:-1]):
            folder = self._entry(folder, part, True, links)
        if folder.entries is None:
            raise FileProblem("ENOTDIR")
        return folder, parts[-1] if parts else ""

    def _touch(self, inode: Inode, *places: int) -> None:
        for place in places:
            inode.times[place] = self._now()

    # -- folders ---------------------------------------------------------------------------------

    def mkdir(self, path: str, *, recursive: bool = False) -> str | None:
        """Make a folder; with ``recursive`` also those above it: the first one made."""
        first = None
        joined = path if path.startswith("/") else f"{self.folder}/{path}"
        above = joined.rstrip("/").rpartition("/")[0]
        if recursive and above and not self.exists(above):
            first = self.mkdir(above, recursive=True)
        folder, name = self._parent(path)
        assert folder.entries is not None
        present = folder.entries.get(name) if name else folder
        if present is not None:
            if recursive and present.entries is not None:
                return first
            raise FileProblem("EEXIST")
        folder.entries[name] = self._make(0o40755, entries={})
        self._touch(folder, 1, 2)
        return first or path

    def exists(self, path: str) -> bool:
        try:
            return self.find(path) is not None
        except FileProblem:
            return False

    def list(self, path: str) -> Iterator[tuple[str, str]]:
        """Names with their kinds, in the order of the names."""
        entries = self.find(path).entries
        if entries is None:
            raise FileProblem("ENOTDIR")
        return iter([(name, entries[name].kind) for name in sorted(entries)])

    def remove(self, path: str, *, folder: bool = False, tree: bool = False) -> None:
        """Unlink a file, remove an empty ``folder``, or a whole ``tree``."""
        parent, name = self._parent(path)
        if not name:
            raise FileProblem("EPERM")
        found = self._entry(parent, name, False, 0)
        if not tree and folder != (found.entries is not None):
            raise FileProblem("ENOTDIR" if folder else "EISDIR")
        if folder and found.entries:
            raise FileProblem("ENOTEMPTY")
        assert parent.entries is not None
        del parent.entries[name]
        found.links -= 1
        self._touch(parent, 1, 2)

    def rename(self, old: str, new: str) -> None:
        """Move, over what is there."""
        parent, name = self._parent(old)
        found = self._entry(parent, name, False, 0)
        target, new_name = self._parent(new)
        assert parent.entries is not None
        assert target.entries is not None
        present = target.entries.get(new_name)
        if present is not None and present.entries is not None:
            if found.entries is None:
                raise FileProblem("EISDIR")
            if present.entries:
                raise FileProblem("ENOTEMPTY")
        del parent.entries[name]
        target.entries[new_name] = found

    def link(self, target: str, path: str, *, symbolic: bool) -> None:
        """A second name for a file, or a symbolic link."""
        folder, name = self._parent(path)
        assert folder.entries is not None
        if name in folder.entries:
            raise FileProblem("EEXIST")
        if symbolic:
            folder.entries[name] = self._make(0o120777, target=target)
            return
        found = self.find(target)
        found.links += 1
        folder.entries[name] = found

    # -- files -----------------------------------------------------------------------------------

    def open(self, path: str, flags: str, mode: int) -> int:
        """A file descriptor; ``flags`` as ``fs.open`` takes them (``r+``, ``wx``)."""
        creates = flags[0] in "wa"
        try:
            inode = self.find(path)
        except FileProblem as problem:
            if problem.code != "ENOENT" or not creates:
                raise
            folder, name = self._parent(path)
            assert folder.entries is not None
            inode = folder.entries[name] = self._make(0o100000 | mode, bytearray())
            self._touch(folder, 1, 2)
        else:
            if "x" in flags:
                raise FileProblem("EEXIST")
        writes = creates or "+" in flags
        if inode.entries is not None and writes:
            raise FileProblem("EISDIR")
        if flags[0] == "w" and inode.data is not None:
            self.truncate(inode, 0)
        opened = OpenFile(inode, flags[0] == "r" or "+" in flags, writes, flags[0] == "a")
        number = next(n for n in count(17) if n not in self._open)
        self._open[number] = opened
        return number

    def opened(self, number: int) -> OpenFile:
        """What a descriptor stands for."""
        if number not in self._open:
            raise FileProblem("EBADF")
        return self._open[number]

    def close(self, number: int) -> None:
        self.opened(number)
        del self._open[number]

    def read(self, number: int, size: int, position: int | None) -> bytes:
        """At most ``size`` bytes from ``position``, or from where the last call ended."""
        opened = self.opened(number)
        if not opened.readable:
            raise FileProblem("EBADF")
        if opened.inode.data is None:
            raise FileProblem("EISDIR")
        start = opened.position if position is None else position
        data = bytes(opened.inode.data[start : start + size])
        if position is None:
            opened.position += len(data)
        return data

    def write(self, number: int, data: bytes, position: int | None) -> int:
        opened = self.opened(number)
        content = opened.inode.data
        if not opened.writable or content is None:
            raise FileProblem("EBADF")
        start = opened.position if position is None else position
        if opened.appends:
            start = len(content)
        end = start + len(data)
        grown = max(0, end - len(content))
        if self.used + grown > CAPACITY:
            raise FileProblem("ENOSPC")
        self.used += grown
        if start > len(content):
            content.extend(bytes(start - len(content)))
        content[start:end] = data
        if position is None:
            opened.position = end
        self._touch(opened.inode, 1, 2)
        return len(data)

    def truncate(self, inode: Inode, size: int) -> None:
        if inode.data is None:
            raise FileProblem("EISDIR")
        if size > CAPACITY:
            raise FileProblem("ENOSPC")
        self.used += size - len(inode.data)
        inode.data[size:] = bytes(max(0, size - len(inode.data)))
        self._touch(inode, 1, 2)

    def write_file(self, path: str, data: bytes) -> None:
        """A whole file at once, for what the run begins with."""
        number = self.open(path, "w", 0o644)
        self.write(number, data, None)
        self.close(number)
