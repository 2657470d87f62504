"""data: URLs: https://fetch.spec.whatwg.org/#data-urls"""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from app.javascript.hosts.web.encoding.base64 import forgiving_decode

_DEFAULT = "text/plain;charset=US-ASCII"


def process_data_url(href: str) -> tuple[str, bytes] | None:
    """The media type and the bytes; None for failure.

    https://fetch.spec.whatwg.org/#data-url-processor
    """
    head, comma, content = href.removeprefix("data:").partition("#")[0].partition(",")
    if not comma:
        return None
    type_ = head.strip()
    data: bytes | None = unquote_to_bytes(content)
    stripped = type_.rstrip()
    if stripped.lower().endswith("base64") and stripped[:-6].rstrip(" ").endswith(";"):
        type_ = stripped[:-6].rstrip(" ")[:-1]
        assert data is not None
        data = forgiving_decode(data.decode("latin-1"))
    if data is None:
        return None
    if type_.startswith(";"):
        type_ = f"text/plain{type_}"
    return (type_ if "/" in type_ else _DEFAULT), data
