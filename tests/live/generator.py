"""Random programs over promises, async functions, generators, timers and Node's queues.

A program's order must be certain on a real machine:

* A program has one clockwork: timers of 0, which run in the order of their insertion; or timers of
  other delays; or immediates, frames, messages ... Two of them would race.
* A delay depends on how many timers lead to it. The tables are such that the sums of delays are
  either equal, and then in one list of Node, where the order of insertion decides, or some
  milliseconds apart. Where it is not known what led here, no timer is set.
"""

from dataclasses import replace

from tests.live.browser_drafting import BrowserDrafting
from tests.live.drafting import (
    DEEPEST,
    FUNCTIONS_LEVEL,
    UNKNOWN_TIME,
    Clockwork,
    Context,
    Maker,
    Parts,
)
from tests.live.node_drafting import NodeDrafting
from tests.live.program_text import ProgramText
from tests.live.statements import Block, Statement, text_of

PRELUDE = """\
const show = (v) => v instanceof Error ? `${v.name} ${v.message} ${v.errors ?? ''}`
  : typeof v === 'object' && v !== null ? JSON.stringify(v) : String(v);
const log = (label, v) => { console.log(label, show(v)); return v; };
const sleep = (ms, v) => new Promise((resolve) => setTimeout(resolve, ms, v));
"""


