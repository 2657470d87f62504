"""ArrayBuffers."""

from __future__ import annotations

from app.javascript.hosts.inspection.options import Inspection, remaining_text
from app.javascript.runtime.array_buffer import ArrayBufferObject


def format_array_buffer(
    inspection: Inspection, value: ArrayBufferObject, _recurse_times: int
) -> list[str]:
    """The first bytes in hexadecimal."""
    if value.data is None:
        return [inspection.style("(detached)", "special")]
    shown = inspection.shown_entries(len(value.data))
    text = value.data[:shown].hex(" ")
    if len(value.data) > shown:
        text += f" {remaining_text(len(value.data) - shown, 'byte')}"
    return [f"{inspection.style('[Uint8Contents]', 'special')}: <{text}>"]
