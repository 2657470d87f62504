"""Random use of Node's streams and emitters where neither a file nor a clock is behind them."""

from dataclasses import replace

from tests.live.drafting import UNKNOWN_TIME, Context
from tests.live.promise_drafting import PromiseDrafting
from tests.live.statements import Block, Statement

_TRANSFORM = "new Transform({{ transform(c, e, cb) {{ log({0}, 't'); {1} }}{2} }})"


class StreamDrafting(PromiseDrafting):
    """Pipelines, ends, operators, destroyed streams, events as iterators."""

    def _source(self) -> str:
        return self._random.choice(
            (
                "Readable.from(['a', 'b'])",
                "Readable.from((async function* () { yield 'a'; await 0; yield 'b'; })())",
                "new Readable({ read() { this.push(this.n ? null : 'a'); this.n = 1; } })",
                "new Readable({ highWaterMark: 1, read() { process.nextTick(() => "
                "{ this.n = (this.n ?? 0) + 1; this.push(this.n > 2 ? null : 'ab'); }); } })",
                "Readable.from((function* () { yield 'a'; throw new Error('source'); })())",
            )
        )

    def _through(self) -> str:
        answer = self._random.choice(
            (
                "cb(null, c);",
                "this.push(c); cb();",
                "process.nextTick(cb, null, c);",
                "queueMicrotask(() => cb(null, c));",
                "cb(new Error('through'));" if self._chance(0.4) else "cb();",
            )
        )
        flush = self._random.choice(("", ", flush(cb) { cb(null, 'end'); }"))
        return _TRANSFORM.format(self._label(), answer, flush)

    def _sink(self) -> str:
        answer = self._random.choice(("cb();", "process.nextTick(cb);", "queueMicrotask(cb);"))
        final = self._random.choice(("", f", final(cb) {{ log({self._label()}); cb(); }}"))
        return (
            f"new Writable({{ write(c, e, cb) {{ log({self._label()}, String(c)); {answer} }}"
            f"{final} }})"
        )

    def _pipeline(self, context: Context) -> tuple[Statement, Context]:
        """Streams one behind the other, with what they tell at the end."""
        parts = [self._source(), *([self._through()] if self._chance(0.7) else []), self._sink()]
        listed = ", ".join(parts)
        if self._chance(0.5):
            ended = f"(e) => log({self._label()}, e?.message)"
            return Statement((f"pipeline({listed}, {ended});",)), context
        heard = f".then((v) => log({self._label()}, v), (e) => log({self._label()}, e));"
        return Statement((f"streamPromises.pipeline({listed}){heard}",)), context

    def _finished(self, context: Context) -> tuple[Statement, Context]:
        """Events of one stream, and what destroys it."""
        stream = self._random.choice((self._source, self._through, self._sink))()
        heard = " ".join(
            f"s.on('{name}', (e) => log({self._label()}, e?.message ?? '{name}'));"
            for name in ("error", "close", "end", "finish", "pause", "resume", "prefinish")
            if name in ("error", "close") or self._chance(0.5)
        )
        over = f"finished(s, (e) => log({self._label()}, e?.code ?? e?.message));"
        way = self._random.choice(
            (
                "s.resume?.(); s.end?.('z');",
                "s.destroy();",
                "s.destroy(new Error('gone'));",
                "s.resume?.(); process.nextTick(() => s.destroy());",
                "s.write?.('w'); queueMicrotask(() => s.destroy(new Error('late')));",
                "s.on?.('data', (d) => log('d', String(d))); s.end?.();",
                "s.on('readable', () => { let d; while ((d = s.read?.())) log('r', String(d)); });"
                " s.end?.('y');",
                "s.cork?.(); s.write?.('c'); process.nextTick(() => { s.uncork?.(); s.end?.(); });",
            )
        )
        return Statement((f"{{ const s = {stream}; {heard} {over} {way} }}",)), context

    def _operators(self, context: Context) -> tuple[Statement, Context]:
        """The array-like methods of readable streams."""
        step = self._random.choice(
            (
                ".map((x) => x * 2)",
                ".filter(async (x) => x > 1)",
                ".map(async (x) => { await 0; return x + 1; }, { concurrency: 2 })",
                ".take(2)",
                ".drop(1)",
                ".flatMap((x) => [x, x])",
            )
        )
        end = self._random.choice(
            (
                ".toArray()",
                ".reduce((a, b) => a + b, 0)",
                ".some((x) => x > 2)",
                ".every((x) => x > 0)",
                ".find((x) => x > 1)",
                f".forEach((x) => {{ log({self._label()}, x); }})",
            )
        )
        heard = f".then((v) => log({self._label()}, v)){self._guard()}"
        return Statement((f"Readable.from([1, 2, 3]){step}{end}{heard}",)), context

    def _event_iterator(self, context: Context) -> tuple[Statement, Context]:
        """``events.on``: an emitter's events as an async iterable."""
        name = self._name("e")
        emits = self._random.choice(
            (
                f"{name}.emit('x', 1); {name}.emit('x', 2);",
                f"process.nextTick(() => {{ {name}.emit('x', 1); {name}.emit('x', 2); }});",
                f"queueMicrotask(() => {name}.emit('x', 1)); process.nextTick(() => "
                f"{name}.emit('x', 2));",
                f"{name}.emit('x', 1); queueMicrotask(() => {name}.emit('error', new Error('e')));",
            )
        )
        loop = (
            f"(async () => {{ for await (const [v] of on({name}, 'x')) {{ log({self._label()}, v); "
            f"if (v > 1) break; }} return 'over'; }})()"
        )
        heard = f".then((v) => log({self._label()}, v), (e) => log({self._label()}, e));"
        return Statement(
            (f"{{ const {name} = new EventEmitter(); {loop}{heard} {emits} }}",)
        ), context

    def _captured(self, context: Context) -> tuple[Statement, Context]:
        """An async listener that fails, and listeners that come and go."""
        name = self._name("e")
        statements = [
            f"const {name} = new EventEmitter({{ captureRejections: true }});",
            f"{name}.on('error', (e) => log({self._label()}, e));",
            f"{name}.on(errorMonitor, (e) => log({self._label()}, e));",
            f"{name}.on('newListener', (n) => log({self._label()}, String(n)));",
            f"{name}.on('x', async (v) => {{ await {self._value()}; throw {self._error()}; }});",
            f"const f = () => {{ log({self._label()}); {name}.off('x', f); }}; {name}.on('x', f);",
            f"log({self._label()}, {name}.emit('x', 1)); log('', {name}.emit('x', 2));",
            f"log({self._label()}, {name}.listenerCount('x'));",
        ]
        block = Block(tuple(Statement((text,)) for text in statements))
        return Statement(("{", block, "}")), context

    def _bound(self, context: Context) -> tuple[Statement, Context]:
        """Functions that take their context along."""
        show = f"() => {{ log({self._label()}, als.getStore()); }}"
        way = self._random.choice(
            (
                f"const f = als.run(1, () => AsyncLocalStorage.bind({show})); f();",
                f"const f = als.run(2, () => AsyncLocalStorage.snapshot()); f({show});",
                f"const r = als.run(3, () => new AsyncResource('R')); r.runInAsyncScope({show});",
                f"als.run(4, () => als.exit(() => process.nextTick({show})));",
                f"const e = als.run(5, () => new EventEmitterAsyncResource({{ name: 'Q' }})); "
                f"e.on('x', {show}); e.emit('x');",
                f"als.run(6, () => Readable.from(['a']).on('data', {show}));",
                f"als.run(7, async () => {{ await 0; ({show})(); }});",
            )
        )
        return Statement((f"{{ {way} }}",)), context

    def _cloned(self, context: Context) -> tuple[Statement, Context]:
        """A structured clone, or why there is none."""
        value = self._random.choice(
            (
                "{ a: [1, new Date(0)], b: undefined }",
                "new Map([[1, { m: new Set([2]) }]]).get(1)",
                "new Error('cloned')",
                "() => 1",
                "Symbol('s')",
                "new Uint8Array([1, 2])",
            )
        )
        body = (
            f"try {{ log({self._label()}, structuredClone({value})); }} catch (e) {{ log('', e); }}"
        )
        return Statement((body,)), context

    def _finished_loop(self, context: Context) -> tuple[Statement, Context]:
        """``for await`` over a stream, which a break destroys."""
        if not context.can_await or not context.can_throw:
            return self._finished(context)
        after = replace(context, level=UNKNOWN_TIME)
        stop = self._random.choice(("", " break;"))
        head = f"try {{ for await (const c of {self._source()}) {{ log({self._label()}, String(c));"
        caught = f"}} }} catch (e) {{ log({self._label()}, e); }}"
        return Statement((f"{head}{stop} {caught}",)), after
