"""Random use of web streams, by microtasks and ticks alone."""

from tests.live.drafting import Context
from tests.live.promise_drafting import PromiseDrafting
from tests.live.statements import Statement


class WebStreamDrafting(PromiseDrafting):
    """Sources, transforms and sinks of web streams, and what reads, pipes, tees or ends them."""

    def _web_source(self) -> str:
        """An expression for a readable stream."""
        pull = self._random.choice(("pull(c)", "async pull(c)"))
        cancel = self._random.choice(("", f", cancel(e) {{ log({self._label()}, e); }}"))
        strategy = self._random.choice(("", ", { highWaterMark: 0 }", ", { highWaterMark: 2 }"))
        return self._random.choice(
            (
                f"new ReadableStream({{ start(c) {{ c.enqueue('a'); c.enqueue('b'); c.close(); }}"
                f"{cancel} }}{strategy})",
                f"new ReadableStream({{ n: 0, {pull} {{ log({self._label()}, c.desiredSize); "
                f"c.enqueue(this.n++); if (this.n > 2) c.close(); }}{cancel} }}{strategy})",
                f"new ReadableStream({{ n: 0, async pull(c) {{ await 0; c.enqueue(this.n); "
                f"if (this.n++) c.error(new Error('source')); }}{cancel} }}{strategy})",
                f"new ReadableStream({{ async start(c) {{ await null; c.enqueue('s'); c.close(); }}"
                f"{cancel} }}{strategy})",
                "ReadableStream.from(['a', 'b'])",
                "ReadableStream.from((async function* () { yield 'a'; await 0; yield 'b'; })())",
                "ReadableStream.from((function* () { yield 'a'; throw new Error('from'); })())",
            )
        )

    def _web_transform(self) -> str:
        flush = self._random.choice(("", ", flush(c) { c.enqueue('end'); }"))
        does = self._random.choice(
            (
                "c.enqueue(v + '!');",
                "c.enqueue(v); c.enqueue(v);",
                "if (v !== 'a') c.enqueue(v);",
                "c.enqueue(v); c.terminate();",
                "throw new Error('transform');" if self._chance(0.4) else "c.enqueue([v]);",
            )
        )
        kind = self._random.choice(("transform(v, c)", "async transform(v, c)"))
        return f"new TransformStream({{ {kind} {{ log({self._label()}, v); {does} }}{flush} }})"

    def _web_sink(self) -> str:
        write = self._random.choice(("write(v)", "async write(v)"))
        fails = " throw 'sink';" if self._chance(0.15) else ""
        more = f", close() {{ log({self._label()}); }}, abort(e) {{ log({self._label()}, e); }}"
        strategy = self._random.choice(("", ", { highWaterMark: 3 }"))
        sink = f"{{ {write} {{ log({self._label()}, v);{fails} }}{more} }}"
        return f"new WritableStream({sink}{strategy})"

    @property
    def _soon(self) -> str:
        return "process.nextTick" if self._in_node else "queueMicrotask"

    def _told(self) -> str:
        return f".then((v) => log({self._label()}, v), (e) => log({self._label()}, e));"

    def _web_read(self, context: Context) -> tuple[Statement, Context]:
        """Reads, the end, and what cancels or lets go."""
        through = f".pipeThrough({self._web_transform()})" if self._chance(0.4) else ""
        ends = self._random.choice(
            (
                "",
                f"r.cancel('over'){self._told()}",
                f"queueMicrotask(() => {{ r.cancel('late'){self._told()} }});",
                f"{self._soon}(() => r.releaseLock());",
            )
        )
        read = f"r.read(){self._told()}"
        made = f"const r = {self._web_source()}{through}.getReader();"
        return Statement((f"{{ {made} {read} {read} r.closed{self._told()} {ends} }}",)), context

    def _web_loop(self, context: Context) -> tuple[Statement, Context]:
        through = f".pipeThrough({self._web_transform()})" if self._chance(0.5) else ""
        leaves = self._random.choice(("", " break;", " if (v === 'b') break;"))
        loop = f"for await (const v of s) {{ log({self._label()}, v);{leaves} }}"
        body = f"const s = {self._web_source()}{through}; {loop} log({self._label()}, s.locked);"
        return Statement((f"(async () => {{ {body} }})(){self._told()}",)), context

    def _web_pipe(self, context: Context) -> tuple[Statement, Context]:
        through = f".pipeThrough({self._web_transform()})" if self._chance(0.4) else ""
        options = self._random.choice(("", ", { preventClose: true }", ", { preventAbort: true }"))
        piped = f"{self._web_source()}{through}.pipeTo({self._web_sink()}{options})"
        return Statement((f"{piped}{self._told()}",)), context

    def _web_write(self, context: Context) -> tuple[Statement, Context]:
        ends = self._random.choice(
            (
                f"w.close(){self._told()}",
                f"w.abort('off'){self._told()}",
                f"queueMicrotask(() => {{ w.close(){self._told()} }});",
                f"{self._soon}(() => w.releaseLock());",
            )
        )
        write = f"w.write('x'){self._told()}"
        watch = f"w.ready{self._told()} w.closed{self._told()} log({self._label()}, w.desiredSize);"
        made = f"const w = {self._web_sink()}.getWriter();"
        return Statement((f"{{ {made} {write} {write} {watch} {ends} }}",)), context

    def _web_tee(self, context: Context) -> tuple[Statement, Context]:
        loops = " ".join(
            f"(async () => {{ for await (const v of {name}) log({self._label()}, v); }})()"
            f"{self._told()}"
            for name in ("a", "b")
        )
        return Statement((f"{{ const [a, b] = {self._web_source()}.tee(); {loops} }}",)), context

    def _web_stream(self, context: Context) -> tuple[Statement, Context]:
        """One of all."""
        makers = (
            self._web_read, self._web_read, self._web_loop, self._web_pipe,
            self._web_write, self._web_tee,
        )  # fmt: skip
        return self._random.choice(makers)(context)
