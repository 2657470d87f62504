"""A loop of nothing but numbers that has been written anew, with the functions that it calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.identifiers import assign_identifier
from app.javascript.runtime.compile.number_names import NotNumbers, NumberNames
from app.javascript.runtime.compile.number_text import NumberText
from app.javascript.runtime.number_engine import NumberProgram
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import Env, ScriptFunction
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import AnyLoop, Identifier
from app.javascript.syntax.scopes.model import Binding


@dataclass(frozen=True, slots=True)
class _Variable:
    """How to reach a variable or a function of the program from where the loop is."""

    read: Callable[[Env], Value]
    write: Callable[[Env, Value], object]


class WrittenLoop:
    """Of one loop, for the functions that its names mean now.

    Raises:
        NotNumbers: it, or one of the functions, does other things than to reckon.
        TextRefused: it is too long for the engine.
        ThrowCompletion: a variable is not initialized.
    """

    def __init__(self, node: AnyLoop, labels: tuple[str, ...], code: Code, env: Env) -> None:
        self._realm = code.realm
        self._names = names = NumberNames()
        self._variables: dict[Binding, _Variable] = {}
        self._functions: list[tuple[_Variable, ScriptFunction]] = []
        loop = NumberText(code, names, in_function=False).loop(node, labels)
        self._find(code, None)
        functions = self._function_texts(env)
        names.check()
        self._inputs = [self._variables[each] for each in names.free]
        written = [each for each in names.free if each in names.written]
        self._outputs = [self._variables[each] for each in written]
        inputs = [names.variable(each, names.uses[each]) for each in names.free]
        outputs = [names.variable(each, names.uses[each]) for each in written]
        self._program = NumberProgram(
            f"function({','.join(['most', *inputs])}){{var rounds=0,own=0;{functions}"
            f"{loop}return [{','.join([*outputs, 'own', 'rounds'])}]}}"
        )

    def still_holds(self, env: Env) -> bool:
        """Whether the names of functions mean what they did."""
        return all(at.read(env) is function for at, function in self._functions)

    def make(self, env: Env, most: int) -> tuple[int, int] | None:
        """Make the rounds: how many of the loop there were, and how many in all.

        None, and nothing has changed, when a value is no number or Math has been changed.

        Raises:
            RoundsSpent: there were more rounds than ``most``.
        """
        if not _has_exact(self._realm, self._names.of_math):
            return None
        answer = self._program.run(most, [each.read(env) for each in self._inputs])
        if answer is None:
            return None
        *values, own, rounds = answer
        for each, value in zip(self._outputs, values, strict=True):
            each.write(env, value)
        return int(own), int(rounds)

    def _function_texts(self, env: Env) -> str:
        """The functions that are called, and those that they call."""
        texts: dict[Binding, str] = {}
        while missing := self._names.called - texts.keys():
            binding = missing.pop()
            function = self._variables[binding].read(env)
            if not isinstance(function, ScriptFunction) or function.code.definition is None:
                raise NotNumbers
            node, code = function.code.definition
            if node.is_async or node.generator:
                raise NotNumbers
            text = NumberText(code, self._names, in_function=True)
            name = self._names.function(binding, self._names.uses[binding])
            texts[binding] = text.function(node, name)
            self._functions.append((self._variables[binding], function))
            self._find(code, function)
        return "".join(texts.values())

    def _find(self, code: Code, function: ScriptFunction | None) -> None:
        """How to reach what was named first in this text, the loop's or a function's."""
        for binding in (self._names.free | self._names.called) - self._variables.keys():
            self._variables[binding] = _variable(code, self._names.uses[binding], function)


def _variable(code: Code, use: Identifier, function: ScriptFunction | None) -> _Variable:
    read, assign = code.expression(use), assign_identifier(code, use)
    if function is None:
        return _Variable(read, assign)
    outer = function.env
    inside = [outer] if code.function.has_environment else outer
    return _Variable(lambda _env: read(inside), lambda _env, value: assign(inside, value))


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
