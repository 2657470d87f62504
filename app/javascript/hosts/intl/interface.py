"""What the interfaces of Intl have in common: https://tc39.es/ecma402/#intl-object"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeGuard, TypeVar

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.describe import (
    Accessor,
    Constant,
    Constructor,
    Method,
    PropertyDescription,
)
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.locale_list import canonicalize_locale_list, require_english
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    create_data_property_or_throw,
    get_prototype_from_constructor,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import Value, WellKnownSymbol

_Options = TypeVar("_Options")
_Result = TypeVar("_Result")
#: A property's name and value.
Pair: TypeAlias = tuple[str, Value]


class FormatterObject(JSObject, Generic[_Options]):
    """``locale`` is what it says of itself, ``options`` what was asked for.

    ``bound`` is the function that its getter gives, once it has.
    """

    __slots__ = ("bound", "interface", "locale", "options")

    def __init__(
        self,
        prototype: JSObject | None,
        interface: Interface[_Options],
        locale: str,
        options: _Options,
    ) -> None:
        super().__init__(prototype)
        self.interface = interface
        self.locale = locale
        self.options = options
        self.bound: NativeFunction | None = None

    @property
    def class_name(self) -> str:  # type: ignore[override]
        return self.interface.full_name


#: What a member does with the object that it is called on.
Steps: TypeAlias = Callable[[Realm, FormatterObject[_Options], list[Value]], _Result]


def english_locale(realm: Realm, locales: Value, name: str) -> str:
    """The one that is spoken: https://tc39.es/ecma402/#sec-resolvelocale"""
    tags = canonicalize_locale_list(realm, locales)
    require_english(tags, name)
    return "en" if tags and tags[0] == "en" else "en-US"


@dataclass(frozen=True, slots=True, eq=False)
class Interface(Generic[_Options]):
    """A constructor of Intl, and its objects.

    ``resolve(realm, options)`` reads the options, after ``locale(realm, locales, name)`` has chosen
    the language; ``resolved`` gives what ``resolvedOptions()`` tells after the locale.
    ``unwrapping_problem`` have those that once made any object one of theirs: the error of one
    that is none of them.
    """

    name: str
    resolve: Callable[[Realm, Value], _Options]
    resolved: Callable[[Realm, _Options], Iterable[Pair]] | None = None
    locale: Callable[[Realm, Value, str], str] = english_locale
    needs_new: bool = True
    unwrapping_problem: Callable[[Value], ThrowCompletion] | None = None

    @property
    def full_name(self) -> str:
        """``Intl.NumberFormat``."""
        return f"Intl.{self.name}"

    def describe(self, *members: PropertyDescription) -> Constructor:
        """The constructor, whose objects have these members."""
        shown = (
            () if self.resolved is None else (Method("resolvedOptions", self._resolved_options),)
        )
        tag = Constant(WellKnownSymbol.TO_STRING_TAG, self.full_name, configurable=True)
        prototype = (*shown, *members, tag)
        return Constructor(self.name, 0, self._construct, prototype=prototype, is_global=False)

    def method(self, name: str, length: int, steps: Steps[_Options, Value]) -> Method:
        """``format()`` and its like."""
        full_name = f"{self.full_name}.prototype.{name}"

        def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
            return steps(realm, self._receiver(this, full_name), arguments)

        return Method(name, behaviour, length)

    def format_to_parts(self, steps: Steps[_Options, Iterable[tuple[str, str]]]) -> Method:
        """https://tc39.es/ecma402/#sec-formatnumerictoparts"""

        def parts(realm: Realm, target: FormatterObject[_Options], arguments: list[Value]) -> Value:
            listed = list(steps(realm, target, arguments))
            records: list[Value] = [
                _record(realm, (("type", kind), ("value", text))) for kind, text in listed
            ]
            return create_array_from_list(realm, records)

        return self.method("formatToParts", 1, parts)

    def bound_function(self, name: str, length: int, steps: Steps[_Options, Value]) -> Accessor:
        """A getter of a function that knows its object: the same function each time.

        https://tc39.es/ecma402/#sec-number-format-functions
        """

        def get(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
            target = self._unwrapped(this, f"get {self.full_name}.prototype.{name}")
            if target.bound is None:
                target.bound = NativeFunction(
                    realm, "", length, lambda _realm, _this, given: steps(realm, target, given)
                )
            return target.bound

        return Accessor(name, get)

    def _construct(
        self, realm: Realm, arguments: list[Value], new_target: JSObject | None
    ) -> Value:
        """https://tc39.es/ecma402/#sec-intl.numberformat"""
        if new_target is None and self.needs_new:
            raise type_error(f"Constructor {self.full_name} requires 'new'")
        target = new_target or realm.intrinsics[f"%{self.name}%"]
        prototype = get_prototype_from_constructor(target, f"%{self.name}.prototype%")
        locale = self.locale(realm, argument(arguments, 0), self.full_name)
        return FormatterObject(prototype, self, locale, self.resolve(realm, argument(arguments, 1)))

    def _resolved_options(self, realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        """https://tc39.es/ecma402/#sec-intl.numberformat.prototype.resolvedoptions"""
        target = self._unwrapped(this, f"{self.full_name}.prototype.resolvedOptions")
        assert self.resolved is not None
        return _record(realm, (("locale", target.locale), *self.resolved(realm, target.options)))

    def _unwrapped(self, this: Value, method: str) -> FormatterObject[_Options]:
        """https://tc39.es/ecma402/#sec-unwrapnumberformat"""
        if isinstance(this, JSObject) and self.unwrapping_problem and not self._is_own(this):
            raise self.unwrapping_problem(this)
        return self._receiver(this, method)

    def _receiver(self, this: Value, method: str) -> FormatterObject[_Options]:
        """RequireInternalSlot, in V8's words."""
        if not self._is_own(this):
            raise incompatible_receiver(method, this)
        return this

    def _is_own(self, value: Value) -> TypeGuard[FormatterObject[_Options]]:
        return isinstance(value, FormatterObject) and value.interface is self


def _record(realm: Realm, pairs: Iterable[Pair]) -> JSObject:
    """An ordinary object with these properties."""
    made = JSObject(realm.object_prototype)
    for key, value in pairs:
        create_data_property_or_throw(made, key, value)
    return made
