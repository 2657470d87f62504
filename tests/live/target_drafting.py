"""What both hosts have beside timers: event targets, signals, web streams."""

from tests.live.drafting import Context, Parts
from tests.live.promise_drafting import PromiseDrafting
from tests.live.statements import Block, Statement


class TargetDrafting(PromiseDrafting):
    """Statements that need no clock: they run at once, or by microtasks alone."""

    def _own_target(self, context: Context) -> tuple[Statement, Context]:
        """An EventTarget without a tree, with a signal that takes listeners away."""
        name = self._name("t")
        statements = [
            Statement((f"const {name} = new EventTarget(), c = new AbortController();",)),
            Statement(
                (f"{name}.addEventListener('x', ", *eventful(self._callback(context, "e")), ");")
            ),
            Statement(
                (
                    f"{name}.addEventListener('x', ",
                    *eventful(self._callback(context, "e")),
                    ", { signal: c.signal });",
                )
            ),
            Statement(("c.signal.onabort = ", *eventful(self._callback(context, "e")), ";")),
        ]
        fires = (
            f"log({self._label()}, {name}.dispatchEvent(new CustomEvent('x', {{ detail: 1 }})));"
        )
        aborts = self._random.choice(("c.abort();", "queueMicrotask(() => c.abort());", ""))
        statements += [Statement((text,)) for text in (fires, aborts, fires)]
        return Statement(("{", Block(tuple(statements)), "}")), context

    def _aborted(self, context: Context) -> tuple[Statement, Context]:
        """A promise that a signal rejects."""
        aborts = self._random.choice(
            (
                "c.abort('why');",
                "queueMicrotask(() => c.abort());",
                "Promise.resolve().then(() => c.abort('late'));",
            )
        )
        signal = self._random.choice(("c.signal", "AbortSignal.any([c.signal])"))
        rejects = (
            "new Promise((resolve, reject) => "
            "s.addEventListener('abort', () => reject(s.reason), { once: true }))"
        )
        statements = (
            Statement((f"const c = new AbortController(), s = {signal};",)),
            Statement(
                (
                    f"{rejects}.then(",
                    *self._callback(context),
                    f", (e) => log({self._label()}, e.name ?? e));",
                )
            ),
            Statement((aborts,)),
            Statement((f"log({self._label()}, s.aborted);",)),
        )
        return Statement(("{", Block(statements), "}")), context

    def _readable(self, context: Context) -> tuple[Statement, Context]:
        """A readable stream, read by microtasks alone.

        Pipes and cancelled streams are left out: they are a microtask or two off in the model.
        """
        pulled = (
            f"pull(c) {{ log({self._label()}, c.desiredSize); c.enqueue(n++); "
            "if (n > 2) c.close(); }"
        )
        queued = "start(c) { c.enqueue('a'); c.enqueue('b'); c.close(); }"
        source = self._random.choice((pulled, queued))
        strategy = self._random.choice(("", ", { highWaterMark: 0 }", ", { highWaterMark: 2 }"))
        made = f"let n = 0; const s = new ReadableStream({{ {source} }}{strategy});"
        guard = f".then((r) => log({self._label()}, r), (e) => log({self._label()}, e));"
        read = f"const r = s.getReader(); r.read(){guard} r.read(){guard} r.closed{guard}"
        return Statement((f"{{ {made} {read} }}",)), context


def eventful(callback: Parts) -> Parts:
    """The callback with its first line saying the event's type, not the event."""
    first = callback[0]
    assert isinstance(first, str)
    return (first.replace("(e) =>", "({ type: e }) =>"), *callback[1:])
