"""One step drawn completely: what a page shows before, or without, any script."""

from dataclasses import dataclass

from markupsafe import Markup

from app.trace.steps import AnyStep, Lane
from app.view.inert_html import outline
from app.view.narration import Narration, narrate
from app.view.panels import PANELS, Panel
from app.view.queues import UnknownLaneError
from app.view.render import ENVIRONMENT, facts_of, render_card, render_narration
from app.view.source_text import SourceText
from app.view.state import ViewState


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """A lane with its cards; ``total`` counts also those that are not drawn."""

    panel: Panel
    title: str
    what: str
    total: int
    cards: tuple[Markup, ...]

    @property
    def left_out(self) -> int:
        return self.total - len(self.cards)


@dataclass(frozen=True, slots=True)
class DrawnState:
    """The page at one step; ``lanes`` in the host's order, as HTML by ``panels()``."""

    step: AnyStep
    state: ViewState
    narration: Narration
    lanes: tuple[DrawnLane, ...]
    suspended: DrawnLane
    facts: dict[str, dict[str, str]]

    @property
    def told(self) -> Markup:
        """The sentence with its link."""
        return render_narration(self.narration, self.state)

    @property
    def outline(self) -> str:
        """The document as it is."""
        return outline(self.state.document)

    def panel(self, name: str) -> Markup:
        """The panel of that name, from ``templates/panels/<name>.html``."""
        lane = next((lane for lane in self.lanes if lane.panel.name == name), None)
        template = ENVIRONMENT.get_template(f"panels/{name}.html")
        return Markup(template.render(lane=lane, drawn=self))


def draw(step: AnyStep, before: ViewState, after: ViewState, source: str) -> DrawnState:
    """Draw ``after``, the page at ``step``."""
    suspended = Lane("suspended_contexts", "Suspended", "Async functions that wait at an await.")
    return DrawnState(
        step=step,
        state=after,
        narration=narrate(step, before, after, SourceText(source)),
        lanes=tuple(_lane(lane, after) for lane in _with_console(after.lanes)),
        suspended=_lane(suspended, after),
        facts=facts_of(after),
    )


def _with_console(lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
    """A run that ended before its host was ready names no lanes; the page has a console anyway."""
    if any(lane.id == "console" for lane in lanes):
        return lanes
    return (*lanes, Lane("console", "Console", "What the program printed."))


def _lane(lane: Lane, state: ViewState) -> DrawnLane:
    panel = PANELS.get(lane.id)
    if panel is None:
        raise UnknownLaneError(lane.id)
    cards = panel.cards(state)
    shown = cards[-panel.shown :] if panel.name == "console" else cards[: panel.shown]
    return DrawnLane(
        panel=panel,
        title=lane.title,
        what=lane.what,
        total=len(cards),
        cards=tuple(render_card(card, card.id) for card in shown),
    )
