"""Calls of the file system that somebody watches, and the watchers.

NOTE: The order of the events is that of Linux, as it was seen.

https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsfswatcher
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from posixpath import basename, dirname
from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node.bindings.integers import integer
from app.javascript.hosts.node.file_problem import FileProblem
from app.javascript.hosts.node.file_watches import FileWatches, Watch
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.virtual_files import Inode, VirtualFiles
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

#: What is to be told once the call has been made; it is given what the call answered.
After = Callable[[Value], None]


def _found(files: VirtualFiles, path: str, *, follow: bool = True) -> Inode | None:
    try:
        return files.find(path, follow=follow)
    except FileProblem:
        return None


def _inside(folder: Inode) -> Iterator[tuple[Inode, str, Inode]]:
    """All that stands in a folder, what is deeper first: folders, names and entries."""
    for name, entry in (folder.entries or {}).items():
        yield from _inside(entry)
        yield folder, name, entry


def _place(files: VirtualFiles, path: str) -> tuple[Inode, str] | None:
    """The folder that the path's last part stands in, and that part."""
    path = path.rstrip("/")
    folder = _found(files, dirname(path) or ("/" if path.startswith("/") else "."))
    return None if folder is None else (folder, basename(path))


class _Told:
    """What the watchers are told of one call, found out before it is made."""

    def __init__(self, files: VirtualFiles, watches: FileWatches, arguments: list[Value]) -> None:
        self._files, self._watches, self._arguments = files, watches, arguments

    def _path(self, place: int = 0) -> str:
        return to_string(argument(self._arguments, place))

    def _entry(self, mask: str, path: str) -> None:
        place = _place(self._files, path)
        if place is not None:
            self._watches.entry(mask, *place)

    def of_number(self, mask: str) -> After:
        number = integer(self._arguments, 0)

        def after(made: Value) -> None:
            if number > 2 and made != 0:  # bytes, where some are written
                self._watches.content(mask, self._files.opened(number).inode)

        return after

    def of_path(self, mask: str) -> After:
        inode = _found(self._files, self._path())
        return lambda _: None if inode is None else self._watches.content(mask, inode)

    def opened(self, _mask: str) -> After:
        path, flags, inode = self._path(), self._path(1), _found(self._files, self._path())

        def after(_made: Value) -> None:
            if inode is None:
                self._entry("create", path)
            elif flags.startswith("w"):
                self._watches.content("modify", inode)

        return after

    def made(self, _mask: str) -> After:
        path, is_there = self._path(), _found(self._files, self._path()) is not None

        def after(made: Value) -> None:
            if not is_there:
                self._entry("create", made if isinstance(made, str) else path)

        return after

    def linked(self, mask: str) -> After:
        inode, path = _found(self._files, self._path()), self._path(1)

        def after(_made: Value) -> None:
            if mask and inode is not None:
                self._watches.own(mask, inode)
            self._entry("create", path)

        return after

    def renamed(self, mask: str) -> After:
        old, new = self._path(), self._path(1)
        inode = _found(self._files, old, follow=False)

        def after(_made: Value) -> None:
            self._entry("moved from", old)
            self._entry("moved to", new)
            if inode is not None:
                self._watches.own(mask, inode)

        return after

    def removed(self, mask: str) -> After:
        path, inode = self._path(), _found(self._files, self._path(), follow=False)
        inside = list(_inside(inode)) if inode is not None else []

        def after(_made: Value) -> None:
            for folder, name, entry in inside:
                self._gone(entry)
                self._watches.entry(mask, folder, name)
            if inode is not None:
                self._gone(inode)
                self._entry(mask, path)

        return after

    def _gone(self, inode: Inode) -> None:
        if inode.entries is None:
            self._watches.own("attrib", inode)
        if inode.links == 0 or inode.entries is not None:
            self._watches.own("delete self", inode)
            self._watches.own("ignored", inode)


_TELLING: Final[dict[str, tuple[Callable[[_Told, str], After], str]]] = {
    "write": (_Told.of_number, "modify"),
    "ftruncate": (_Told.of_number, "modify"),
    "futime": (_Told.of_number, "attrib"),
    "fchmod": (_Told.of_number, "attrib"),
    "truncate": (_Told.of_path, "modify"),
    "utime": (_Told.of_path, "attrib"),
    "chmod": (_Told.of_path, "attrib"),
    "open": (_Told.opened, ""),
    "mkdir": (_Told.made, ""),
    "mkdtemp": (_Told.made, ""),
    "symlink": (_Told.linked, ""),
    "link": (_Told.linked, "attrib"),
    "rename": (_Told.renamed, "move self"),
    "unlink": (_Told.removed, "delete"),
    "rm": (_Told.removed, "delete"),
    "rmdir": (_Told.removed, "delete"),
}


def watched_call(
    files: VirtualFiles, watches: FileWatches, name: str, arguments: list[Value]
) -> After:
    """What is to be told of a call; it is asked before the call is made."""
    if name not in _TELLING:
        return lambda _: None
    tell, mask = _TELLING[name]
    return tell(_Told(files, watches, arguments), mask)


def _watches(host: NodeHost) -> FileWatches:
    if host.file_watches is None:
        host.file_watches = FileWatches(host.loop)
    return host.file_watches


def watch(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``watch(path, listener)``: the function that ends it, or the code of an error"""
    host, path, listener = host_of(realm), to_string(arguments[0]), arguments[1]
    assert isinstance(listener, JSObject)
    try:
        inode = host.files.find(path)
    except FileProblem as problem:
        return problem.code

    def tell(kind: str, name: str) -> None:
        listener.call(UNDEFINED, [kind, name])

    watches = _watches(host)
    made = Watch(inode, basename(path.rstrip("/")), tell)
    watches.add(made)

    def end(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        watches.remove(made)
        return UNDEFINED

    return NativeFunction(realm, "", 0, end)


FUNCTIONS: Final[dict[str, Behaviour]] = {"watch": watch}
