"""FileReader: https://w3c.github.io/FileAPI/#APIASynch"""

from __future__ import annotations

import base64
from enum import IntEnum
from typing import Final

from app.javascript.hosts.browser.network.progress import fire_progress
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.encoding.decoding import Decoding
from app.javascript.hosts.web.encoding.labels import encoding_of
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.files.blob import (
    READ_MS,
    BlobObject,
    start_reading,
)
from app.javascript.hosts.web.platform import Work, web_platform
from app.javascript.hosts.web.webidl import Interface, Operation, code_units, described
from app.javascript.runtime.array_buffer import new_array_buffer
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Constant
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: What lies between the events loadstart and load of a small blob.
LOAD_MS: Final = READ_MS * 0.75


class ReaderState(IntEnum):
    """https://w3c.github.io/FileAPI/#dom-filereader-readystate"""

    EMPTY = 0
    LOADING = 1
    DONE = 2


class FileReaderObject(EventTargetObject):
    """``work`` is the reading that is under way: its beginning and its end."""

    __slots__ = ("error", "realm", "result", "state", "work")

    class_name = "FileReader"

    def __init__(self, realm: Realm, prototype: JSObject) -> None:
        super().__init__(prototype, "FileReader")
        self.realm = realm
        self.state = ReaderState.EMPTY
        self.result: Value = NULL
        self.error: Value = NULL
        self.work: tuple[Work, ...] = ()

    def read(self, blob: BlobObject, result: Value) -> None:
        """https://w3c.github.io/FileAPI/#readOperation

        The bytes come whether or not the thread has had the time to say that it starts.
        """
        self.state = ReaderState.LOADING
        self.result, self.error = NULL, NULL
        size = len(blob.data)
        platform = web_platform(self.realm)

        def start() -> None:
            fire_progress(self.realm, self, "loadstart", 0, size)

        def finish() -> None:
            self.work = ()  # nothing is left that could be aborted
            if size:
                fire_progress(self.realm, self, "progress", size, size)
            self.state = ReaderState.DONE
            self.result = result
            fire_progress(self.realm, self, "load", size, size)
            if self.state is ReaderState.DONE:
                fire_progress(self.realm, self, "loadend", size, size)

        label = "read a file"
        self.work = (
            platform.start_work("storage", label, 0.0, "file reading", start),
            start_reading(self.realm, label, LOAD_MS, finish),
        )

    def abort(self) -> None:
        """https://w3c.github.io/FileAPI/#dfn-abort

        NOTE: What is read is left as it is, also the result, which the standard sets to null.
        """
        if not self.work:
            return
        self.result = NULL
        self.state = ReaderState.DONE
        message = "An ongoing operation was aborted, typically with a call to abort()."
        self.error = dom_exception(self.realm, "AbortError", message).value_in(self.realm)
        for work in self.work:
            work.cancel()
        self.work = ()
        fire_progress(self.realm, self, "abort")
        if not self.work:  # a listener may read again
            fire_progress(self.realm, self, "loadend")


def packaged(realm: Realm, blob: BlobObject, name: str, encoding: Value) -> Value:
    """https://w3c.github.io/FileAPI/#blob-package-data"""
    data = blob.data
    match name:
        case "readAsArrayBuffer":
            return new_array_buffer(realm, bytearray(data))
        case "readAsBinaryString":
            return data.decode("latin-1")
        case "readAsDataURL":
            type_ = blob.type or "application/octet-stream"
            return f"data:{type_};base64,{base64.b64encode(data).decode('ascii')}"
        case _:
            label = "utf-8" if encoding is UNDEFINED else to_string(encoding)
            _, codec = encoding_of(_of_mark(data) or label) or ("utf-8", "utf-8")
            decoding = Decoding(codec, fatal=False, keep_bom=False)
            return code_units(decoding.decode(data, final=True))


def _of_mark(data: bytes) -> str:
    """The encoding that a byte order mark tells: https://encoding.spec.whatwg.org/#bom-sniff"""
    marks = {b"\xef\xbb\xbf": "utf-8", b"\xfe\xff": "utf-16be", b"\xff\xfe": "utf-16le"}
    return next((name for mark, name in marks.items() if data.startswith(mark)), "")


def _reading(name: str) -> tuple[int, Operation]:
    def read(realm: Realm, reader: FileReaderObject, arguments: list[Value]) -> Value:
        blob = arguments[0]
        doing = f"Failed to execute '{name}' on 'FileReader'"
        if not isinstance(blob, BlobObject):
            raise type_error(f"{doing}: parameter 1 is not of type 'Blob'.")
        if reader.state is ReaderState.LOADING:
            message = f"{doing}: The object is already busy reading Blobs."
            raise dom_exception(realm, "InvalidStateError", message)
        reader.read(blob, packaged(realm, blob, name, argument(arguments, 1)))
        return UNDEFINED

    return 1, read


def _abort(_realm: Realm, reader: FileReaderObject, _arguments: list[Value]) -> Value:
    reader.abort()
    return UNDEFINED


_STATES = tuple(Constant(state.name, float(state), enumerable=True) for state in ReaderState)
READINGS = ("readAsArrayBuffer", "readAsBinaryString", "readAsDataURL", "readAsText")
_EVENTS = ("loadstart", "progress", "load", "abort", "error", "loadend")

DESCRIPTIONS = (
    described(
        Interface(
            "FileReader",
            FileReaderObject,
            lambda realm, prototype, _arguments: FileReaderObject(realm, prototype),
            attributes={
                "readyState": lambda _realm, reader: float(reader.state),
                "result": lambda _realm, reader: reader.result,
                "error": lambda _realm, reader: reader.error,
            },
            operations={"abort": (0, _abort), **{name: _reading(name) for name in READINGS}},
            statics=_STATES,
            others=(*_STATES, *(event_handler(name) for name in _EVENTS)),
            parent="EventTarget",
        )
    ),
)
