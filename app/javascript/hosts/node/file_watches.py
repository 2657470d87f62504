"""Who watches which file or folder, and what has been seen there: inotify, with libuv on top.

https://nodejs.org/docs/latest-v20.x/api/fs.html#fswatchfilename-options-listener
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from app.javascript.hosts.node.event_loop import EventLoop
from app.javascript.hosts.node.requests import Request
from app.javascript.hosts.node.virtual_files import Inode

#: What libuv calls a change; all else is a ``rename``.
CHANGES = frozenset({"modify", "attrib"})


@dataclass(slots=True, eq=False)
class Watch:
    """One watcher: ``tell`` gets the kind and the name; a file's is the one it was asked for by."""

    inode: Inode
    name: str
    tell: Callable[[str, str], None]
    closed: bool = False


class FileWatches:
    """The watches of a process, and the events that wait for the poll phase."""

    def __init__(self, loop: EventLoop) -> None:
        self._loop = loop
        self._watches: list[Watch] = []
        self._events: list[tuple[Inode, str, str]] = []
        self._is_coming = False

    def __bool__(self) -> bool:
        return bool(self._watches)

    def add(self, watch: Watch) -> None:
        """It hears of what happens from now on."""
        self._watches.append(watch)

    def remove(self, watch: Watch) -> None:
        """It hears of nothing more."""
        watch.closed = True
        if watch in self._watches:
            self._watches.remove(watch)

    def entry(self, mask: str, folder: Inode, name: str) -> None:
        """Something happened to an entry of the folder."""
        self._see(folder, mask, name)

    def content(self, mask: str, inode: Inode) -> None:
        """Something happened to the file itself: those who watch its folders hear of it first."""
        folders = {watch.inode.number: watch.inode for watch in self._watches}
        for folder in folders.values():
            for name, found in (folder.entries or {}).items():
                if found is inode:
                    self._see(folder, mask, name)
        self.own(mask, inode)

    def own(self, mask: str, inode: Inode) -> None:
        """The same, where folders hear nothing of it."""
        self._see(inode, mask, "")

    def _see(self, inode: Inode, mask: str, name: str) -> None:
        event = (inode, mask, name)
        if not any(watch.inode is inode for watch in self._watches) or event in self._events[-1:]:
            return
        self._events.append(event)
        if not self._is_coming:
            self._is_coming = True
            agent = self._loop.agent
            due, here = agent.clock.now, agent.recorder.here
            request = Request(due, "a file has changed", self._tell_all, here, scoped=False)
            request.has_ref = False
            self._loop.requests.add(request)

    def _tell_all(self) -> None:
        while self._events:
            inode, mask, name = self._events.pop(0)
            kind = "change" if mask in CHANGES else "rename"
            for watch in [watch for watch in self._watches if watch.inode is inode]:
                if not watch.closed:
                    self._loop.in_callback_scope(partial(watch.tell, kind, name or watch.name))
        self._is_coming = False
