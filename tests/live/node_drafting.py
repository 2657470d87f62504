"""Random use of Node's own modules, where its order is certain.

Emitters, streams and contexts need no clock. Messages between ports come in the poll phase, so they
are sent only where immediates are the clockwork. What other threads do is done one after the other:
see turn_drafting.
"""

from dataclasses import replace

from tests.live.drafting import UNKNOWN_TIME, Clockwork, Context, Maker, Parts
from tests.live.process_drafting import ProcessDrafting
from tests.live.statements import Block, Statement
from tests.live.stream_drafting import StreamDrafting
from tests.live.target_drafting import TargetDrafting
from tests.live.timer_drafting import TimerDrafting
from tests.live.turn_drafting import NAMES, turn_prelude
from tests.live.web_stream_drafting import WebStreamDrafting

_NAMES = (
    ("{ EventEmitter, EventEmitterAsyncResource, errorMonitor, on, once }", "events"),
    ("{ AsyncLocalStorage, AsyncResource }", "async_hooks"),
    ("{ PassThrough, Readable, Transform, Writable, finished, pipeline }", "stream"),
    ("streamPromises", "stream/promises"),
    ("{ promisify }", "util"),
    ("timersPromises", "timers/promises"),
)
_HELPERS = """\
const als = new AsyncLocalStorage();
const ticked = promisify((v, callback) => process.nextTick(callback, null, v));
"""


class NodeDrafting(
    ProcessDrafting, TimerDrafting, StreamDrafting, WebStreamDrafting, TargetDrafting
):
    """Statements with events, streams, contexts and ports."""

    def library_prelude(self) -> str:
        """The declarations that the statements use."""
        in_turn = self._clockwork is Clockwork.IN_TURN
        if not self._with_library and not in_turn:
            return ""
        form = "import {} from '{}';\n" if self._module else "const {} = require('{}');\n"
        names = {name: module for module, name in _NAMES} if self._with_library else {}
        wanted = [*_NAMES] if self._with_library else []
        wanted += [each for each in NAMES if each[1] not in names] if in_turn else []
        helpers = _HELPERS if self._with_library else ""
        turns = turn_prelude(self._random) if in_turn else ""
        return "".join(form.format(*each) for each in wanted) + helpers + turns

    def node_sleep(self) -> str:
        """How a promise that resolves later calls ``resolve`` with ``v``."""
        in_turn = self._clockwork is Clockwork.IN_TURN
        return "inTurn(v).then(resolve)" if in_turn else "setTimeout(resolve, ms, v)"

    def node_makers(self) -> list[Maker]:
        """Statements with Node's own modules."""
        return [
            self._emitter,
            self._iterated,
            self._port,
            self._promisified,
            self._stored,
            self._stream,
            self._pipeline,
            self._finished,
            self._finished_loop,
            self._operators,
            self._event_iterator,
            self._captured,
            self._bound,
            self._cloned,
            self._own_target,
            self._aborted,
            self._timeout_object,
            self._interval,
            self._timer_promise,
            self._uncaught,
            self._handled_late,
            self._web_stream,
        ]

    def _emitter(self, context: Context) -> tuple[Statement, Context]:
        """Listeners run at once; ``once`` gives a promise."""
        name = self._name("e")
        method = self._random.choice(("on", "once", "prependListener"))
        statements = [
            Statement((f"{name}.on('x', ", *self._callback(context), ");")),
            Statement((f"{name}.{method}('x', ", *self._callback(context), ");")),
        ]
        if self._chance(0.5):
            heard = f"once({name}, 'x').then(([v]) => log({self._label()}, v)){self._guard()}"
            statements.insert(self._random.randint(0, 2), Statement((heard,)))
        emits = f"{name}.emit('x', {self._value()});"
        later = self._random.choice(
            (
                emits,
                f"process.nextTick(() => {emits[:-1]});",
                f"queueMicrotask(() => {emits[:-1]});",
            )
        )
        statements += [Statement((emits,)), Statement((later,))]
        head = f"{{ const {name} = new EventEmitter();"
        return Statement((head, Block(tuple(statements)), "}")), context

    def _stored(self, context: Context) -> tuple[Statement, Context]:
        """What runs later sees the store of where it was started."""
        inner = context.inside()
        show = Statement((f"log({self._label()}, als.getStore());",))
        ways = ["process.nextTick", "queueMicrotask", "Promise.resolve().then"]
        ways += ["setImmediate"] if self._clockwork is Clockwork.IMMEDIATES else []
        way = self._random.choice(ways)
        later = Statement((f"{way}(() => {{ log({self._label()}, als.getStore()); }});",))
        body = (show, later, *self._statements(inner, 1))
        head = f"als.run('store {self._labels}', () => {{"
        return Statement((head, Block(body), "});")), context

    def _stream(self, context: Context) -> tuple[Statement, Context]:
        """A stream that flows to its end, or through a transform, or written to."""
        name = self._name("s")
        heard = (
            f"{name}.on('data', (c) => log({self._label()}, String(c))); "
            f"{name}.on('end', () => log({self._label()}, 'end')); "
            f"{name}.on('close', () => log({self._label()}, 'close'));"
        )
        choice = self._random.randint(0, 3)
        if choice == 0:
            made = f"const {name} = Readable.from(['a', 'b']); {heard}"
        elif choice == 1:
            made = f"const {name} = new PassThrough(); {heard} {name}.write('a'); {name}.end('b');"
        elif choice == 2:
            made = (
                f"const {name} = Readable.from(['a', 'b']).pipe(new Transform({{ "
                f"transform(c, e, cb) {{ log({self._label()}, 't'); cb(null, c + '!'); }} }})); "
                f"{heard}"
            )
        else:
            made = (
                f"const {name} = new Writable({{ highWaterMark: 2, write(c, e, cb) {{ "
                f"log({self._label()}, String(c)); process.nextTick(cb); }} }}); "
                f"{name}.on('finish', () => log({self._label()}, 'finish')); "
                f"{name}.on('drain', () => log({self._label()}, 'drain')); "
                f"log({self._label()}, {name}.write('ab')); {name}.end('c');"
            )
        return Statement((f"{{ {made} }}",)), context

    def _iterated(self, context: Context) -> tuple[Statement, Context]:
        """A stream as an async iterable."""
        if not context.can_await or not context.can_throw:
            return self._stream(context)
        after = replace(context, level=UNKNOWN_TIME)
        body = (Statement((f"log({self._label()}, c);",)),)
        head = "for await (const c of Readable.from(['a', 'b'])) {"
        return Statement((head, Block(body), "}")), after

    def _promisified(self, context: Context) -> tuple[Statement, Context]:
        """A callback's function as one that gives a promise."""
        heard = f".then((v) => log({self._label()}, v)){self._guard()}"
        call = f"ticked({self._value()})"
        if self._clockwork is Clockwork.IMMEDIATES and self._chance(0.5):
            call = f"timersPromises.setImmediate({self._value()})"
        return Statement((call + heard,)), context

    def _port(self, context: Context) -> tuple[Statement, Context]:
        """A message, in the poll phase of the next round."""
        if self._clockwork is not Clockwork.IMMEDIATES:
            return self._emitter(context)
        name = self._name("c")
        callback = self._callback(context.inside(), "v")
        parts: Parts = (
            f"{{ const {name} = new MessageChannel(); {name}.port1.once('message', ",
            *callback,
            f"); {name}.port1.once('message', () => {name}.port1.close()); "
            f"{name}.port2.postMessage({self._value()}); }}",
        )
        return Statement(parts), context
