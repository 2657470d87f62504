"""Words that are broken between letters: https://drafts.csswg.org/css-text/#word-break-property"""

from __future__ import annotations

from dataclasses import replace

from app.javascript.hosts.browser.css.fonts import font_for, text_width
from app.javascript.hosts.browser.layout.lengths import length
from app.javascript.hosts.browser.layout.pieces import Piece


def split_piece(piece: Piece, room: float) -> tuple[Piece, Piece] | None:
    """As many letters as there is room for, at least one, and the rest; None for one letter."""
    style = piece.box.style
    font, size = font_for(style), style.font_size()
    gap, width, count = length(style.get("letter-spacing")), 0.0, 0
    for letter in piece.text:
        width += text_width(font, letter, size) + gap
        if width > room + 0.01 and count:
            break
        count += 1
    if count >= len(piece.text):
        return None
    head, tail = piece.text[:count], piece.text[count:]

    def part(text: str, start: int) -> Piece:
        wide = text_width(font, text, size) + gap * len(text)
        return Piece(
            piece.box, wide, piece.extent, wraps=piece.wraps, text=text, start=start,
            letters=len(text),
        )  # fmt: skip

    rest = part(tail, piece.start + len(head))
    return part(head, piece.start), replace(rest, is_soft=piece.is_soft)
