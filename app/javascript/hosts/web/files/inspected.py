"""Blobs and files as a console shows them."""

from __future__ import annotations

from app.javascript.hosts.web.files.blob import BlobObject, FileObject
from app.javascript.hosts.web.files.form_data import FormDataObject
from app.javascript.hosts.web.inspected import Fields
from app.javascript.hosts.web.webidl import code_units
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def blob_fields(_realm: Realm, blob: BlobObject) -> Fields:
    """Size and type."""
    return [("size", float(len(blob.data))), ("type", blob.type)]


def file_fields(realm: Realm, file: FileObject) -> Fields:
    """The blob's, name and date."""
    fields = list(blob_fields(realm, file))
    return [*fields, ("name", code_units(file.name)), ("lastModified", file.last_modified)]


def form_fields(realm: Realm, form: FormDataObject) -> Fields:
    """Values by name; several of one name as an array."""
    values: dict[str, list[Value]] = {}
    for name, value in form.entries:
        values.setdefault(name, []).append(value)
    return [
        (name, found[0] if len(found) == 1 else create_array_from_list(realm, found))
        for name, found in values.items()
    ]
