"""Random use of what a page has: events, observers, custom elements, signals, streams, tasks.

Events, observers, custom elements, signals and streams need no clock. What waits for something
beside the main thread (a fetch, a worker, a file) is certain only one after the other.
"""

from dataclasses import replace

from tests.live.drafting import UNKNOWN_TIME, Clockwork, Context, Parts
from tests.live.frame_drafting import FrameDrafting
from tests.live.page_turn_drafting import page_turn_prelude
from tests.live.person_drafting import MARKUP, person_inputs, person_prelude
from tests.live.statements import Block, Statement
from tests.live.target_drafting import eventful
from tests.live.web_stream_drafting import WebStreamDrafting

_TREE = """\
const tree = () => {
  const outer = document.createElement('div'), inner = document.createElement('button');
  document.body.append(outer);
  outer.append(inner);
  return { outer, inner };
};
const said = (records) => records.map((r) => r.type + (r.attributeName ?? '')
  + r.addedNodes.length + r.removedNodes.length).join();
"""
_POSTED = """\
const posted = (f) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); f(); };
  port2.postMessage(0);
};
"""
_SLEEPS = {
    Clockwork.FRAMES: "requestAnimationFrame(() => resolve(v))",
    Clockwork.MESSAGES: "posted(() => resolve(v))",
    Clockwork.SCHEDULER: "scheduler.postTask(() => resolve(v))",
    Clockwork.IDLE: "requestIdleCallback(() => resolve(v))",
    Clockwork.IN_TURN: "inTurn(v).then(resolve)",
    Clockwork.INPUTS: "whenActed(() => resolve(v))",
}
_STARTS = {
    Clockwork.FRAMES: ("requestAnimationFrame(",),
    Clockwork.MESSAGES: ("posted(",),
    Clockwork.IDLE: ("requestIdleCallback(",),
    Clockwork.IN_TURN: ("inTurn().then(",),
    Clockwork.INPUTS: ("whenActed(",),
}


