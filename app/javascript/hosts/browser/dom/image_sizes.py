"""How large an image is by itself, as the head of its file says."""

from __future__ import annotations

import struct
from base64 import b64decode
from binascii import Error as BadBase64

from app.javascript.hosts.browser.dom.element import ElementObject

_PNG = b"\x89PNG\r\n\x1a\n"


def natural_size(image: ElementObject) -> tuple[float, float] | None:
    """Nothing while nothing is loaded; None for a format that is not known."""
    source = image.state.get("loaded image")
    if source is None:
        return 0.0, 0.0
    head, _, data = str(source).partition(",")
    if not head.lower().endswith(";base64"):
        return None
    try:
        content = b64decode("".join(data.split())[:64] + "=" * 3, validate=False)
    except BadBase64:
        return None
    if content.startswith(_PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
    elif content.startswith((b"GIF87a", b"GIF89a")):
        width, height = struct.unpack("<HH", content[6:10])
    else:
        return None
    return float(width), float(height)
