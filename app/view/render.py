"""Steps as the page wants them: which cards stand in which lane, and each card's HTML once.

A drawn step is a JSON object with short keys, because there are many of them:

====  =============================================================================
n     the step's number
t     virtual time in ms
k     the step's kind, ``TaskQueued``
w     key of its sentence
p     ``[start, end, line]``: what the program is at, in UTF-16 code units; absent if nowhere
l     lanes that changed: name to ``[how many cards, key, key, ...]`` of those that are drawn;
      of the console only the number, its keys are ``console-1``, ``console-2``, ...
f     facts that changed: panel to name to value
c     cards and sentences that are new: key to HTML
====  =============================================================================

The key of a card is its id, with ``~2`` and so on behind it when the card has changed its looks.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from app.trace.steps import AnyStep
from app.view.agents import is_in_the_program
from app.view.fold import advance
from app.view.inert_html import inert_html, outline
from app.view.labels import read_label
from app.view.narration import Narration, narrate
from app.view.panels import FRAME_STAGES, PANELS, STAGES, Panel
from app.view.source_text import SourceText
from app.view.state import (
    AgentCard,
    AnimationFrameCallbackCard,
    Card,
    ConsoleCard,
    ContextCard,
    MicrotaskCard,
    TaskCard,
    TimerCard,
    ViewState,
    WorkCard,
)
from app.view.wording import milliseconds

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"

DrawnStep = dict[str, Any]

#: Of the documents of one run.
MOST_PREVIEW_CHARACTERS = 4_000_000


def environment() -> Environment:
    """Jinja2 as the whole page uses it: everything is escaped, a missing name is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["milliseconds"] = milliseconds
    made.filters["label"] = read_label
    made.globals.update(panels=PANELS, stages=STAGES, frame_stages=FRAME_STAGES)
    return made


ENVIRONMENT = environment()

_CARDS: dict[type[Card], Template] = {
    ContextCard: ENVIRONMENT.get_template("cards/context.html"),
    TaskCard: ENVIRONMENT.get_template("cards/task.html"),
    MicrotaskCard: ENVIRONMENT.get_template("cards/microtask.html"),
    TimerCard: ENVIRONMENT.get_template("cards/timer.html"),
    WorkCard: ENVIRONMENT.get_template("cards/work.html"),
    AgentCard: ENVIRONMENT.get_template("cards/agent.html"),
    AnimationFrameCallbackCard: ENVIRONMENT.get_template("cards/animation_frame_callback.html"),
    ConsoleCard: ENVIRONMENT.get_template("cards/console.html"),
}
_NARRATION = ENVIRONMENT.get_template("cards/narration.html")


def render_card(card: Card, key: str) -> Markup:
    """A card's HTML; all of the program's own text in it is escaped."""
    return Markup(_CARDS[type(card)].render(card=card, key=key).strip())


def render_narration(narration: Narration, state: ViewState) -> Markup:
    """A sentence with its link; at the end of a run, with how it ended and what it does not say."""
    ending = state.ended
    starved = [lane.title for lane in state.lanes if ending and lane.id in ending.starved]
    titles = [title for title in starved if ending and title not in ending.message]
    html = _NARRATION.render(narration=narration, ending=ending, starved=titles)
    return Markup(html.strip())


