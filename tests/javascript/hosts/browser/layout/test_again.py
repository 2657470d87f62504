"""Laying out what changed gives what laying out everything gives."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from app.javascript.hosts.browser.css.resolver import StyleResolver
from app.javascript.hosts.browser.css.sheets import sheets_of
from app.javascript.hosts.browser.layout.box import Box, boxes_in_order
from app.javascript.hosts.browser.layout.changes import Changes
from app.javascript.hosts.browser.layout.engine import document_boxes, lay_out_document
from app.javascript.hosts.browser.rendering.box_tree import BoxTree
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.kernel.budget import Limits
from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import EndReason, RunEnded

PROGRAMS = Path(__file__).parents[5] / "tests" / "ordering" / "browser"
RENDERING = sorted(PROGRAMS.glob("rendering-*.html"))


class Compared:
    """Compares the layout of every page with one from nothing, whenever it is brought up to date.

    ``partial`` counts how often only a part was laid out.
    """

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.partial = 0
        self.differences: list[str] = []
        update = PageRendering.update
        follow = BoxTree.follow

        def updated(rendering: PageRendering) -> None:
            was_old = rendering._layout_is_old
            update(rendering)
            if was_old and rendering.box_tree.root is not None:
                self._compare(rendering)

        def counted(tree: BoxTree, changes: Changes | None) -> int:
            boxes = follow(tree, changes)
            self.partial += boxes < tree.size / 2
            return boxes

        patch.setattr(PageRendering, "update", updated)
        patch.setattr(BoxTree, "follow", counted)

    def _compare(self, rendering: PageRendering) -> None:
        assert rendering.box_tree.root is not None
        found = list(_told(rendering.box_tree.root))
        kept = {box.element: box for box in boxes_in_order(rendering.box_tree.root) if box.element}
        for element in kept:
            element.layout = None
        resolver = StyleResolver(rendering.viewport, sheets_of)
        resolver.animated = rendering.resolver.animated
        root = document_boxes(rendering.document, resolver.style_of, resolver.generated_style)
        assert root is not None
        lay_out_document(rendering.document, root, rendering.viewport)
        expected = list(_told(root))
        for box in boxes_in_order(root):
            if box.element is not None:
                box.element.layout = kept.get(box.element)
        if found != expected or rendering.box_tree.size != len(expected):
            pairs = zip(found, expected, strict=False)
            first = next((pair for pair in pairs if pair[0] != pair[1]), None)
            self.differences.append(f"{first}, {rendering.box_tree.size} and {len(expected)} boxes")


def _told(root: Box) -> Iterator[tuple[object, ...]]:
    """All that can be read of the boxes, in order."""
    names: dict[Box | None, int] = {None: -1}
    names.update((box, number) for number, box in enumerate(boxes_in_order(root)))
    for box in boxes_in_order(root):
        element = box.element
        at = None if element is None else (element.local_name, element.attribute("id"))
        sizes = (box.x, box.y, box.width, box.height)
        edges = (box.margin, box.border, box.padding)
        colors = (box.style.get("color"), box.style.get("font-size"), box.style.get("opacity"))
        holder = names.get(box.holder, -2)
        rest = (holder, box.fragments, box.baseline, box.tracks)
        yield (at, box.display, box.text, sizes, edges, colors, rest)


def _run(text: str) -> None:
    request = RunRequest(
        source=text,
        host=Host.BROWSER,
        goal=Goal.HTML,
        file_name="page.html",
        limits=Limits(steps=20_000),
    )
    ended = list(record(request, record_details=False))[-1]
    assert isinstance(ended, RunEnded)
    assert ended.reason is not EndReason.INTERNAL_ERROR, ended.message


@pytest.mark.parametrize("path", RENDERING, ids=lambda path: path.stem)
def test_the_recorded_programs_lay_out_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = Compared(monkeypatch)
    _run(path.read_text("utf-8"))
    assert compared.differences == []


# -- random pages ----------------------------------------------------------------------------------

_VALUES = {
    "width": ["auto", "50px", "33%", "10em", "fit-content"],
    "height": ["auto", "20px", "0", "50%", "2em"],
    "margin": ["0", "5px", "-3px", "10px auto", "5% 1px"],
    "padding": ["0", "1px", "4px 2%"],
    "border": ["none", "1px solid red", "3px dashed blue"],
    "display": ["block", "block", "inline", "inline-block", "flex", "grid", "none", "contents"],
    "position": ["static", "static", "relative", "absolute", "fixed"],
    "float": ["none", "none", "left"],
    "top": ["auto", "3px", "10%"],
    "left": ["auto", "7px", "5%"],
    "bottom": ["auto", "2px"],
    "fontSize": ["16px", "10px", "2em"],
    "color": ["red", "inherit"],
    "overflow": ["visible", "hidden", "auto"],
    "transform": ["none", "translate(3px, 4px)"],
    "lineHeight": ["normal", "2", "30px"],
    "boxSizing": ["content-box", "border-box"],
    "minHeight": ["auto", "15px"],
}  # fmt: skip
_CALM = ["width", "height", "margin", "padding", "border", "fontSize", "color", "top", "left"]
_STRAYS = [
    "position: relative; left: 3px", "position: absolute", "float: left", "display: flex",
    "display: inline-block", "display: none", "display: grid; grid-template-columns: 1fr auto",
    "display: table", "position: absolute; right: 0; bottom: 10%", "display: contents",
    "display: flex; flex-direction: column", "display: inline-flex", "overflow: hidden",
]  # fmt: skip
_SHEET = (
    ".a { padding: 2px } .b { margin: 8px } .a .b { height: 12px } #e3 { color: blue }"
    ".c > div { border: 1px solid } div.hidden { display: none } span.a { display: block }"
)
_FAR = [  # by how far a change of the tree is felt
    ".a + .b { height: 30px } div:last-child { margin-top: 9px } div:empty { height: 3px }",
    "",
    ":nth-child(odd) { margin-left: 7px } p:first-of-type { height: 31px }"
    ".a:first-child { top: 1px }",
    "div:last-child { height: 13px } div:only-child { padding: 5px } :first-child { width: 90% }",
    ".b ~ .c { height: 17px } div:nth-child(2n+1) + * { padding: 6px }",
    "",
    "div:nth-last-child(2) { height: 19px } :last-of-type { margin: 2px }"
    ":only-of-type { left: 4px }",
    "div:empty { height: 21px } p:not(:first-child) { padding: 3px }",
    "div:has(p) { padding: 7px } :nth-child(2 of .a) { height: 23px }",
]


def _element(random: Random, depth: int, count: list[int]) -> str:
    count[0] += 1
    name = random.choice(["div", "div", "div", "p", "span", "li", "button"])
    classes = " ".join(word for word in "abc" if random.random() < 0.3)
    style = "".join(
        f"{'font-size' if one == 'fontSize' else one}: {random.choice(_VALUES[one])};"
        for one in random.sample(_CALM, 2)
    )
    if random.random() < 0.15:
        style += random.choice(_STRAYS)
    start = f'<{name} id="e{count[0]}" class="{classes}" style="{style}">'
    inner = "".join(
        _element(random, depth + 1, count) if random.random() < 0.7 else "some words here "
        for _ in range(random.randint(0, 4) if depth < 4 else 0)
    )
    return f"{start}{inner}</{name}>"


def _change(random: Random, count: int, *, calm: bool) -> str:
    element = f"document.getElementById('e{random.randint(1, count)}')"
    kind = 0.0 if calm else random.random()
    if kind < 0.7:
        name = random.choice(_CALM if calm else list(_VALUES))
        change = f"x.style.{name} = '{random.choice(_VALUES[name])}'"
    elif kind < 0.8:
        change = f"x.className = '{random.choice(['a', 'b c', 'hidden', ''])}'"
    elif kind < 0.82:
        change = "x.textContent = 'other words'"
    elif kind < 0.85:
        change = "(x.firstChild ?? x).data = 'long words that may take two lines'"
    elif kind < 0.97:
        change = _tree_change(random, count)
    else:
        change = f"x.before(document.getElementById('e{random.randint(1, count)}') ?? 'text')"
    return f"try {{ const x = {element}; if (x) {{ {change}; }} }} catch {{}}"


def _tree_change(random: Random, count: int) -> str:
    name = random.choice(["div", "div", "p", "span", "button", "img"])
    way = random.choice(["append", "prepend", "before", "after", "replaceWith", "remove"])
    style = random.choice(
        ["", "", "", "height: 9px", "margin: 4px 2%", "display: none", "float: right", *_STRAYS]
    )
    if way == "remove":
        return "x.remove()"
    new = (
        f"const n = document.createElement('{name}'); n.id = 'e{random.randint(1, count)}';"
        f"n.className = '{random.choice(['', 'a', 'b', 'c'])}'; n.style.cssText = '{style}';"
    )
    inner = random.choice(["", "n.textContent = 'new words';", "n.innerHTML = '<p>a</p> <div>';"])
    return f"{new}{inner} x.{way}(n)"


@pytest.mark.parametrize("seed", range(18))
def test_random_changes_lay_out_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(seed)
    count = [0]
    body = "".join(_element(random, 0, count) for _ in range(4))
    calm = seed % 3 != 0
    lines = []
    for _ in range(20):
        lines += [_change(random, count[0], calm=calm) for _ in range(random.choice([1, 1, 2, 5]))]
        lines.append("document.body.offsetWidth;")
    doctype = "" if seed % 4 == 3 else "<!doctype html>"
    sheet = _SHEET + _FAR[seed % len(_FAR)]
    script = "\n".join(lines)
    page = f"{doctype}<style>{sheet}</style><body>{body}<script>{script}</script>"
    compared = Compared(monkeypatch)
    _run(page)
    assert compared.differences == []


def test_most_changes_of_lists_are_laid_out_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = Compared(monkeypatch)
    _run(
        "<!doctype html><style>li { height: 10px }</style><ul></ul><script>"
        "const list = document.querySelector('ul');"
        "for (let i = 0; i < 30; i++) list.append(document.createElement('li'));"
        "for (const item of list.children) { item.style.height = '2em'; item.offsetTop; }"
        "for (const item of list.children) { item.style.width = '20px'; item.offsetWidth; }"
        "</script>"
    )
    assert compared.differences == []
    assert compared.partial >= 59


@pytest.mark.parametrize("rule", ["li:nth-child(odd)", "li:first-child", "li:last-child", "h1 + p"])
def test_rules_about_siblings_are_felt_by_siblings_only(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = Compared(monkeypatch)
    _run(
        f"<!doctype html><style>li {{ height: 10px }} {rule} {{ color: red }}</style><ul></ul>"
        "<p></p><script>const list = document.querySelector('ul');"
        "for (let i = 0; i < 40; i++) {"
        "  list.append(document.createElement('li')); list.offsetHeight;"
        "}</script>"
    )
    assert compared.differences == []
    assert compared.partial >= 30
