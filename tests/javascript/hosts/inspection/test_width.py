"""Widths are those of Node v20.20.2 (its internal getStringWidth), 2026-11-22."""

import pytest

from app.javascript.hosts.inspection.width import string_width
from app.javascript.runtime.text import to_code_units


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("日本語", 6),
        ("한글", 4),
        ("\uff46\uff55\uff4c\uff4c", 8),
        ("\uff71\uff72\uff73", 3),
        ("é", 1),
        ("e\u0301", 1),
        ("\U0001f600", 2),
        ("\U0001f44d\U0001f3fd", 4),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", 6),
        ("\u2764\ufe0f", 1),
        ("\u2705", 2),
        ("\U0001f1e9\U0001f1ea", 4),
        ("\u200b", 0),
        ("\u00ad", 1),
        ("\x1b[31mred\x1b[39m", 3),
        ("a\tb\x7f", 2),
        ("\u2192 \u2713 \u2500", 5),
    ],
)
def test_width_in_columns(text: str, width: int) -> None:
    assert string_width(to_code_units(text)) == width


def test_without_colors_a_control_sequence_is_text() -> None:
    assert string_width("\x1b[31m", is_colored=False) == 4
