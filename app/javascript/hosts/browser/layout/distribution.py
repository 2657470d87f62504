"""Free space between lines, tracks or items: https://drafts.csswg.org/css-align/#distribution-values"""

from __future__ import annotations


def distributed(word: str, free: float, count: int) -> tuple[float, float]:
    """Where the first of ``count`` starts, and the additional room between two; all in px."""
    if word.startswith("space-") and (free <= 0 or not count):
        return 0.0, 0.0
    match word:
        case "center":
            return free / 2, 0.0
        case "flex-end" | "end" | "right":
            return free, 0.0
        case "space-between":
            return 0.0, free / (count - 1) if count > 1 else 0.0
        case "space-around":
            return free / count / 2, free / count
        case "space-evenly":
            return free / (count + 1), free / (count + 1)
        case _:
            return 0.0, 0.0
