"""Random use of the process: its events, its exit code, errors that nobody catches."""

from tests.live.drafting import Clockwork, Context
from tests.live.promise_drafting import PromiseDrafting
from tests.live.statements import Block, Statement

_UNGUARDED = 0.015
_UNGUARDED_IF_SURVIVED = 0.15


class ProcessDrafting(PromiseDrafting):
    """Listeners of the process, and what they hear of."""

    #: Whether an error that nobody catches leaves the process alive.
    _survives = False

    def _guard(self) -> str:
        """Most promises of a program have somebody who handles their rejection."""
        unguarded = _UNGUARDED_IF_SURVIVED if self._survives else _UNGUARDED
        return ";" if self._chance(unguarded) else f".catch((e) => log({self._label()}, e));"

    def _process_listeners(self, context: Context) -> list[Statement]:
        """For the head of the main script."""
        self._survives = self._chance(0.5)
        made = []
        if self._survives:
            made += [
                f"process.on('uncaughtException', (e, o) => {{ log({self._label()}, e); "
                f"log({self._label()}, o); }});"
            ]
        if self._chance(0.5):
            made += [f"process.on('unhandledRejection', (e) => log({self._label()}, e));"]
        if self._chance(0.3):
            made += [f"process.on('rejectionHandled', () => log({self._label()}));"]
        if self._chance(0.7):
            code = self._random.choice(("", "process.exitCode = 3; ", "throw new Error('x'); "))
            made += [f"process.on('exit', (c) => {{ log({self._label()}, c); {code}}});"]
        if self._chance(0.2):
            made += ["process.exitCode = 2;"]
        statements = [Statement((text,)) for text in made]
        if self._chance(0.4):
            again = self._statements(context.inside(), self._random.randint(1, 2))
            heard = Block((Statement((f"log({self._label()}, c);",)), *again))
            statements.append(Statement(("process.once('beforeExit', (c) => {", heard, "});")))
        return statements

    def _uncaught(self, context: Context) -> tuple[Statement, Context]:
        """An error from a callback; or the end of it all."""
        throws = f"() => {{ log({self._label()}); throw {self._error()}; }}"
        if not self._survives and self._chance(0.7):
            return Statement((f"try {{ ({throws})(); }} catch (e) {{ log('', e); }}",)), context
        if self._chance(0.07):
            return Statement(
                (f"process.nextTick(() => process.exit({len(throws) % 5}));",)
            ), context
        ways = [
            f"process.nextTick({throws});",
            f"queueMicrotask({throws});",
            f"Promise.resolve().then({throws});",
            f"process.nextTick(() => new EventEmitter().emit('error', {self._error()}));",
            f"const t = new EventTarget(); t.addEventListener('x', {throws}); "
            f"t.dispatchEvent(new Event('x'));",
            f"(async {throws})();",
        ]
        if self._clockwork is Clockwork.IMMEDIATES:
            ways += [f"setImmediate({throws});"] * 2
        if self._clockwork is Clockwork.ZERO_TIMERS:
            ways += [f"setTimeout({throws}, 0);"] * 2
        return Statement((f"{{ {self._random.choice(ways)} }}",)), context

    def _handled_late(self, context: Context) -> tuple[Statement, Context]:
        """A promise that somebody cares for when its turn is over."""
        if not self._survives:
            return self._uncaught(context)
        caught = f"p.catch((e) => log({self._label()}, e))"
        ways = [f"process.nextTick(() => {caught});", f"queueMicrotask(() => {caught});"]
        if self._clockwork is Clockwork.IMMEDIATES:
            ways += [f"setImmediate(() => {caught});"] * 4
        if self._clockwork is Clockwork.IN_TURN:
            ways += [f"inTurn().then(() => {caught});"] * 4
        made = f"const p = Promise.reject({self._error()});"
        return Statement((f"{{ {made} {self._random.choice(ways)} }}",)), context
