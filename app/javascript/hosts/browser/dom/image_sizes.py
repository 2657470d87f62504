"""How large an image is by itself, as the head of its file says, and whether there is one at all.

https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern: the content decides about the
format, except for SVG, which is known by its type.
"""

from __future__ import annotations

import re
import struct
from typing import Final, NamedTuple

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.web.fetch.data_url import process_data_url
from app.javascript.hosts.web.files.object_urls import blob_at
from app.javascript.runtime.realm import Realm

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_OTHERS: Final = (b"\xff\xd8\xff", b"BM", b"\x00\x00\x01\x00")
_SVG: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<svg\b([^>]*xmlns=[\"']http://www\.w3\.org/2000/svg[\"'][^>]*)>",
    re.DOTALL,
)
_SVG_SIDE: Final = rb"\s%s=[\"']([0-9.]+)(?:px)?[\"']"


class Image(NamedTuple):
    """An image that could be decoded; ``size`` is None for a format that is not known."""

    size: tuple[float, float] | None


def image_at(realm: Realm, address: str) -> Image | None:
    """What a ``data:`` or a ``blob:`` address holds; None for what is no image."""
    if address.startswith("blob:"):
        blob = blob_at(realm, address)
        found = None if blob is None else (blob.type, bytes(blob.data))
    else:
        found = process_data_url(address) if address[:5].lower() == "data:" else None
    return None if found is None else _decoded(*found)


def _decoded(type_: str, content: bytes) -> Image | None:
    if content.startswith(_PNG):
        if b"IDAT" not in content[:4096]:
            return None
        width, height = struct.unpack(">II", content[16:24])
    elif content.startswith((b"GIF87a", b"GIF89a")) and len(content) > 13:
        width, height = struct.unpack("<HH", content[6:10])
    elif type_.lower().startswith("image/svg+xml"):
        return _svg(content)
    elif content.startswith(_OTHERS) or content[8:12] in (b"WEBP", b"avif"):
        return Image(None)
    else:
        return None
    return Image((float(width), float(height)))


def _svg(content: bytes) -> Image | None:
    root = _SVG.match(content)
    if root is None:
        return None
    sides = [re.search(_SVG_SIDE % name, root[1]) for name in (b"width", b"height")]
    if sides[0] is None or sides[1] is None:
        return Image(None)
    return Image((float(int(float(sides[0][1]))), float(int(float(sides[1][1])))))


def natural_size(image: ElementObject) -> tuple[float, float] | None:
    """Nothing while nothing is loaded; None for a format that is not known."""
    loaded: Image | None = image.state.get("loaded image")
    return (0.0, 0.0) if loaded is None else loaded.size