class StepRenderer:
    """Draws the steps of one run, in order; knows which cards the page has already."""

    def __init__(self, source: str) -> None:
        self.state = ViewState()
        self._source = SourceText(source)
        self._keys: dict[Card, str] = {}
        self._looks: dict[str, int] = {}
        self._sentences: dict[tuple[str, str], str] = {}
        self._lanes: dict[str, list[int | str]] = {}
        self._facts: dict[str, dict[str, str]] = {}
        self._new: dict[str, str] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._preview: dict[str, str] = {}
        self._sent = 0

    def render(self, step: AnyStep) -> DrawnStep:
        """What the page has to know to draw this step after the one before."""
        before, after = self.state, advance(self.state, step)
        self.state = after
        self._new = {}
        drawn: DrawnStep = {"n": step.number, "t": step.at, "k": type(step).__name__}
        drawn["w"] = self._sentence(step, before, after)
        in_program = step.span is not None and is_in_the_program(after, step)
        if step.span is not None and in_program and self._source.has(step.span):
            drawn["p"] = [step.span.start, step.span.end, step.span.start_line]
        lanes = dict(self._changed_lanes(before, after))
        if lanes:
            drawn["l"] = lanes
        facts = dict(self._changed_facts(before, after))
        preview = self._changed_preview(before, after)
        if preview:
            facts["preview"] = preview
        if facts:
            drawn["f"] = facts
        if self._new:
            drawn["c"] = self._new
        return drawn

    def _changed_preview(self, before: ViewState, after: ViewState) -> dict[str, str]:
        """Keys of the painted document and of the outline of the document as it is."""
        if not after.document.root:
            return {}
        if before.painted is not after.painted:
            self._preview["painted"] = self._text("painted", inert_html(after.painted))
        elif before.document is after.document:
            return {}
        if before.document is not after.document:
            self._preview["outline"] = self._text("outline", outline(after.document))
        return dict(self._preview)

    def _text(self, kind: str, text: str) -> str:
        """The key of a text, which is sent once; none are sent when they were too many."""
        key = self._texts.get((kind, text))
        if key is None:
            self._sent += len(text)
            if self._sent > MOST_PREVIEW_CHARACTERS:
                text = "This program changes its page too often for all of it to be shown."
            key = self._texts[kind, text] = f"{kind}-{len(self._texts) + 1}"
            self._new[key] = text
        return key

    def _sentence(self, step: AnyStep, before: ViewState, after: ViewState) -> str:
        narration = narrate(step, before, after, self._source)
        known = (str(narration.sentence), narration.reference.spec.url)
        key = self._sentences.get(known)
        if key is None:
            key = self._sentences[known] = f"w{len(self._sentences) + 1}"
            self._new[key] = render_narration(narration, after)
        return key

    def _changed_lanes(
        self, before: ViewState, after: ViewState
    ) -> Iterator[tuple[str, list[int | str]]]:
        for panel in PANELS.values():
            if getattr(before, panel.field) is getattr(after, panel.field):
                continue
            lane = self._lane(panel, after)
            if lane != self._lanes.get(panel.name, [0]):
                self._lanes[panel.name] = lane
                yield panel.name, lane

    def _lane(self, panel: Panel, state: ViewState) -> list[int | str]:
        cards = panel.cards(state)
        if panel.name == "console":
            self._key(cards[-1])
            return [len(cards)]
        return [len(cards), *(self._key(card) for card in cards[: panel.shown])]

    def _key(self, card: Card) -> str:
        key = self._keys.get(card)
        if key is None:
            look = self._looks[card.id] = self._looks.get(card.id, 0) + 1
            key = self._keys[card] = card.id if look == 1 else f"{card.id}~{look}"
            self._new[key] = render_card(card, key)
        return key

    def _changed_facts(
        self, before: ViewState, after: ViewState
    ) -> Iterator[tuple[str, dict[str, str]]]:
        if before.event_loop is not after.event_loop or before.rendering is not after.rendering:
            for name, facts in facts_of(after).items():
                if facts != self._facts.get(name):
                    self._facts[name] = facts
                    yield name, facts


def facts_of(state: ViewState) -> dict[str, dict[str, str]]:
    """What the panels that show stages say: the stage that is on, and texts."""
    frame = state.rendering
    return {
        "event_loop": {
            "stage": active_stage(state),
            "iteration": str(state.event_loop.iteration or ""),
        },
        "rendering": {
            "stage": frame.stage,
            "frame": str(frame.frame or ""),
            "long_tasks": _counted(
                frame.long_tasks, "long task", f", up to {frame.longest:,.0f} ms"
            ),
            "long_since": str(frame.task_step) if frame.task_is_long else "",
            "dropped": _counted(frame.dropped, "frame", " dropped"),
            "forced": _counted(frame.forced, "forced layout"),
            "latency": f"{frame.latency:,.0f} ms from input to paint" if frame.latency else "",
        },
    }


def _counted(count: int, what: str, more: str = "") -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}{more}" if count else ""


def active_stage(state: ViewState) -> str:
    """The station in ``STAGES`` of the host at which the event loop is, or nothing."""
    loop = state.event_loop
    if loop.stage in {"microtasks", "ended"}:
        return loop.stage
    if state.host == "node":
        phase = loop.phase.partition(" ")[0].rstrip(",")
        return phase or ("script" if loop.stage != "idle" else "")
    return "task" if loop.stage == "script" else loop.stage
