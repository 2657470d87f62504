"""A loop of nothing but numbers that has been written anew, with the functions that it calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.identifiers import assign_identifier
from app.javascript.runtime.compile.number_names import NotNumbers, NumberNames, Place
from app.javascript.runtime.compile.number_text import NumberText
from app.javascript.runtime.number_engine import NumberProgram
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import Env, ScriptFunction
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import AnyLoop, Identifier
from app.javascript.syntax.scopes.kinds import Storage
from app.javascript.syntax.scopes.model import Binding


@dataclass(frozen=True, slots=True)
class _Variable:
    """How to reach a variable or a function of the program in this run of the loop."""

    read: Callable[[], Value]
    write: Callable[[Value], object]


class WrittenLoop:
    """One run of a loop: its variables are those that its names mean in ``env``.

    Raises:
        NotNumbers: it, or one of the functions, does other things than to reckon.
        TextRefused: it is too long for the engine.
        ThrowCompletion: a variable is not initialized.
    """

    def __init__(self, node: AnyLoop, labels: tuple[str, ...], code: Code, env: Env) -> None:
        self._realm = code.realm
        self._names = names = NumberNames()
        self._variables: dict[Place, _Variable] = {}
        self._stand_in(code, env)
        loop = NumberText(code, names, in_function=False).loop(node, labels)
        functions = self._function_texts()
        names.check()
        inputs, outputs = list(names.free), list(names.written)
        self._inputs = [self._variables[each] for each in inputs]
        self._outputs = [self._variables[each] for each in outputs]
        parameters = ",".join(["most", *map(names.name, inputs)])
        answer = ",".join([*map(names.name, outputs), "own", "rounds"])
        self.text = (
            f"function({parameters}){{var rounds=0,own=0;{functions}{loop}return [{answer}]}}"
        )

    def make(self, program: NumberProgram, most: int) -> tuple[int, int] | None:
        """Make the rounds: how many of the loop there were, and how many in all.

        None, and nothing has changed, when a value is no number or Math has been changed.

        Raises:
            RoundsSpent: there were more rounds than ``most``.
        """
        if not _has_exact(self._realm, self._names.of_math):
            return None
        answer = program.run(most, [each.read() for each in self._inputs])
        if answer is None:
            return None
        *values, own, rounds = answer
        for each, value in zip(self._outputs, values, strict=True):
            each.write(value)
        return int(own), int(rounds)

    def _function_texts(self) -> str:
        """The functions that are called, and those that they call."""
        texts: dict[Place, str] = {}
        while missing := [place for place in self._names.called if place not in texts]:
            place = missing[0]
            function = self._variables[place].read()
            if not isinstance(function, ScriptFunction) or function.code.definition is None:
                raise NotNumbers
            node, code = function.code.definition
            if node.is_async or node.generator:
                raise NotNumbers
            self._stand_in(code, [function.env] if code.function.has_environment else function.env)
            text = NumberText(code, self._names, in_function=True)
            texts[place] = text.function(node, self._names.name_of_function(place))
        return "".join(texts.values())

    def _stand_in(self, code: Code, env: Env) -> None:
        """What is written from here on stands at that place of the program."""

        def place_of(binding: Binding, use: Identifier) -> Place:
            place = Place(binding, _holder(binding, code.reference(use).hops, env))
            if place not in self._variables:
                read, assign = code.expression(use), assign_identifier(code, use)
                self._variables[place] = _Variable(
                    lambda: read(env), lambda value: assign(env, value)
                )
            return place

        self._names.place_of = place_of


def _holder(binding: Binding, hops: int, env: Env) -> int:
    """The environment that holds the variable, by its identity; 0 for one of the realm's."""
    if binding.storage is not Storage.SLOT:
        return 0
    for _ in range(hops):
        env = env[0]
    return id(env)


def _has_exact(realm: Realm, names: set[str]) -> bool:
    """Whether these functions of Math are the engine's own."""
    if not names:
        return True
    found = realm.global_object.properties.get("Math")
    maths = found.value if isinstance(found, DataProperty) else found
    if maths is not realm.intrinsics["%Math%"]:
        return False
    for name in names:
        found = realm.intrinsics["%Math%"].properties.get(name)
        function = found.value if isinstance(found, DataProperty) else found
        if function is not realm.intrinsics[f"%Math.{name}%"]:
            return False
    return True