class BrowserDrafting(WebStreamDrafting, FrameDrafting):
    """Statements of a page."""

    def page_markup(self) -> str:
        """What the page shows from its beginning."""
        return MARKUP if self._clockwork is Clockwork.INPUTS else ""

    def page_inputs(self) -> str:
        """The text of the page's inputs file; empty when nobody acts on it."""
        return person_inputs(self._random) if self._clockwork is Clockwork.INPUTS else ""

    def page_prelude(self) -> str:
        """The declarations that the statements use."""
        prelude = _TREE if self._with_library else ""
        match self._clockwork:
            case Clockwork.MESSAGES:
                return prelude + _POSTED
            case Clockwork.IN_TURN:
                return prelude + page_turn_prelude(self._random)
            case Clockwork.INPUTS:
                return prelude + person_prelude(self._random)
            case _:
                return prelude

    def page_sleep(self) -> str:
        """How a promise that resolves later calls ``resolve`` with ``v``."""
        return _SLEEPS.get(self._clockwork, "setTimeout(resolve, ms, v)")

    def page_task(self, callback: Parts) -> Statement:
        """A task of the program's clockwork, when that is not timers."""
        if self._clockwork is Clockwork.SCHEDULER:
            priority = self._random.choice(("", "user-blocking", "user-visible", "background"))
            options = f", {{ priority: '{priority}' }}" if priority else ""
            heard = f".then((v) => log({self._label()}, v))" if self._chance(0.3) else ""
            return Statement(("scheduler.postTask(", *callback, f"{options}){heard};"))
        return Statement((*_STARTS[self._clockwork], *callback, ");"))

    def _dispatched(self, context: Context) -> tuple[Statement, Context]:
        """Listeners of two elements, and an event that passes both; or a click."""
        kind = self._random.choice(("click", "x"))
        statements = [
            self._listener(context, kind, target)
            for target in self._random.choices(("outer", "inner"), k=self._random.randint(2, 4))
        ]
        if self._chance(0.3):
            handler = self._callback(context, "e", can_throw=self._chance(0.1))
            statements.append(Statement((f"inner.on{kind} = ", *eventful(handler), ";")))
        options = "{ bubbles: true, cancelable: true }"
        event = (
            "inner.click()"
            if kind == "click"
            else f"inner.dispatchEvent(new Event('x', {options}))"
        )
        fired = f"log({self._label()}, {event});"
        later = self._random.choice(("", fired, f"queueMicrotask(() => {fired[:-1]});"))
        statements += [Statement((fired,)), Statement((later,))]
        return Statement(
            ("{ const { outer, inner } = tree();", Block(tuple(statements)), "}")
        ), context

    def _listener(self, context: Context, kind: str, target: str) -> Statement:
        options = self._random.choice(("", ", true", ", { once: true }", ", { passive: true }"))
        callback = eventful(self._callback(context, "e", can_throw=self._chance(0.1)))
        extra = self._random.choice(
            (
                "",
                "",
                "",
                " e.stopPropagation();",
                " e.preventDefault();",
                " e.stopImmediatePropagation();",
            )
        )
        head = (f"{target}.addEventListener('{kind}', (e) => {{{extra} (", *callback)
        return Statement((*head, f")(e); }}{options});"))

    def _observed(self, context: Context) -> tuple[Statement, Context]:
        """Changes of a tree that an observer hears of, mixed with microtasks."""
        changes = [
            "outer.setAttribute('a', 1);",
            "inner.textContent = 'text';",
            "outer.append('more');",
            "inner.remove();",
            "inner.classList.toggle('on');",
            "outer.replaceChildren(inner, 'x');",
            "outer.innerHTML = '<p>1<p>2';",
            "Promise.resolve().then(() => outer.setAttribute('b', 2));",
            f"log({self._label()}, said(o.takeRecords()));",
            "o.disconnect();",
        ]
        options = self._random.choice(
            (
                "{ childList: true }",
                "{ attributes: true, subtree: true }",
                "{ childList: true, attributes: true, subtree: true, characterData: true }",
            )
        )
        inner = context.inside()
        heard = (
            Statement((f"log({self._label()}, said(records));",)),
            *self._statements(inner, self._random.randint(0, 1)),
        )
        body = [
            Statement(("const { outer, inner } = tree();",)),
            Statement(("const o = new MutationObserver((records) => {", Block(heard), "});")),
            Statement((f"o.observe(outer, {options});",)),
        ]
        body += [
            Statement((text,))
            for text in self._random.choices(changes, k=self._random.randint(1, 4))
        ]
        body.insert(
            self._random.randint(3, len(body)),
            Statement(("queueMicrotask(", *self._callback(context, ""), ");")),
        )
        return Statement(("{", Block(tuple(body)), "}")), context

    def _custom_element(self, context: Context) -> tuple[Statement, Context]:
        """A custom element's reactions, perhaps of elements that were there before its class."""
        name = f"x-{self._name('c')}"
        reactions: Parts = (f"customElements.define('{name}', class extends HTMLElement {{",)
        methods = [
            Statement((f"constructor() {{ super(); log({self._label()}, 'made'); }}",)),
            Statement(("static observedAttributes = ['a'];",)),
            Statement((f"attributeChangedCallback(n, o, v) {{ log({self._label()}, o + v); }}",)),
        ]
        for reaction in ("connected", "disconnected"):
            block = Block(
                (
                    Statement((f"log({self._label()}, '{reaction}');",)),
                    *self._statements(context.inside(), self._random.randint(0, 1)),
                )
            )
            methods.append(Statement((f"{reaction}Callback() {{", block, "}")))
        define = Statement((*reactions, Block(tuple(methods)), "});"))
        body = [
            Statement((f"const {{ outer }} = tree(), x = document.createElement('{name}');",)),
            *self._changes_around(name),
        ]
        body.insert(self._random.randint(0, len(body)), define)
        if self._chance(0.4):
            heard = f"customElements.whenDefined('{name}').then(() => log({self._label()}));"
            body.append(Statement((heard,)))
        return Statement(("{", Block(tuple(body)), "}")), context

    def _changes_around(self, name: str) -> list[Statement]:
        """What moves the custom element ``x`` of that name about."""
        changes = [
            "x.setAttribute('a', 1);",
            "outer.append(x);",
            "x.remove();",
            "outer.prepend(x);",
            "document.body.append(x.cloneNode());",
            f"outer.innerHTML = '<{name} a=2></{name}>';",
            "outer.remove();",
            "queueMicrotask(() => outer.replaceChildren(x));",
        ]
        chosen = self._random.choices(changes, k=self._random.randint(2, 4))
        return [Statement((text,)) for text in chosen]

    def _yielded_task(self, context: Context) -> tuple[Statement, Context]:
        """``await scheduler.yield()``, where the scheduler makes the tasks."""
        if self._clockwork is not Clockwork.SCHEDULER or not context.can_await:
            return self._readable(context)
        after = replace(context, level=UNKNOWN_TIME)
        return Statement((f"await scheduler.yield(); log({self._label()});",)), after
