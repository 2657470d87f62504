"""A request for a part of a blob: https://fetch.spec.whatwg.org/#simple-range-header-value"""

from __future__ import annotations

import re
from typing import Final

from app.javascript.hosts.web.fetch.network import Answer

_RANGE: Final = re.compile(r"bytes=[\t ]*(\d*)[\t ]*-[\t ]*(\d*)", re.IGNORECASE)


def blob_answer(type_: str, data: bytes, wanted: str | None) -> Answer | None:
    """Of a blob URL; ``wanted`` is the request's ``Range``. None for a range that there is not."""
    status, headers = 200, [("content-length", str(len(data))), ("content-type", type_)]
    if wanted is not None:
        edges = _edges(wanted, len(data))
        if edges is None:
            return None
        first, last = edges
        headers.append(("content-range", f"bytes {first}-{last}/{len(data)}"))
        status, data = 206, data[first : last + 1]
        headers[0] = ("content-length", str(len(data)))
    return Answer(0.0, status=status, headers=headers, body=data, status_text="OK")


def _edges(wanted: str, size: int) -> tuple[int, int] | None:
    """The first and the last byte: https://fetch.spec.whatwg.org/#build-a-content-range"""
    found = _RANGE.fullmatch(wanted)
    if found is None or not (found[1] or found[2]):
        return None
    if found[1]:
        first, last = int(found[1]), min(int(found[2] or size - 1), size - 1)
    else:
        first, last = max(0, size - int(found[2])), size - 1
    return (first, last) if first <= last else None
