"""Blobs and files as a console shows them."""

from __future__ import annotations

from app.javascript.hosts.web.files.blob import BlobObject, FileObject
from app.javascript.hosts.web.inspected import Fields
from app.javascript.hosts.web.webidl import code_units
from app.javascript.runtime.realm import Realm


def blob_fields(_realm: Realm, blob: BlobObject) -> Fields:
    """Size and type."""
    return [("size", float(len(blob.data))), ("type", blob.type)]


def file_fields(realm: Realm, file: FileObject) -> Fields:
    """The blob's, name and date."""
    fields = list(blob_fields(realm, file))
    return [*fields, ("name", code_units(file.name)), ("lastModified", file.last_modified)]
