"""Interfaces that are made when the program first asks for one of them.

Most programs use few of the platform's interfaces, and a realm has to be ready in no time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from app.javascript.hosts.web.global_members import of_the_global
from app.javascript.runtime.describe import Description, build
from app.javascript.runtime.function import FunctionObject, NativeFunction
from app.javascript.runtime.global_object import LazyGetter
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import AccessorProperty, DataProperty, Property
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

#: Makes a global that is no interface: a function or an object.
MakeGlobal: TypeAlias = "Callable[[Realm], Value]"


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Interfaces that come together; ``needs`` are the groups whose intrinsics they use.

    ``names`` are the globals that make it, ``extra`` those of them that are no interfaces;
    ``after`` does what no table can. With ``put_forwards`` setting a global makes the group and
    sets it then: ``location = '#a'``. Setting a ``read_only`` one does nothing; an ``unforgeable``
    one is that and stays for good. ``rejecting`` functions answer with a promise.
    What is ``is_of_the_model`` no real window has.
    """

    name: str
    names: Sequence[str] = ()
    descriptions: Sequence[Description] = ()
    needs: Sequence[Group] = ()
    extra: Mapping[str, MakeGlobal] = field(default_factory=dict)
    after: Callable[[Realm], None] = lambda _realm: None
    put_forwards: bool = False
    read_only: Sequence[str] = ()
    unforgeable: Sequence[str] = ()
    rejecting: Sequence[str] = ()
    is_of_the_model: bool = False


def install_groups(realm: Realm, groups: Sequence[Group]) -> None:
    """Give the global object the names of all groups."""
    for group in groups:
        for name in (*group.names, *group.extra):
            realm.global_object.properties[name] = _lazy(realm, group, name)


def ensure(realm: Realm, group: Group) -> None:
    """Make the group, unless it is there already."""
    made: set[str] = realm.slots.setdefault("web groups", set())
    if group.name in made:
        return
    made.add(group.name)
    for needed in group.needs:
        ensure(realm, needed)
    properties = realm.global_object.properties
    kept = {name: properties.get(name) for name in group.names}
    build(realm, group.descriptions)
    for name, present in kept.items():
        if not _is_lazy(present):  # the program has put something of its own there
            if present is None:
                properties.pop(name, None)
            else:
                properties[name] = present
    for name, make in group.extra.items():
        present = properties.get(name)
        if isinstance(present, AccessorProperty) and _is_lazy(present):
            properties[name] = _made_global(realm, group, name, make(realm))
    group.after(realm)
    refuse_members = realm.slots.get("refuse members")
    if refuse_members is not None:  # what the real ones have beside
        refuse_members(realm, group.names)


def _ask_for(realm: Realm, group: Group) -> None:
    """The program asks for one of the group's globals; a host may let that take time."""
    on_first_use: Callable[[str], None] | None = realm.slots.get("on first use")
    if on_first_use is not None:
        on_first_use(group.name)
    ensure(realm, group)


def _made_global(realm: Realm, group: Group, name: str, value: Value) -> Property:
    """Functions are plain properties; attributes have a getter, and a setter that replaces them.

    https://webidl.spec.whatwg.org/#define-the-attributes
    """
    if name in group.unforgeable:
        return DataProperty(value, False, True, False)
    if isinstance(value, FunctionObject) or group.is_of_the_model:
        is_member = isinstance(value, NativeFunction) and not group.is_of_the_model
        if isinstance(value, NativeFunction) and is_member and name not in group.rejecting:
            value.behaviour = of_the_global(value.behaviour)
        return DataProperty(value, True, is_member, True)
    read = of_the_global(lambda _realm, _this, _arguments: value)
    getter = NativeFunction(realm, f"get {name}", 0, read)
    if name in group.read_only:
        return AccessorProperty(getter, None, True, True)
    return AccessorProperty(getter, replacing_setter(realm, name), True, True)


def replacing_setter(realm: Realm, name: str) -> NativeFunction:
    """The setter of a [Replaceable] attribute: https://webidl.spec.whatwg.org/#Replaceable"""

    def replace(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        value = DataProperty(argument(arguments, 0), True, True, True)
        realm.global_object.properties[name] = value
        return UNDEFINED

    return NativeFunction(realm, f"set {name}", 1, replace)


class _LazyFunction(FunctionObject):
    """The getter or setter of a global that is not made yet.

    OPTIMIZATION: there are hundreds in every realm, so they have no ``name`` and ``length``.
    """

    __slots__ = ("group", "key")

    def __init__(self, realm: Realm, group: Group, key: str) -> None:
        super().__init__(realm, realm.function_prototype)
        self.group = group
        self.key = key


class _LazyGetter(_LazyFunction, LazyGetter):
    __slots__ = ()

    def call(self, this: Value, arguments: list[Value]) -> Value:
        _ask_for(self.realm, self.group)
        global_object = self.realm.global_object
        return global_object.get(self.key, global_object)


class _LazySetter(_LazyFunction):
    __slots__ = ()

    def call(self, this: Value, arguments: list[Value]) -> Value:
        value = argument(arguments, 0)
        if self.group.put_forwards:
            ensure(self.realm, self.group)
            self.realm.global_object.set(self.key, value, self.realm.global_object)
            return UNDEFINED
        if self.key not in (*self.group.read_only, *self.group.unforgeable):
            properties = self.realm.global_object.properties
            properties[self.key] = DataProperty(value, True, self.key in self.group.extra, True)
        return UNDEFINED


def maker_of_lazy(realm: Realm, name: str) -> Callable[[], Value]:
    """What makes a global that is no interface, for hosts that keep it as an accessor."""
    found = realm.global_object.properties[name]
    assert isinstance(found, AccessorProperty)
    lazy = found.get
    assert isinstance(lazy, _LazyGetter)
    group = lazy.group

    def make() -> Value:
        _ask_for(realm, group)
        return group.extra[name](realm)

    return make


def _is_lazy(found: object) -> bool:
    return isinstance(found, AccessorProperty) and isinstance(found.get, _LazyGetter)


def _lazy(realm: Realm, group: Group, name: str) -> AccessorProperty:
    getter, setter = _LazyGetter(realm, group, name), _LazySetter(realm, group, name)
    return AccessorProperty(getter, setter, False, name not in group.unforgeable)


def intrinsic(realm: Realm, group: Group, name: str) -> JSObject:
    """An intrinsic of a group that may not be made yet: ``%Blob.prototype%``."""
    ensure(realm, group)
    return realm.intrinsics[name]