class ProgramGenerator(NodeDrafting, BrowserDrafting):
    """Makes one program from a seed and a host, `node` or `browser`."""

    #: What the host's own modules or elements give the program, by the time that it is drafted.
    _library = ""
    #: What a person does to the page: an inputs file's text.
    _inputs = ""

    def text_of(self, program: Block) -> ProgramText:
        """The program, or a smaller one made of it, as files."""
        if self._in_node:
            prelude = PRELUDE.replace("setTimeout(resolve, ms, v)", self.node_sleep())
            source = prelude + self._library + text_of(program)
            return ProgramText(source, ".mjs" if self._module else ".js")
        sleep = PRELUDE.replace("setTimeout(resolve, ms, v)", self.page_sleep())
        script = sleep + self._library + text_of(program)
        page = f"<!doctype html>\n<body>\n{self.page_markup()}<script>\n{script}</script>\n"
        return ProgramText(page, ".html", self._inputs)

    def program(self) -> Block:
        """Function declarations, then the main script."""
        declarations = tuple(self._declaration() for _ in range(self._random.randint(1, 5)))
        self._budget = self._random.randint(15, 45)
        main = Context(callable_functions=len(declarations), can_await=self._module)
        statements = []
        if self._in_node:
            self._library = self.library_prelude()
            if self._with_library:
                statements += self._process_listeners(main)
        else:
            self._library = self.page_prelude()
            self._inputs = self.page_inputs()
        statements += self._statements(main, self._random.randint(3, 8))
        for function in self._functions:
            statements.insert(self._random.randint(0, len(statements)), self._use(function))
        return Block((*declarations, *statements))

    def _use(self, function: str) -> Statement:
        """A call of a declared function in the main script, so that it does not go unused."""
        kind, _, name = function.rpartition(" ")
        match kind:
            case "async":
                call = f"{name}('main').then((v) => log({self._label()}, v))"
            case "generator":
                call = f"Promise.all({name}('main')).then((v) => log({self._label()}, v))"
            case _:
                call = f"{name}('main').next().then((r) => log({self._label()}, r))"
        return Statement((call + self._guard(),))

    def _declaration(self) -> Statement:
        kind = self._random.choice(("async", "async", "generator", "async generator"))
        context = Context(FUNCTIONS_LEVEL, 1, callable_functions=len(self._functions))
        name = self._name("f")
        match kind:
            case "async":
                head = f"async function {name}(a) {{"
                context = replace(context, can_await=True, can_throw=True)
            case "generator":
                head = f"function* {name}(a) {{"
                context = replace(context, yields="yield")
            case _:
                head = f"async function* {name}(a) {{"
                context = replace(context, can_await=True, can_throw=True, yields="async yield")
        block = self._function_block(context, self._random.randint(1, 4))
        self._functions.append(f"{kind} {name}")
        return Statement((head, block, "}"))

    def _statements(self, context: Context, count: int) -> tuple[Statement, ...]:
        statements = []
        for _ in range(count):
            self._budget -= 1
            statement, context = self._statement(context)
            statements.append(statement)
        return tuple(statements)

    def _function_block(self, context: Context, count: int) -> Block:
        """A function's body: a line that says it runs, statements, perhaps return or throw."""
        statements = [Statement((f"log({self._label()}, typeof a === 'object' ? 'o' : a);",))]
        for _ in range(count):
            statement, context = self._statement(context)
            statements.append(statement)
        if self._chance(0.6):
            statements.append(self._ending(context))
        return Block(tuple(statements))

    # Statements

    def _statement(self, context: Context) -> tuple[Statement, Context]:
        makers: list[Maker] = [self._log, self._chain, self._chain, self._known]
        if context.depth < DEEPEST and self._budget > 0:
            makers += [self._microtask, self._timer, self._timer, self._loop, self._requests]
            makers += [self._generator_loop]
            makers += [self._tick, self._immediate] if self._in_node else []
            makers += [self._awaited_try, self._awaited_loop] if context.can_await else []
            makers += self._library_makers() if self._with_library else []
        makers += [self._awaited] * 3 if context.can_await else []
        makers += [self._yielded] * 3 if context.yields else []
        return self._random.choice(makers)(context)

    def _library_makers(self) -> list[Maker]:
        if not self._in_node:
            return [
                self._dispatched,
                self._own_target,
                self._aborted,
                self._observed,
                self._custom_element,
                self._readable,
                self._web_stream,
                self._rendered,
                self._yielded_task,
            ]
        return self.node_makers()

    def _log(self, context: Context) -> tuple[Statement, Context]:
        return Statement((f"log({self._label()});",)), context

    def _chain(self, context: Context) -> tuple[Statement, Context]:
        parts, _ = self._chained(context) if self._budget > 0 else self._settled(context)
        return Statement((*_as_expression(parts), self._guard())), context

    def _known(self, context: Context) -> tuple[Statement, Context]:
        """A promise with a name, which may be used again from here on."""
        name = self._name("p")
        parts, _ = self._promise(context)
        statement = Statement((f"const {name} = ", *parts, f"; {name}.catch(() => {{}});"))
        return statement, replace(context, promises=(*context.promises, name))

    def _microtask(self, context: Context) -> tuple[Statement, Context]:
        return Statement(("queueMicrotask(", *self._callback(context, ""), ");")), context

    def _tick(self, context: Context) -> tuple[Statement, Context]:
        return Statement(("process.nextTick(", *self._callback(context, ""), ");")), context

    def _immediate(self, context: Context) -> tuple[Statement, Context]:
        if self._clockwork is not Clockwork.IMMEDIATES:
            return self._tick(context)
        return Statement(("setImmediate(", *self._callback(context, ""), ");")), context

    def _timer(self, context: Context) -> tuple[Statement, Context]:
        delay = self._delay(context)
        if delay is None:
            return self._microtask(context)
        callback = self._callback(context, "", level=context.level + 1)
        if self._clockwork not in (Clockwork.ZERO_TIMERS, Clockwork.TIMERS):
            return self.page_task(callback), context
        if self._chance(0.15):
            name = self._name("t")
            cleared = self._random.choice((f"queueMicrotask(() => clearTimeout({name}));", ""))
            parts: Parts = (f"const {name} = setTimeout(", *callback, f", {delay}); {cleared}")
            return Statement(parts), context
        return Statement(("setTimeout(", *callback, f", {delay});")), context

    def _loop(self, context: Context) -> tuple[Statement, Context]:
        name = self._name("i")
        inner = replace(context, depth=context.depth + 1, can_await=False, yields="")
        body = (Statement((f"log({self._label()}, {name});",)), *self._statements(inner, 1))
        head = f"for (let {name} = 0; {name} < 2; {name}++) {{"
        return Statement((head, Block(body), "}")), context

    def _generator_loop(self, context: Context) -> tuple[Statement, Context]:
        name = self._callable(context, "generator")
        if name is None:
            return self._log(context)
        if self._chance(0.3):
            calls = f"log({self._label()}, it.next()); log({self._label()}, it.return('r'));"
            return Statement(
                (f"{{ const it = {name}('g'); {calls} log('', it.next()); }}",)
            ), context
        stop = self._random.choice(("", "break;", "continue;"))
        body = (Statement((f"log({self._label()}, x);",)), Statement((stop,)))
        return Statement((f"for (const x of {name}('of')) {{", Block(body), "}")), context

    def _requests(self, context: Context) -> tuple[Statement, Context]:
        """Several requests to one async generator, none waiting for the other."""
        name = self._callable(context, "async generator")
        if name is None:
            return self._chain(context)
        statements = [Statement((f"const it = {name}('requests');",))]
        for _ in range(self._random.randint(1, 4)):
            method = self._random.choice(("next", "next", "next", "return", "throw"))
            operand, _ = self._operand(context.inside())
            argument: Parts = (self._error(),) if method == "throw" else operand
            heard = f".then((r) => log({self._label()}, r)){self._guard()}"
            statements.append(Statement((f"it.{method}(", *argument, f"){heard}")))
        return Statement(("{", Block(tuple(statements)), "}")), context

    # Statements of async functions and generators

    def _awaited(self, context: Context) -> tuple[Statement, Context]:
        operand, level = self._operand(context.inside())
        parts: Parts = (f"log({self._label()}, await ", *operand, ");")
        if not context.can_throw:
            parts = (
                "try {",
                Block((Statement(parts),)),
                f"}} catch (e) {{ log({self._label()}, e); }}",
            )
        return Statement(parts), replace(context, level=level)

    def _awaited_try(self, context: Context) -> tuple[Statement, Context]:
        inner = replace(context, depth=context.depth + 1, can_throw=True)
        tried, inner = self._awaited(inner)
        handler = replace(inner, can_throw=context.can_throw)
        body = Block((tried, *self._statements(inner, self._random.randint(0, 1))))
        caught = Statement((f"log({self._label()}, e);",))
        catch = Block((caught, *self._statements(handler, self._random.randint(0, 1))))
        parts: Parts = ("try {", body, "} catch (e) {", catch, "}")
        if self._chance(0.5):
            last, _ = self._awaited(handler) if self._chance(0.5) else self._log(handler)
            parts = (*parts, " finally {", Block((last,)), "}")
        return Statement(parts), replace(context, level=UNKNOWN_TIME)

    def _awaited_loop(self, context: Context) -> tuple[Statement, Context]:
        inner = replace(context, depth=context.depth + 1, level=UNKNOWN_TIME)
        after = replace(context, level=UNKNOWN_TIME)
        name = self._name("x")
        body = (Statement((f"log({self._label()}, {name});",)), *self._statements(inner, 1))
        source = self._callable(context, "async generator")
        if not context.can_throw or self._chance(0.3):
            head: Parts = (f"for (let {name} = 0; {name} < 2; {name}++) {{",)
        elif source is not None:
            head = (f"for await (const {name} of {source}('for await')) {{",)
        else:
            first, _ = self._operand(context.inside())
            head = (f"for await (const {name} of [", *first, f", {self._value()}]) {{")
        return Statement((*head, Block(body), "}")), after

    def _yielded(self, context: Context) -> tuple[Statement, Context]:
        """A yield; what it waits for is its consumer's time, which is not known here."""
        after = replace(context, level=UNKNOWN_TIME)
        if context.yields == "yield":
            operand: Parts = (self._value(),)
        else:
            operand, _ = self._operand(context.inside())
        choice = self._random.random()
        if choice < 0.15:
            # Not an array: V8 11 has another throw() for delegates without one than ES2025 has.
            delegate: Parts = (
                "yield* (function* () { yield ",
                *operand,
                f"; yield {self._value()}; ",
            )
            return Statement((*delegate, "})();")), after
        inner = self._callable(
            context, "generator" if context.yields == "yield" else "async generator"
        )
        if choice < 0.3 and inner is not None:
            return Statement((f"log({self._label()}, yield* {inner}('delegated'));",)), after
        parts: Parts = (f"log({self._label()}, yield ", *operand, ");")
        if choice < 0.55:
            last = Block((Statement((f"log({self._label()}, 'finally');",)),))
            return Statement(("try {", Block((Statement(parts),)), "} finally {", last, "}")), after
        return Statement(parts), after


def _as_expression(parts: Parts) -> Parts:
    """A statement must not begin with a brace or a word that means another thing there."""
    first = parts[0]
    if isinstance(first, str) and first.startswith(("{", "function")):
        return ("(", *parts, ")")
    return parts
