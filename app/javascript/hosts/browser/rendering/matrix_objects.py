"""DOMMatrix and DOMPoint: https://drafts.fxtf.org/geometry/#DOMMatrix"""

from __future__ import annotations

from collections.abc import Callable
from math import nan, pi
from typing import Any

from app.javascript.hosts.browser.css.declaration_block import parse_value
from app.javascript.hosts.browser.css.tokens import component_values
from app.javascript.hosts.browser.dom.idl import (
    Get,
    Members,
    Set,
    interface,
    must_be_new,
)
from app.javascript.hosts.browser.dom.idl_types import ANY, UNRESTRICTED, Optional
from app.javascript.hosts.browser.rendering.coordinates import (
    constructor_of_numbers,
    coordinate,
    set_coordinate,
)
from app.javascript.hosts.browser.shapes.matrices import (
    IDENTITY,
    Matrix,
    flat,
    flat_parts,
    inverted,
    is_in_plane,
    matrix_of,
    multiplied,
    rotated,
    scaled,
    skewed,
    translated,
)
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.hosts.web.serializable import SerializableObject, prototype_beside
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.function import ConstructorBehaviour
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_NAMES = {f"m{column + 1}{row + 1}": 4 * column + row for column in range(4) for row in range(4)}
_SHORT = {"a": 0, "b": 1, "c": 4, "d": 5, "e": 12, "f": 13}
_POINT = ("x", "y", "z", "w")


class DOMMatrixObject(SerializableObject):
    """16 numbers, column after column; also a DOMMatrixReadOnly, by its prototype."""

    __slots__ = ("is_flat", "matrix")

    class_name = "DOMMatrix"

    def __init__(self, prototype: JSObject | None, matrix: Matrix, *, is_flat: bool) -> None:
        super().__init__(prototype)
        self.matrix = matrix
        self.is_flat = is_flat

    def copy(self, realm: Realm) -> DOMMatrixObject:
        ensure(realm, MATRICES)
        prototype = prototype_beside(self, realm)
        return DOMMatrixObject(prototype, self.matrix, is_flat=self.is_flat)


class DOMPointObject(SerializableObject):
    """Also a DOMPointReadOnly, by its prototype."""

    __slots__ = ("w", "x", "y", "z")

    class_name = "DOMPoint"

    def __init__(self, prototype: JSObject | None, place: tuple[float, ...]) -> None:
        super().__init__(prototype)
        self.x, self.y, self.z, self.w = place

    def copy(self, realm: Realm) -> DOMPointObject:
        ensure(realm, MATRICES)
        return DOMPointObject(prototype_beside(self, realm), (self.x, self.y, self.z, self.w))


