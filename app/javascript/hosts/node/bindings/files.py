"""The calls of the file system: ``fs(call, ...arguments)``, which throw as Node's do.

https://nodejs.org/docs/latest-v20.x/api/errors.html#common-system-errors
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.node.bindings.bytes_binding import bytes_of, view_of
from app.javascript.hosts.node.bindings.integers import integer
from app.javascript.hosts.node.bindings.watching import watched_call
from app.javascript.hosts.node.file_problem import ERRORS, FileProblem
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.virtual_files import Inode, VirtualFiles
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_boolean, to_number, to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_MAX_LINKS: Final = 40
_CLOCK: Final = 1_767_225_600_000.0


def _position(arguments: list[Value], place: int) -> int | None:
    """None for where the descriptor stands: null, or a negative number."""
    value = argument(arguments, place)
    if value is NULL or value is UNDEFINED:
        return None
    position = value if type(value) is int else integer(arguments, place)
    return position if position >= 0 else None


def _stat(realm: Realm, inode: Inode) -> Value:
    """Mode, size, inode number, links and the four times in ms, as a list."""
    size = 4096 if inode.entries is not None else len(inode.data or inode.target)
    times: list[Value] = [_CLOCK + time for time in inode.times]
    numbers: list[Value] = [float(inode.mode), float(size), float(inode.number)]
    return create_array_from_list(realm, [*numbers, float(inode.links), *times])


Call = Callable[[Realm, VirtualFiles, list[Value]], Value]


def _path(arguments: list[Value], place: int = 0) -> str:
    return to_string(argument(arguments, place))


def _read(realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    """``read(fd, buffer, offset, length, position)``"""
    target = view_of(argument(arguments, 1))
    offset, length = (max(0, integer(arguments, place)) for place in (2, 3))
    length = min(length, max(0, len(target) - offset))
    data = files.read(integer(arguments, 0), length, _position(arguments, 4))
    target[offset : offset + len(data)] = data
    return float(len(data))


def _write(realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    """``write(fd, bytes, position)``"""
    number, data = integer(arguments, 0), bytes_of(argument(arguments, 1))
    if number in (1, 2):
        host = host_of(realm)
        host.write_bytes(number, data)
        return float(len(data))
    return float(files.write(number, data, _position(arguments, 2)))


def _open(realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    return float(files.open(_path(arguments), _path(arguments, 1), integer(arguments, 2)))


def _list(realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    """Names and kinds in turn."""
    flat: list[Value] = [each for pair in files.list(_path(arguments)) for each in pair]
    return create_array_from_list(realm, flat)


def _mkdir(realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    """``mkdir(path, recursive, mode)``"""
    made = files.mkdir(_path(arguments), recursive=to_boolean(argument(arguments, 1)))
    if made is not None and argument(arguments, 2) is not UNDEFINED:
        inode = files.find(_path(arguments))
        inode.mode = (inode.mode & ~0o7777) | (integer(arguments, 2) & 0o7777)
    return UNDEFINED if made is None else made


def _mkdtemp(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    """``mkdtemp(shown, path)``"""
    files.mkdir(_path(arguments, 1))
    return UNDEFINED


def _sync(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    files.opened(integer(arguments, 0))
    return UNDEFINED


def _remove(*, folder: bool = False, tree: bool = False) -> Call:
    def call(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
        files.remove(_path(arguments), folder=folder, tree=tree)
        return UNDEFINED

    return call


def _access(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    """``access(path, mode)``: whoever may do everything still runs no file that nobody may run."""
    found = files.find(_path(arguments))
    wanted = argument(arguments, 1)
    wants_to_run = isinstance(wanted, float) and int(wanted) & 1
    if wants_to_run and found.data is not None and not found.mode & 0o111:
        raise FileProblem("EACCES")
    return UNDEFINED


def _close(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    files.close(integer(arguments, 0))
    return UNDEFINED


def _rename(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    files.rename(_path(arguments), _path(arguments, 1))
    return UNDEFINED


def _link(*, symbolic: bool) -> Call:
    def call(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
        files.link(_path(arguments), _path(arguments, 1), symbolic=symbolic)
        return UNDEFINED

    return call


def _read_link(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    target = files.find(_path(arguments), follow=False).target
    if not target:
        raise FileProblem("EINVAL")
    return target


def _truncate(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    files.truncate(files.find(_path(arguments)), max(0, integer(arguments, 1)))
    return UNDEFINED


def _ftruncate(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
    files.truncate(files.opened(integer(arguments, 0)).inode, max(0, integer(arguments, 1)))
    return UNDEFINED


Find = Callable[[VirtualFiles, list[Value]], Inode]


def _followed(files: VirtualFiles, arguments: list[Value]) -> Inode:
    return files.find(_path(arguments))


def _link_itself(files: VirtualFiles, arguments: list[Value]) -> Inode:
    return files.find(_path(arguments), follow=False)


def _opened(files: VirtualFiles, arguments: list[Value]) -> Inode:
    return files.opened(integer(arguments, 0)).inode


def _chmod(find: Find) -> Call:
    def call(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
        inode = find(files, arguments)
        inode.mode = (inode.mode & ~0o7777) | (integer(arguments, 1) & 0o7777)
        return UNDEFINED

    return call


def _utimes(find: Find) -> Call:
    def call(_realm: Realm, files: VirtualFiles, arguments: list[Value]) -> Value:
        inode = find(files, arguments)
        inode.times[0] = to_number(argument(arguments, 1)) * 1000 - _CLOCK
        inode.times[1] = to_number(argument(arguments, 2)) * 1000 - _CLOCK
        return UNDEFINED

    return call


def _real_path(files: VirtualFiles, path: str) -> str:
    """Without links, under the name that it was asked for by."""
    files.find(path)  # which has to lead somewhere
    found = files.find(path, follow=False)
    for _ in range(_MAX_LINKS):
        if not found.target:
            break
        folder = path.rpartition("/")[0] or "."
        path = found.target if found.target.startswith("/") else f"{folder}/{found.target}"
        found = files.find(path, follow=False)
    if found.entries is not None:
        return files.path_of(found)
    above, _, name = path.rpartition("/")
    folder = files.path_of(files.find(above or ("/" if path.startswith("/") else ".")))
    return f"{folder.rstrip('/')}/{name}"


_CALLS: Final[dict[str, Call]] = {
    "access": _access,
    "chmod": _chmod(_followed),
    "close": _close,
    "fchmod": _chmod(_opened),
    "fdatasync": _sync,
    "fstat": lambda realm, files, args: _stat(realm, files.opened(integer(args, 0)).inode),
    "fsync": _sync,
    "ftruncate": _ftruncate,
    "futime": _utimes(_opened),
    "link": _link(symbolic=False),
    "lstat": lambda realm, files, args: _stat(realm, files.find(_path(args), follow=False)),
    "lutime": _utimes(_link_itself),
    "mkdir": _mkdir,
    "mkdtemp": _mkdtemp,
    "open": _open,
    "read": _read,
    "readlink": _read_link,
    "realpath": lambda _realm, files, args: _real_path(files, _path(args)),
    "rename": _rename,
    "rm": _remove(tree=True),
    "rmdir": _remove(folder=True),
    "scandir": _list,
    "stat": lambda realm, files, args: _stat(realm, files.find(_path(args))),
    "symlink": _link(symbolic=True),
    "truncate": _truncate,
    "unlink": _remove(),
    "utime": _utimes(_followed),
    "write": _write,
}
#: Calls that take a descriptor; their errors name no path.
_BY_DESCRIPTOR: Final = frozenset(
    {"close", "fchmod", "fdatasync", "fstat", "fsync", "ftruncate", "futime", "read", "write"}
)
#: Calls that take two paths.
_TWO_PATHS: Final = frozenset({"link", "rename", "symlink"})


def call_files(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``fs(call, ...arguments)``"""
    name, rest = to_string(argument(arguments, 0)), arguments[1:]
    try:
        files, watches = host_of(realm).files, host_of(realm).file_watches
        if not watches:
            return _CALLS[name](realm, files, rest)
        tell = watched_call(files, watches, name, rest)
        made = _CALLS[name](realm, files, rest)
        tell(made)
        return made
    except FileProblem as problem:
        raise ThrowCompletion(_error(realm, name, problem.code, rest)) from None


def _error(realm: Realm, name: str, code: str, arguments: list[Value]) -> JSObject:
    """An error with errno, code, syscall and the paths."""
    number, words = ERRORS[code]
    message = f"{code}: {words}, {name}"
    paths = [] if name in _BY_DESCRIPTOR else arguments[: 2 if name in _TWO_PATHS else 1]
    if paths:
        message += " " + " -> ".join(f"'{to_string(path)}'" for path in paths)
    error = realm.make_error("Error", message)
    error.properties["errno"] = float(number)
    error.properties["code"] = code
    error.properties["syscall"] = name
    for key, path in zip(("path", "dest"), paths, strict=False):
        error.properties[key] = path
    return error


FUNCTIONS: Final[dict[str, Behaviour]] = {"fs": call_files}
