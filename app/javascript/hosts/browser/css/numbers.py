"""Numbers as a style sheet's text has them."""

from __future__ import annotations


def number_text(value: float) -> str:
    """Six significant digits, as Chromium prints them.

    https://drafts.csswg.org/cssom/#serialize-a-css-component-value
    """
    text = f"{value:.6g}"
    return "0" if text == "-0" else text


def pixels_text(value: float) -> str:
    """A length in CSS pixels: ``13.3333px``."""
    return f"{number_text(value)}px"


def pixels_of(text: str) -> float | None:
    """The number of ``12.5px``; None for anything else."""
    if not text.endswith("px"):
        return None
    try:
        return float(text[:-2])
    except ValueError:
        return None
