"""The files of a field or of a data transfer: https://w3c.github.io/FileAPI/#filelist-section"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.hosts.web.files.blob import FileObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

FILES = "files"
"""Where the state of a file field keeps its list, which is shared with whoever gave it."""


class FileListObject(IndexedObject):
    """Files, the same object as long as they are of the same field or transfer."""

    __slots__ = ("files",)

    class_name = "FileList"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.files: list[FileObject] = []

    def items(self) -> list[Value]:
        return list(self.files)


def new_file_list(realm: Realm) -> FileListObject:
    """An empty one."""
    window_document(realm)  # brings the interface
    return FileListObject(realm.intrinsics["%FileList.prototype%"])


def chosen_files(field: ElementObject) -> list[FileObject]:
    """The files of a field; writing the list is writing the field's."""
    given = field.state.get(FILES)
    return given.files if isinstance(given, FileListObject) else []


def file_name_shown(field: ElementObject) -> str:
    """https://html.spec.whatwg.org/multipage/input.html#fakepath-srsly"""
    files = chosen_files(field)
    return f"C:\\fakepath\\{files[0].name}" if files else ""
