"""Matrices that programs give as objects: https://drafts.fxtf.org/geometry/#dictdef-dommatrix2dinit"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.idl_types import member
from app.javascript.hosts.browser.shapes.matrices import Matrix, flat
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.values import UNDEFINED, Value

_NAMES: Final = (
    ("a", "m11", 1.0), ("b", "m12", 0.0), ("c", "m21", 0.0), ("d", "m22", 1.0), ("e", "m41", 0.0),
    ("f", "m42", 0.0),
)  # fmt: skip


def matrix_of_dictionary(given: Value) -> Matrix:
    """https://drafts.fxtf.org/geometry/#matrix-validate-and-fixup-2d"""
    numbers = []
    for short, long, default in _NAMES:
        value = member(given, short)
        value = member(given, long) if value is UNDEFINED else value
        numbers.append(default if value is UNDEFINED else to_number(value))
    return flat(*numbers)
