"""Cascade layers: https://drafts.csswg.org/css-cascade-5/#layering"""

from __future__ import annotations

from math import inf

#: The names of a layer and those around it; empty outside of all.
LayerPath = tuple[str, ...]
#: Compares as the layers do: the later the stronger, and what is in no layer strongest.
LayerKey = tuple[float, ...]

UNLAYERED: LayerKey = (inf,)


class LayerOrder:
    """The layers of a document or shadow root, in the order in which they are first named."""

    def __init__(self) -> None:
        self._places: dict[LayerPath, int] = {}

    def declare(self, path: LayerPath) -> None:
        """https://drafts.csswg.org/css-cascade-5/#layer-ordering"""
        for count in range(1, len(path) + 1):
            self._places.setdefault(path[:count], len(self._places))

    def key(self, path: LayerPath) -> LayerKey:
        """What stands in a layer itself is stronger than what stands in layers within it."""
        return (*(float(self._places[path[:count]]) for count in range(1, len(path) + 1)), inf)


def named(text: str) -> LayerPath:
    """``theme.dark``."""
    return tuple(part.strip() for part in text.split(".") if part.strip())