def _construct_matrix(name: str) -> ConstructorBehaviour:
    """https://drafts.fxtf.org/geometry/#dom-dommatrix-dommatrix"""
    doing = f"Failed to construct '{name}'"

    def behaviour(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        prototype = get_prototype_from_constructor(
            must_be_new(name, new_target), f"%{name}.prototype%"
        )
        given = argument(arguments, 0)
        if given is UNDEFINED:
            return DOMMatrixObject(prototype, IDENTITY, is_flat=True)
        if isinstance(given, JSObject) and not isinstance(given, DOMMatrixObject):
            numbers = [to_number(each) for each in iterable_to_list(realm, given)]
            if len(numbers) not in {6, 16}:
                raise type_error(
                    f"{doing}: The sequence must contain 6 elements for a 2D matrix or 16 elements "
                    "for a 3D matrix."
                )
            matrix = flat(*numbers) if len(numbers) == 6 else tuple(numbers)
            return DOMMatrixObject(prototype, matrix, is_flat=len(numbers) == 6)
        text = _text_of(given) if isinstance(given, DOMMatrixObject) else to_string(given)
        if text and parse_value("transform", component_values(text)) is None:
            raise dom_exception(realm, "SyntaxError", f"{doing}: Failed to parse '{text}'.")
        matrix = matrix_of(text, 0.0, 0.0)
        return DOMMatrixObject(prototype, matrix, is_flat="3d" not in text and is_in_plane(matrix))

    return behaviour


def _text_of(this: DOMMatrixObject) -> str:
    """https://drafts.fxtf.org/geometry/#dommatrixreadonly-stringification-behavior"""
    shown = flat_parts(this.matrix) if this.is_flat else this.matrix
    numbers = ", ".join(map(to_string, shown))
    return f"{'matrix' if this.is_flat else 'matrix3d'}({numbers})"


# -- what can be done to a matrix ------------------------------------------------------------------

#: The matrix that is multiplied with, for the numbers given.
_Change = Callable[[list[float]], Matrix]


def _turned(numbers: list[float]) -> Matrix:
    x, y, z = (value * pi / 180 for value in numbers)
    if numbers[1] != numbers[1]:  # only one angle is given: about the z axis
        x, y, z = 0.0, 0.0, x
    return multiplied(
        multiplied(rotated(0.0, 0.0, 1.0, z), rotated(0.0, 1.0, 0.0, y)), rotated(1.0, 0.0, 0.0, x)
    )


def _sized(numbers: list[float]) -> Matrix:
    across, down, deep = numbers
    return scaled(across, across if down != down else down, deep)


#: The numbers' defaults (NaN for what another one gives), and the change.
_CHANGES: dict[str, tuple[tuple[float, ...], _Change]] = {
    "translate": ((0.0, 0.0, 0.0), lambda numbers: translated(*numbers)),
    "scale": ((1.0, nan, 1.0), _sized),
    "rotate": ((0.0, nan, 0.0), _turned),
    "skewX": ((0.0,), lambda numbers: skewed(numbers[0] * pi / 180, 0.0)),
    "skewY": ((0.0,), lambda numbers: skewed(0.0, numbers[0] * pi / 180)),
}


def _changed(name: str, *, itself: bool) -> Callable[[Realm, DOMMatrixObject, list[Any]], Value]:
    change = _CHANGES[name][1]

    def operation(realm: Realm, this: DOMMatrixObject, arguments: list[Any]) -> Value:
        return _put(realm, this, multiplied(this.matrix, change(arguments)), itself=itself)

    return operation


def _put(realm: Realm, this: DOMMatrixObject, matrix: Matrix, *, itself: bool) -> Value:
    is_flat = this.is_flat and is_in_plane(matrix)
    if itself:
        this.matrix, this.is_flat = matrix, is_flat
        return this
    return DOMMatrixObject(realm.intrinsics["%DOMMatrix.prototype%"], matrix, is_flat=is_flat)


def _multiply(*, itself: bool) -> Callable[[Realm, DOMMatrixObject, list[Any]], Value]:
    def operation(realm: Realm, this: DOMMatrixObject, arguments: list[Any]) -> Value:
        other = arguments[0].matrix if isinstance(arguments[0], DOMMatrixObject) else IDENTITY
        return _put(realm, this, multiplied(this.matrix, other), itself=itself)

    return operation


def _invert(*, itself: bool) -> Callable[[Realm, DOMMatrixObject, list[Any]], Value]:
    def operation(realm: Realm, this: DOMMatrixObject, _arguments: list[Any]) -> Value:
        found = inverted(this.matrix)
        if found is not None:
            return _put(realm, this, found, itself=itself)
        made = _put(realm, this, (nan,) * 16, itself=itself)
        assert isinstance(made, DOMMatrixObject)
        made.is_flat = False
        return made

    return operation


def _transform_point(realm: Realm, this: DOMMatrixObject, arguments: list[Any]) -> Value:
    """https://drafts.fxtf.org/geometry/#dom-dommatrixreadonly-transformpoint"""
    given = arguments[0]
    x, y, z, w = (
        default if (value := member(given, name)) is UNDEFINED else to_number(value)
        for name, default in zip(_POINT, (0.0, 0.0, 0.0, 1.0), strict=True)
    )
    m = this.matrix
    place = tuple(m[n] * x + m[4 + n] * y + m[8 + n] * z + m[12 + n] * w for n in range(4))
    return DOMPointObject(realm.intrinsics["%DOMPoint.prototype%"], place)


def _construct_point(name: str) -> ConstructorBehaviour:
    return constructor_of_numbers(name, (0.0, 0.0, 0.0, 1.0), DOMPointObject)


def _number(place: int) -> Get:
    return lambda _realm, this: this.matrix[place]


def _set_number(place: int) -> Set:
    def put(_realm: Realm, this: DOMMatrixObject, value: float) -> None:
        this.matrix = (*this.matrix[:place], value, *this.matrix[place + 1 :])
        this.is_flat = this.is_flat and is_in_plane(this.matrix)

    return put


_R = Members("DOMMatrixReadOnly", DOMMatrixObject)
_M = Members("DOMMatrix", DOMMatrixObject)
_PR = Members("DOMPointReadOnly", DOMPointObject)
_P = Members("DOMPoint", DOMPointObject)
_PLACES = {**_SHORT, **_NAMES}


def _types(name: str) -> tuple[Any, ...]:
    return tuple(Optional(UNRESTRICTED, default) for default in _CHANGES[name][0])


MATRICES = Group(
    "matrices",
    ("DOMMatrixReadOnly", "DOMMatrix", "DOMPointReadOnly", "DOMPoint"),
    (
        interface(
            "DOMMatrixReadOnly",
            None,
            (
                *(_R.attribute(name, _number(place)) for name, place in _PLACES.items()),
                _R.attribute("is2D", lambda _realm, this: this.is_flat),
                _R.attribute("isIdentity", lambda _realm, this: this.matrix == IDENTITY),
                *(
                    _R.operation(name, _changed(name, itself=False), *_types(name))
                    for name in _CHANGES
                ),
                _R.operation("multiply", _multiply(itself=False), Optional(ANY, UNDEFINED)),
                _R.operation("inverse", _invert(itself=False)),
                _R.operation("transformPoint", _transform_point, Optional(ANY, UNDEFINED)),
                _R.operation("toString", lambda _realm, this, _arguments: _text_of(this)),
            ),
            construct=_construct_matrix("DOMMatrixReadOnly"),
        ),
        interface(
            "DOMMatrix",
            "DOMMatrixReadOnly",
            (
                *(
                    _M.attribute(name, _number(place), _set_number(place), UNRESTRICTED)
                    for name, place in _PLACES.items()
                ),
                *(
                    _M.operation(f"{name}Self", _changed(name, itself=True), *_types(name))
                    for name in _CHANGES
                ),
                _M.operation("multiplySelf", _multiply(itself=True), Optional(ANY, UNDEFINED)),
                _M.operation("invertSelf", _invert(itself=True)),
            ),
            construct=_construct_matrix("DOMMatrix"),
        ),
        interface(
            "DOMPointReadOnly",
            None,
            tuple(_PR.attribute(name, coordinate(name)) for name in _POINT),
            construct=_construct_point("DOMPointReadOnly"),
        ),
        interface(
            "DOMPoint",
            "DOMPointReadOnly",
            tuple(
                _P.attribute(name, coordinate(name), set_coordinate(name), UNRESTRICTED)
                for name in _POINT
            ),
            construct=_construct_point("DOMPoint"),
        ),
    ),
)
