"""application/x-www-form-urlencoded: https://url.spec.whatwg.org/#application/x-www-form-urlencoded"""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

_KEPT = frozenset(b"*-._0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


def parse_form(text: str) -> list[tuple[str, str]]:
    """https://url.spec.whatwg.org/#concept-urlencoded-parser"""
    pairs = []
    for sequence in text.split("&"):
        if sequence:
            name, _, value = sequence.partition("=")
            pairs.append((_decode(name), _decode(value)))
    return pairs


def _decode(text: str) -> str:
    return unquote_to_bytes(text.replace("+", " ")).decode("utf-8", "replace")


def serialize_form(pairs: list[tuple[str, str]]) -> str:
    """https://url.spec.whatwg.org/#concept-urlencoded-serializer"""
    return "&".join(f"{_encode(name)}={_encode(value)}" for name, value in pairs)


def _encode(text: str) -> str:
    return "".join(
        chr(byte) if byte in _KEPT else "+" if byte == 0x20 else f"%{byte:02X}"
        for byte in text.encode("utf-8", "replace")
    )
