"""The program's own functions: https://tc39.es/ecma262/#sec-ecmascript-function-objects

A call goes through ``run(function, this, environment)``, where ``environment`` is the beginning of
the callee's environment: ``[function.env, *arguments]``. Compiled calls make that list themselves
and call ``run`` directly; everyone else calls ``call``.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, TypeAlias

from app.javascript.runtime.function import FunctionObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty, Property
from app.javascript.runtime.values import NULL, PrivateName, PropertyKey, Value

if TYPE_CHECKING:
    from app.javascript.runtime.class_elements import ClassElements
    from app.javascript.runtime.compile.code import Code
    from app.javascript.runtime.realm import Realm
    from app.javascript.syntax.nodes import AnyFunction

Env: TypeAlias = "list[Any]"
#: ``run(function, this, environment)``
Run: TypeAlias = "Callable[[ScriptFunction, Value, Env], Value]"
#: ``construct(function, environment, new_target)``
Construct: TypeAlias = "Callable[[ScriptFunction, Env, JSObject], JSObject]"


class CodeKind(Enum):
    """What a function is, as far as calls and constructions differ."""

    NORMAL = auto()
    ARROW = auto()
    METHOD = auto()
    """A method, an accessor, a field's initializer or a static block."""
    BASE_CONSTRUCTOR = auto()
    DERIVED_CONSTRUCTOR = auto()

    @property
    def is_class_constructor(self) -> bool:
        return self in (CodeKind.BASE_CONSTRUCTOR, CodeKind.DERIVED_CONSTRUCTOR)


class FunctionCode:
    """What all functions made at one place of the text share.

    ``prepare`` compiles the code and sets ``run`` and ``construct``; it is called when the first of
    the functions is.
    """

    __slots__ = (
        "construct",
        "definition",
        "generator",
        "is_async",
        "is_constructor",
        "kept_arguments",
        "kind",
        "label",
        "length",
        "name",
        "prepare",
        "run",
        "source",
        "strict",
    )

    construct: Construct

    def __init__(
        self,
        kind: CodeKind,
        name: str,
        length: int,
        *,
        strict: bool,
        generator: bool = False,
        is_async: bool = False,
    ) -> None:
        self.kind = kind
        self.strict = strict
        self.generator = generator
        self.is_async = is_async
        #: Whether the functions have [[Construct]].
        self.is_constructor = kind.is_class_constructor or (
            kind is CodeKind.NORMAL and not generator and not is_async
        )
        self.name = DataProperty(name, configurable=True)
        #: What stack traces call it, if that is not its name.
        self.label = ""
        self.length = DataProperty(float(length), configurable=True)
        #: So many arguments are looked at and no more; -1 if it may be any number.
        self.kept_arguments = -1
        self.source: Callable[[], str] = str
        #: Where its text stands and how that is compiled; of functions alone.
        self.definition: tuple[AnyFunction, Code] | None = None
        self.prepare: Callable[[], None] = _nothing
        self.run: Run = self._first_run
        self.construct = self._first_construct

    def _first_run(self, function: ScriptFunction, this: Value, env: Env) -> Value:
        self.prepare()
        self.prepare = _nothing  # for those made before the first call
        function.run = self.run
        return self.run(function, this, env)

    def _first_construct(
        self, function: ScriptFunction, env: Env, new_target: JSObject
    ) -> JSObject:
        self.prepare()
        self.prepare = _nothing  # for those made before the first call
        function.run = self.run
        return self.construct(function, env, new_target)


def _nothing() -> None:
    pass


class ScriptFunction(FunctionObject):
    """A function of the program: code with the environment that it was made in.

    Its own properties are made when first asked for: most functions are only called.
    """

    __slots__ = ("_name", "_own", "code", "elements", "env", "home_object", "run")

    def __init__(
        self,
        realm: Realm,
        prototype: JSObject | None,
        code: FunctionCode,
        env: Env,
        name: DataProperty | None = None,
    ) -> None:
        self.realm = realm
        self.prototype = prototype
        self.extensible = True
        self.code = code
        self.env = env
        self.run = code.run
        self.home_object: JSObject | None = None
        self.elements: ClassElements | None = None
        self._name = name or code.name
        self._own: dict[PropertyKey | PrivateName, Value | Property] | None = None

    @property
    def properties(self) -> dict[PropertyKey | PrivateName, Value | Property]:  # type: ignore[override]
        own = self._own
        if own is None:
            own = self._own = {"length": self.code.length, "name": self._name}
            self._add_prototype(own)
        return own

    def _add_prototype(self, own: dict[PropertyKey | PrivateName, Value | Property]) -> None:
        """https://tc39.es/ecma262/#sec-makeconstructor, and the prototypes of generators.

        In older V8 sloppy functions have ``arguments`` and ``caller`` too, here always null:
        https://tc39.es/ecma262/#sec-forbidden-extensions
        """
        code = self.code
        if code.kind is CodeKind.NORMAL and code.is_constructor:
            if not code.strict and "newer V8" not in self.realm.slots:
                own["arguments"] = own["caller"] = DataProperty(NULL)
            made = JSObject(self.realm.object_prototype)
            made.properties["constructor"] = DataProperty(self, True, False, True)
            own["prototype"] = DataProperty(made, True)
        elif code.generator:
            name = "%AsyncGeneratorPrototype%" if code.is_async else "%GeneratorPrototype%"
            own["prototype"] = DataProperty(JSObject(self.realm.intrinsics[name]), True)

    @property
    def is_constructor(self) -> bool:  # type: ignore[override]
        return self.code.is_constructor

    def shown_name(self) -> str:
        """The name for people, which the program's getters have no say in."""
        return self.code.label or self.own_name()

    def own_name(self) -> str:
        """The ``name`` property, if it is a string."""
        own = self._own
        found = self._name if own is None else own.get("name")
        name = found.value if isinstance(found, DataProperty) else found
        return name if isinstance(name, str) else ""

    def source_text(self) -> str:
        """What Function.prototype.toString gives: the text of the function."""
        return self.code.source()

    def call(self, this: Value, arguments: list[Value]) -> Value:
        """https://tc39.es/ecma262/#sec-ecmascript-function-objects-call-thisargument-argumentslist"""
        return self.run(self, this, [self.env, *arguments])

    def construct(self, arguments: list[Value], new_target: JSObject) -> JSObject:
        """https://tc39.es/ecma262/#sec-ecmascript-function-objects-construct-argumentslist-newtarget"""
        return self.code.construct(self, [self.env, *arguments], new_target)
