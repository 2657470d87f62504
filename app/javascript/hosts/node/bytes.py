"""Text and bytes: the encodings of Buffer.

https://nodejs.org/docs/latest-v20.x/api/buffer.html#buffers-and-character-encodings
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final

_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]")
_HEX_PAIRS: Final = re.compile(r"(?:[0-9A-Fa-f]{2})*")


def encode_text(text: str, encoding: str) -> bytes:
    """Code units as bytes; ``encoding`` is one of Node's eight, in lower case."""
    match encoding:
        case "utf8":
            joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            return joined.encode("utf-8")
        case "utf16le":
            return text.encode("utf-16-le", "surrogatepass")
        case "latin1" | "ascii":
            return bytes(ord(unit) & 0xFF for unit in text)
        case "hex":
            found = _HEX_PAIRS.match(text)
            return bytes.fromhex(found[0]) if found else b""
        case _:
            raw = text.encode("latin-1", "replace").replace(b"-", b"+").replace(b"_", b"/")
            kept = _NOT_BASE64.sub(b"", raw.split(b"=")[0])
            if len(kept) % 4 == 1:
                kept = kept[:-1]
            return base64.b64decode(kept + b"=" * (-len(kept) % 4))


def decode_text(data: bytes, encoding: str) -> str:
    """Bytes as code units."""
    match encoding:
        case "utf8":
            text = data.decode("utf-8", "replace")
            return text.encode("utf-16-le").decode("utf-16-le") if text.isascii() else _units(text)
        case "utf16le":
            even = data[: len(data) & ~1]
            return "".join(chr(even[at] | even[at + 1] << 8) for at in range(0, len(even), 2))
        case "latin1":
            return data.decode("latin-1")
        case "ascii":
            return "".join(chr(byte & 0x7F) for byte in data)
        case "hex":
            return binascii.hexlify(data).decode("ascii")
        case "base64url":
            return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")
        case _:
            return base64.b64encode(data).decode("ascii")


def _units(text: str) -> str:
    """One character for each UTF-16 code unit."""
    if not any(ord(char) > 0xFFFF for char in text):
        return text
    encoded = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(encoded[at] | encoded[at + 1] << 8) for at in range(0, len(encoded), 2))
