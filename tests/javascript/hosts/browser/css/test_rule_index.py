"""The index of rules leaves out only rules that would not match, on random pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest

from app.javascript.hosts.browser.css.cascade import Match
from app.javascript.hosts.browser.css.resolver import StyleResolver
from app.javascript.hosts.browser.css.rule_index import RuleIndex
from app.javascript.hosts.browser.css.rules import StyleRule
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.selectors.model import ComplexSelector
from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import EndReason, RunEnded

_SIMPLE = (
    "div", "SPAN", "*", ".a", ".B", ".c", "#p", "#Q", "[title]", ":first-child", ":not(.a)",
    ":is(.a, span)", ":where(#p)", ":has(.c)", ":nth-child(2n of .a)", "div.a", "#p.B", "svg",
)  # fmt: skip
_INSIDE = (":host", ":host(.a)", ":host-context(.a)", "::slotted(.a)", "slot::slotted(span)", ".a")
_ENDS = ("", "", "", "::before", "::after")


def _rule(random: Random, *, inside: bool) -> str:
    parts = [random.choice(_SIMPLE)]
    while random.random() < 0.5:
        parts += [random.choice((" ", ">", "+", "~")), random.choice(_SIMPLE)]
    own = "".join(parts) + random.choice(_ENDS)
    if inside and random.random() < 0.6:
        own = random.choice(_INSIDE)
    listed = own if random.random() < 0.7 else f"{own}, {random.choice(_SIMPLE)}"
    return f"{listed} {{ order: {random.randrange(99)}; & .b, .c {{ z-index: 1 }} }}"


def _element(random: Random, depth: int) -> str:
    name = random.choice(("div", "span", "svg", "p"))
    classes = random.choice(("", ' class="a"', ' class="A b"', ' class=" c  a "', ' title=""'))
    named = random.choice(("", "", ' id="p"', ' id="q"'))
    inside = "".join(_element(random, depth + 1) for _ in range(random.randrange(4 - depth)))
    if random.random() < 0.2 and name == "div":
        rules = "".join(_rule(random, inside=True) for _ in range(6))
        tree = f"<style>{rules}</style><slot></slot><i class=a></i>"
        inside += f'<template shadowrootmode="open">{tree}</template>'
    return f"<{name}{classes}{named}>{inside}</{name}>"


class _Compared:
    """Each question of the resolver is asked of all rules too."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.matched = 0
        self.left_out = 0
        indexed = StyleResolver._rules_that

        def every(index: RuleIndex, _element: ElementObject) -> Iterator[tuple[int, StyleRule]]:
            yield from enumerate(index.rules)

        def both(
            resolver: StyleResolver,
            tree: int,
            root: Any,
            element: ElementObject,
            fits: Callable[[ComplexSelector], bool],
        ) -> list[Match]:
            found = list(indexed(resolver, tree, root, element, fits))
            index = resolver._rules_of(root)
            self.left_out += len(index.rules) - len(list(index.candidates(element)))
            with patch.context() as inner:
                inner.setattr(RuleIndex, "candidates", every)
                assert list(indexed(resolver, tree, root, element, fits)) == found
            self.matched += len(found)
            return found

        patch.setattr(StyleResolver, "_rules_that", both)


@pytest.mark.parametrize("doctype", ["<!doctype html>", ""], ids=["standards", "quirks"])
@pytest.mark.parametrize("seed", range(6))
def test_an_index_changes_no_answer(
    seed: int, doctype: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(seed)
    compared = _Compared(monkeypatch)
    rules = "".join(_rule(random, inside=False) for _ in range(25))
    body = "".join(_element(random, 0) for _ in range(6))
    script = (
        "const all = (n) => { for (const e of n.querySelectorAll('*')) {"
        "getComputedStyle(e).order; getComputedStyle(e, '::before').order;"
        "if (e.shadowRoot) all(e.shadowRoot); } }; all(document);"
        "for (const e of document.querySelectorAll('div')) { e.classList.toggle('a');"
        "e.id = e.id === 'p' ? 'q' : 'P'; } all(document);"
    )
    text = f"{doctype}<style>{rules}</style>{body}<script>{script}</script>"
    request = RunRequest(source=text, host=Host.BROWSER, goal=Goal.HTML, file_name="page.html")
    ended = list(record(request, record_details=False))[-1]
    assert isinstance(ended, RunEnded)
    assert ended.reason is EndReason.FINISHED, ended.message
    assert compared.matched
    assert compared.left_out
