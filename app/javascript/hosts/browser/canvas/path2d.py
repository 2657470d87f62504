"""Paths that programs keep: https://html.spec.whatwg.org/multipage/canvas.html#path2d-objects"""

from __future__ import annotations

from math import isfinite
from typing import Any, Final

from app.javascript.hosts.browser.canvas.matrix_dictionary import matrix_of_dictionary
from app.javascript.hosts.browser.canvas.path_building import building_members
from app.javascript.hosts.browser.dom.idl import Member, Members, must_be_new
from app.javascript.hosts.browser.dom.idl_types import ANY, Instance, Optional
from app.javascript.hosts.browser.shapes.matrices import IDENTITY, Matrix
from app.javascript.hosts.browser.shapes.path import CanvasPath
from app.javascript.hosts.browser.shapes.path_text import path_of_text
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class Path2DObject(JSObject):
    """``path`` is in a space of its own; whoever draws it says where that is."""

    __slots__ = ("path",)

    class_name = "Path2D"

    def __init__(self, prototype: JSObject | None, path: CanvasPath) -> None:
        super().__init__(prototype)
        self.path = path

    @property
    def path_matrix(self) -> Matrix:
        """Points stand in the path as they are given."""
        return IDENTITY


def construct_path(_realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-path2d"""
    prototype = get_prototype_from_constructor(
        must_be_new("Path2D", new_target), "%Path2D.prototype%"
    )
    given = argument(arguments, 0)
    if given is UNDEFINED:
        return Path2DObject(prototype, CanvasPath())
    if isinstance(given, Path2DObject):
        return Path2DObject(prototype, given.path.mapped(IDENTITY))
    return Path2DObject(prototype, path_of_text(to_string(given)))


def _add_path(_realm: Realm, target: Path2DObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/canvas.html#dom-path2d-addpath"""
    added, given = arguments
    numbers = matrix_of_dictionary(given)
    if all(map(isfinite, numbers)):
        target.path.commands += added.path.mapped(numbers).commands
    return UNDEFINED


_PATH = Members("Path2D", Path2DObject)
PATH2D_MEMBERS: Final[tuple[Member, ...]] = (
    _PATH.operation(
        "addPath", _add_path, Instance(Path2DObject, "Path2D"), Optional(ANY, UNDEFINED)
    ),
    *building_members("Path2D", Path2DObject),
)
