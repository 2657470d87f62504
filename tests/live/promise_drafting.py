"""Random promises: each maker gives its source and after how many timers it settles."""

from abc import abstractmethod

from tests.live.drafting import DEEPEST, UNKNOWN_TIME, Context, Drafting, Parts
from tests.live.statements import Block, Statement


class PromiseDrafting(Drafting):
    """Operands, promises, thenables, callbacks and chains."""

    @abstractmethod
    def _statements(self, context: Context, count: int) -> tuple[Statement, ...]:
        """Some statements."""

    def _guard(self) -> str:
        """Most promises of a program have somebody who handles their rejection."""
        if self._chance(0.015):
            return ";"
        return f".catch((e) => log({self._label()}, e));"

    @abstractmethod
    def _function_block(self, context: Context, count: int) -> Block:
        """A function's body."""

    def _callback(self, context: Context, parameter: str = "v", /, **changes: object) -> Parts:
        """`(v) => { log('7', v); ... }`."""
        inner = context.inside(**changes)  # type: ignore[arg-type]
        logged = Statement((f"log({self._label()}, {parameter or 'undefined'});",))
        count = self._random.randint(0, 2) if self._budget > 0 and inner.depth < DEEPEST else 0
        statements = (logged, *self._statements(inner, count))
        if inner.can_throw and self._chance(0.5):
            statements = (*statements, self._ending(inner))
        return (f"({parameter}) => {{", Block(statements), "}")

    def _ending(self, context: Context) -> Statement:
        choice = self._random.random()
        if choice < 0.25 and context.can_throw:
            return Statement((f"throw {self._error()};",))
        if choice < 0.6:
            return Statement((f"return {self._value()};",))
        if context.yields == "yield":
            return Statement(("return 'end';",))
        awaited = "await " if context.can_await and self._chance(0.5) else ""
        operand, _ = self._operand(context)
        return Statement((f"return {awaited}", *operand, ";"))

    def _operand(self, context: Context) -> tuple[Parts, int]:
        """What may be awaited or returned: a promise, a value or a thenable."""
        choice = self._random.random()
        if choice < 0.2:
            return (self._value(),), context.level
        if choice < 0.35:
            return self._thenable(context), context.level
        return self._promise(context)

    def _thenable(self, context: Context) -> Parts:
        action = self._random.choice(
            (
                f"resolve({self._value()});",
                f"resolve({self._value()}); throw 'ignored';",
                f"reject({self._error()});",
                f"throw {self._error()};",
                "queueMicrotask(() => resolve('late'));",
                "resolve(Promise.resolve('inner'));",
            )
        )
        logged = f"log({self._label()}, 'then');"
        body = (Statement((logged,)), Statement((action,)))
        return ("{ then(resolve, reject) {", Block(body), "} }")

    def _promise(self, context: Context) -> tuple[Parts, int]:
        deep = context.depth >= DEEPEST or self._budget <= 0
        makers = [self._settled, self._settled, self._known_promise]
        if not deep:
            makers += [self._executor, self._async_call, self._combinator, self._slept]
            makers += [self._async_arrow, self._chained, self._generator_request]
        self._budget -= 1
        return self._random.choice(makers)(context)

    def _settled(self, context: Context) -> tuple[Parts, int]:
        if self._chance(0.25):
            return (f"Promise.reject({self._error()})",), context.level
        if self._chance(0.2):
            return ("Promise.resolve(", *self._thenable(context), ")"), context.level
        return (f"Promise.resolve({self._value()})",), context.level

    def _known_promise(self, context: Context) -> tuple[Parts, int]:
        if not context.promises:
            return self._settled(context)
        return (self._random.choice(context.promises),), UNKNOWN_TIME

    def _executor(self, context: Context) -> tuple[Parts, int]:
        inner = context.inside(can_throw=True)
        statements = [Statement((f"log({self._label()}, 'executor');",))]
        statements += self._statements(inner, self._random.randint(0, 2))
        operand, level = self._operand(inner)
        endings: list[Parts] = [("resolve(", *operand, ");"), (f"reject({self._error()});",)]
        endings += [
            (f"throw {self._error()};",),
            (f"resolve({self._value()}); reject('ignored');",),
        ]
        endings += [("queueMicrotask(() => resolve('from microtask'));",)]
        ending = self._random.choice(endings)
        statements.append(Statement(ending))
        settled = level if ending is endings[0] else context.level
        return ("new Promise((resolve, reject) => {", Block(tuple(statements)), "})"), settled

    def _async_call(self, context: Context) -> tuple[Parts, int]:
        name = self._callable(context, "async")
        if name is None:
            return self._settled(context)
        return (f"{name}({self._value()})",), UNKNOWN_TIME

    def _async_arrow(self, context: Context) -> tuple[Parts, int]:
        inner = context.inside(can_await=True, can_throw=True)
        block = self._function_block(inner, self._random.randint(1, 2))
        return ("(async (a) => {", block, "})()"), UNKNOWN_TIME

    def _combinator(self, context: Context) -> tuple[Parts, int]:
        name = self._random.choice(("all", "allSettled", "any", "race"))
        parts: Parts = (f"Promise.{name}([",)
        level = context.level
        for _ in range(self._random.randint(0 if name != "race" else 1, 3)):
            operand, settled = self._operand(context.inside())
            parts = (*parts, *operand, ", ")
            level = max(level, settled)
        return (*parts, "])"), level

    def _slept(self, context: Context) -> tuple[Parts, int]:
        delay = self._delay(context)
        if delay is None:
            return self._settled(context)
        return (f"sleep({delay}, {self._value()})",), context.level + 1

    def _generator_request(self, context: Context) -> tuple[Parts, int]:
        name = self._callable(context, "async generator")
        if name is None:
            return self._settled(context)
        return (f"{name}('request').next()",), UNKNOWN_TIME

    def _chained(self, context: Context) -> tuple[Parts, int]:
        parts, level = self._promise(context)
        for _ in range(self._random.randint(1, 3)):
            link, level = self._link(context, level)
            parts = (*parts, *link)
        return parts, level

    def _link(self, context: Context, level: int) -> tuple[Parts, int]:
        reaction: dict[str, object] = {"level": level, "can_throw": True}
        kind = self._random.choice(("then", "then", "then", "both", "catch", "finally"))
        match kind:
            case "both":
                callbacks: Parts = (*self._callback(context, **reaction), ", ")
                callbacks += self._callback(context, "e", **reaction)
                return (".then(", *callbacks, ")"), UNKNOWN_TIME
            case "finally":
                callbacks = self._callback(context, "", **reaction)
            case _:
                callbacks = self._callback(context, **reaction)
        return (f".{kind}(", *callbacks, ")"), UNKNOWN_TIME
