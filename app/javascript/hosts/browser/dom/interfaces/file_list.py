"""FileList: https://w3c.github.io/FileAPI/#filelist-section

A person cannot choose files here; a program can give them by a DataTransfer.
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.file_lists import (
    FILES as FILES_OF_FIELD,
    FileListObject,
    new_file_list,
)
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import UNSIGNED_LONG, Instance
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value


def _files(realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/input.html#dom-input-files"""
    if input_type(element) != "file":
        return NULL
    files: FileListObject | None = element.state.get(FILES_OF_FIELD)
    if files is None:
        files = element.state[FILES_OF_FIELD] = new_file_list(realm)
    return files


def _set_files(_realm: Realm, element: ElementObject, files: FileListObject | None) -> None:
    if files is not None and input_type(element) == "file":
        element.state[FILES_OF_FIELD] = files
        element.node_document.state_changed()


def _item(_realm: Realm, files: FileListObject, arguments: list[Any]) -> Value:
    items = files.items()
    return items[arguments[0]] if arguments[0] < len(items) else NULL


_L = Members("FileList", FileListObject)
_I = Members("HTMLInputElement", ElementObject)
FILES = _I.attribute("files", _files, _set_files, Instance(FileListObject, "FileList", True))
DESCRIPTIONS = (
    interface(
        "FileList",
        None,
        (
            _L.attribute("length", lambda _realm, files: float(len(files.items()))),
            _L.operation("item", _item, UNSIGNED_LONG),
        ),
    ),
)
