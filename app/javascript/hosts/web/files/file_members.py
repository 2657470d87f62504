"""What a browser's File has beside the standard's."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.web.files.blob import FileObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.date_object import DateObject
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def _file(this: Value) -> FileObject:
    if not isinstance(this, FileObject):
        raise type_error("Illegal invocation")
    return this


def _last_modified_date(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return DateObject(realm.intrinsics["%Date.prototype%"], _file(this).last_modified)


def _relative_path(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://wicg.github.io/entries-api/#dom-file-webkitrelativepath, without a folder"""
    _file(this)
    return ""


FILE_MEMBERS: Final = (
    Accessor("lastModifiedDate", _last_modified_date, enumerable=True),
    Accessor("webkitRelativePath", _relative_path, enumerable=True),
)
