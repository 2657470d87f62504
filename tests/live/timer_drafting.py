"""Random use of Node's Timeout and Immediate objects, and of ``timers/promises``."""

from tests.live.drafting import Clockwork, Context, Parts
from tests.live.promise_drafting import PromiseDrafting
from tests.live.statements import Statement


class TimerDrafting(PromiseDrafting):
    """Statements with the objects that timers are."""

    def _timeout_object(self, context: Context) -> tuple[Statement, Context]:
        """A timer that is told to wait again, to be forgotten, or not to keep the process."""
        if self._clockwork is Clockwork.IMMEDIATES:
            return self._immediate_object(context)
        if self._clockwork not in (Clockwork.ZERO_TIMERS, Clockwork.TIMERS):
            return self._settled_statement(context)
        delay = self._delay(context)
        if delay is None:
            return self._settled_statement(context)
        callback = self._callback(context, "", level=context.level + 1)
        ways = [
            "t.refresh();",
            "t.close();",
            "clearTimeout(+t);",
            "clearTimeout(`${+t}`);",
            "clearInterval(t);",
            "t[Symbol.toPrimitive](); t.unref().ref();",
            "queueMicrotask(() => t.refresh());",
            "process.nextTick(() => t.close());",
        ]
        if self._clockwork is Clockwork.TIMERS:
            ways += ["t.unref();"] * 3
        way = self._random.choice(ways)
        told = f"log({self._label()}, t.hasRef()); {way} log({self._label()}, t.hasRef());"
        parts: Parts = ("{ const t = setTimeout(", *callback, f", {delay}); {told} }}")
        return Statement(parts), context

    def _interval(self, context: Context) -> tuple[Statement, Context]:
        """An interval that clears itself."""
        if self._clockwork not in (Clockwork.ZERO_TIMERS, Clockwork.TIMERS):
            return self._timeout_object(context)
        delay = self._delay(context)
        if delay is None:
            return self._settled_statement(context)
        rounds = 1 if self._clockwork is Clockwork.TIMERS else self._random.randint(1, 3)
        callback = self._callback(context, "", level=context.level + 1)
        cleared = self._random.choice(("clearInterval(t)", "t.close()", "clearTimeout(t)"))
        name = self._name("n")
        parts: Parts = (
            f"{{ let {name} = 0; const t = setInterval(() => {{ "
            f"if (++{name} >= {rounds}) {cleared}; (",
            *callback,
            f")(); }}, {delay}); }}",
        )
        return Statement(parts), context

    def _immediate_object(self, context: Context) -> tuple[Statement, Context]:
        callback = self._callback(context, "")
        way = self._random.choice(
            (
                "clearImmediate(i);",
                "queueMicrotask(() => clearImmediate(i));",
                "i.unref();",
                "i.unref().ref();",
                "setImmediate(() => clearImmediate(i));",
            )
        )
        told = f"log({self._label()}, i.hasRef()); {way}"
        return Statement(("{ const i = setImmediate(", *callback, f"); {told} }}")), context

    def _timer_promise(self, context: Context) -> tuple[Statement, Context]:
        """A promise of a timer, which a signal may reject."""
        options = self._random.choice(("", ", { signal: c.signal }", ", { signal: c.signal }"))
        aborts = self._random.choice(
            ("", "c.abort();", "queueMicrotask(() => c.abort('why'));", "process.nextTick(stop);")
        )
        delay = self._delay(context)
        if self._clockwork is Clockwork.IMMEDIATES:
            call = f"timersPromises.setImmediate({self._value()}{options})"
        elif delay is None or self._clockwork is Clockwork.IN_TURN:
            return self._settled_statement(context)
        else:
            call = f"timersPromises.setTimeout({delay}, {self._value()}{options})"
        heard = f".then((v) => log({self._label()}, v), (e) => log({self._label()}, e));"
        made = "const c = new AbortController(), stop = () => c.abort();"
        return Statement((f"{{ {made} {call}{heard} {aborts} }}",)), context

    def _settled_statement(self, context: Context) -> tuple[Statement, Context]:
        parts, _ = self._settled(context)
        return Statement((*parts, f".then((v) => log({self._label()}, v)){self._guard()}")), context
