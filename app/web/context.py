"""What the page's template gets."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.runs.hint import Hint
from app.runs.inputs import written_inputs
from app.runs.network import written_network
from app.runs.request import REFRESH_RATES
from app.trace.source import Span
from app.view.page import DrawnState
from app.view.source_text import SourceText
from app.web.problems import Problem
from app.web.programs import Program
from app.web.services import Example, Services


@dataclass(frozen=True, slots=True)
class Group:
    """The scenarios of one level."""

    level: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """The page: a program in the editor, and beside it a step, a problem, or the scenarios.

    ``source`` and ``host`` fill the form; ``program`` is what was run, if anything was.
    """

    title: str
    source: str
    host: str
    groups: tuple[Group, ...]
    slug: str = ""
    draft: str = "new"
    program: Program | None = None
    drawn: DrawnState | None = None
    problem: Problem | None = None
    inputs: str = ""
    input_count: int = 0
    network: str = ""
    refresh_rate: int = REFRESH_RATES[0]
    refresh_rates: tuple[int, ...] = REFRESH_RATES
    hints: Sequence[Hint] = ()

    @property
    def url(self) -> str:
        return self.program.page() if self.program else "/"

    @property
    def stream(self) -> str:
        return self.program.stream() if self.program else ""

    def step_url(self, step: int) -> str:
        return self.program.page(step) if self.program else "/"

    @property
    def line_count(self) -> int:
        return self.source.count("\n") + 1

    @property
    def span(self) -> Span | None:
        return self.drawn.state.span if self.drawn else None

    @property
    def line(self) -> int:
        return self.span.start_line if self.span else 0

    @property
    def pieces(self) -> tuple[str, str, str]:
        """The source before, in and after the span of the step."""
        return SourceText(self.source).split(self.span)


def groups(services: Services) -> tuple[Group, ...]:
    """The scenarios by level, levels in the order in which they come first."""
    found: Sequence[Example] = services.catalogue.scenarios()
    levels = list(dict.fromkeys(example.level for example in found))
    ordered = sorted(found, key=lambda example: levels.index(example.level))
    by_level = groupby(ordered, key=lambda example: example.level)
    return tuple(Group(level, tuple(examples)) for level, examples in by_level)


def context_of(
    services: Services,
    program: Program,
    *,
    drawn: DrawnState | None = None,
    problem: Problem | None = None,
) -> PageContext:
    """The page about a program that has an address."""
    return PageContext(
        title=program.title,
        source=program.request.source,
        host=program.request.host.value,
        groups=groups(services),
        slug=program.slug,
        draft=program.slug or program.key or program.request.key,
        program=program,
        drawn=drawn,
        problem=problem,
        inputs=written_inputs(program.request.stimuli),
        input_count=len(program.request.stimuli),
        refresh_rate=program.request.refresh_rate,
        network=written_network(program.request.network),
        hints=program.example.hints if program.example else (),
    )
