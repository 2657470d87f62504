"""Random use of what happens in frames: what scrolls, changes its size, moves or is seen."""

from tests.live.drafting import Clockwork, Context
from tests.live.statements import Block, Statement
from tests.live.target_drafting import TargetDrafting


class FrameDrafting(TargetDrafting):
    """Statements whose callbacks come in a frame; they need frames as the clockwork."""

    def _rendered(self, context: Context) -> tuple[Statement, Context]:
        """One of all."""
        if self._clockwork is not Clockwork.FRAMES or context.depth > 2:
            return self._aborted(context)
        makers = (self._sized, self._scrolled, self._read, self._moved, self._styled)
        return Statement(
            (
                "{ const { outer, inner } = tree();",
                Block(self._random.choice(makers)(context)),
                "}",
            )
        ), context

    def _sized(self, context: Context) -> tuple[Statement, ...]:
        """A ResizeObserver, and changes of what it observes."""
        then = self._random.choice(
            ("", "o.disconnect();", "o.unobserve(outer);", "inner.style.padding = '9px';")
        )
        heard = (
            Statement(
                (f"log({self._label()}, l.map((e) => e.contentRect.height).join()); {then}",)
            ),
            *self._statements(context.inside(), 1),
        )
        changes = (
            "outer.style.height = '20px';",
            "queueMicrotask(() => { outer.style.height = '30px'; });",
            "requestAnimationFrame(() => { outer.style.height = '40px'; });",
            "o.observe(inner);",
            "requestAnimationFrame(() => outer.remove());",
        )
        return (
            Statement(("const o = new ResizeObserver((l) => {", Block(heard), "});")),
            Statement(("outer.style.height = '10px'; o.observe(outer);",)),
            *(Statement((text,)) for text in self._random.choices(changes, k=2)),
        )

    def _scrolled(self, context: Context) -> tuple[Statement, ...]:
        callback = self._callback(context.inside(), "")
        changes = (
            "outer.scrollTop = 20;",
            "outer.scrollBy(0, 5);",
            "requestAnimationFrame(() => { outer.scrollTop = 7; });",
            f"log({self._label()}, outer.scrollTop);",
            "queueMicrotask(() => outer.scrollTo(0, 12));",
        )
        return (
            Statement(("outer.style.cssText = 'height: 30px; overflow: auto';",)),
            Statement(("inner.style.cssText = 'display: block; height: 300px';",)),
            Statement(("outer.addEventListener('scroll', ", *callback, ");")),
            *(Statement((text,)) for text in self._random.choices(changes, k=2)),
        )

    def _read(self, context: Context) -> tuple[Statement, ...]:
        """Sizes and styles at once, and in the next frame."""
        writes = (
            "outer.style.width = '50px';",
            "inner.hidden = true;",
            "outer.style.display = 'none';",
            "inner.style.cssText = 'display: block; width: 50%; height: 7px';",
        )
        label = self._label()
        return (
            Statement((self._random.choice(writes),)),
            Statement((f"log({label}, [outer.offsetWidth, outer.offsetHeight]);",)),
            Statement(
                (
                    f"requestAnimationFrame(() => log({self._label()}, "
                    "getComputedStyle(inner).display));",
                )
            ),
            *self._statements(context.inside(), 1),
        )

    def _moved(self, context: Context) -> tuple[Statement, ...]:
        """A transition, or none, when its start is never computed."""
        callback = self._callback(context.inside(), "")
        forced = self._random.choice(("", "outer.offsetWidth;", "getComputedStyle(outer).width;"))
        kind = self._random.choice(("transitionrun", "transitionstart"))
        return (
            Statement(("outer.style.cssText = 'width: 10px; transition: width 1s';",)),
            Statement((f"outer.addEventListener('{kind}', ", *callback, ");")),
            Statement((f"{forced} outer.style.width = '99px';",)),
            Statement((f"log({self._label()}, outer.getAnimations().length);",)),
            Statement(("requestAnimationFrame(() => outer.remove());",)),
        )

    def _styled(self, context: Context) -> tuple[Statement, ...]:
        """Matching media, and a promise of an animation."""
        ways = (
            "const a = inner.animate({ width: ['1px', '9px'] }, 1000); "
            f"a.finished.then(() => log({self._label()}), (e) => log({self._label()}, e.name)); "
            "a.cancel();",
            "const a = inner.animate({ width: ['1px', '9px'] }, 1000); "
            f"a.onfinish = () => log({self._label()}); a.finish();",
            f"log({self._label()}, matchMedia('(min-width: 1px)').matches);",
        )
        return (
            Statement((self._random.choice(ways),)),
            *self._statements(context.inside(), 1),
        )
