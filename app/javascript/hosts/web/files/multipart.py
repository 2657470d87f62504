"""multipart/form-data.

https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
"""

from __future__ import annotations

import re

from app.javascript.hosts.web.encoding.decoding import utf_8_decode
from app.javascript.hosts.web.files.blob import FileObject
from app.javascript.hosts.web.files.form_data import FormDataObject
from app.javascript.runtime.realm import Realm

_NAME = re.compile(r'\bname="([^"]*)"')
_FILE_NAME = re.compile(r'\bfilename="([^"]*)"')
_NEWLINE = re.compile(r"\r\n|\r|\n")
_TYPE = re.compile(r"^content-type:\s*(.+?)\s*$", re.IGNORECASE | re.MULTILINE)


def _with_newlines(text: str) -> str:
    """Newlines are those of the network."""
    return _NEWLINE.sub("\r\n", text)


def _escaped(name: str) -> str:
    return name.replace("\n", "%0A").replace("\r", "%0D").replace('"', "%22")


def encode_multipart(form: FormDataObject, boundary: str) -> bytes:
    """The body of a form."""
    parts = []
    for name, entry in form.entries:
        field = _escaped(_with_newlines(name))
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"'
        if isinstance(entry, FileObject):
            type_ = entry.type or "application/octet-stream"
            head += f'; filename="{_escaped(entry.name)}"\r\nContent-Type: {type_}'
            parts.append(head.encode() + b"\r\n\r\n" + entry.data + b"\r\n")
        else:
            parts.append(f"{head}\r\n\r\n{_with_newlines(entry)}\r\n".encode())
    return b"".join(parts) + f"--{boundary}--\r\n".encode()


def decode_multipart(realm: Realm, data: bytes, boundary: str) -> FormDataObject | None:
    """The form of a body; None for what is none."""
    form = FormDataObject(realm.intrinsics["%FormData.prototype%"])
    for part in data.split(b"--" + boundary.encode())[1:]:
        if part.startswith(b"--"):
            return form
        head, separator, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        text = utf_8_decode(head)
        name = _NAME.search(text)
        if not separator or name is None:
            return None
        content = content.removesuffix(b"\r\n")
        file_name = _FILE_NAME.search(text)
        if file_name is None:
            form.entries.append((name[1], utf_8_decode(content)))
            continue
        type_ = _TYPE.search(text)
        prototype = realm.intrinsics["%File.prototype%"]
        file = FileObject(prototype, (content,), type_[1] if type_ else "text/plain", file_name[1])
        form.entries.append((name[1], file))
    return None
