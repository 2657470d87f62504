"""FileReaderSync: https://w3c.github.io/FileAPI/#FileReaderSync"""

from __future__ import annotations

from app.javascript.hosts.browser.network.file_reader import READINGS, packaged
from app.javascript.hosts.web.files.blob import BlobObject
from app.javascript.hosts.web.groups import FILES
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.webidl import Interface, Operation, described
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class FileReaderSyncObject(JSObject):
    """It waits for the bytes."""

    __slots__ = ()

    class_name = "FileReaderSync"


def _reading(name: str) -> tuple[int, Operation]:
    def read(realm: Realm, _reader: FileReaderSyncObject, arguments: list[Value]) -> Value:
        blob = arguments[0]
        if not isinstance(blob, BlobObject):
            doing = f"Failed to execute '{name}' on 'FileReaderSync'"
            raise type_error(f"{doing}: parameter 1 is not of type 'Blob'.")
        return packaged(realm, blob, name, argument(arguments, 1))

    return 1, read


FILE_READER_SYNC = Group(
    "file reader sync",
    ("FileReaderSync",),
    (
        described(
            Interface(
                "FileReaderSync",
                FileReaderSyncObject,
                lambda _realm, prototype, _arguments: FileReaderSyncObject(prototype),
                operations={name: _reading(name) for name in READINGS},
            )
        ),
    ),
    (FILES,),
)
