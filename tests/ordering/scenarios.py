"""The scenarios as programs for real engines, which judge what golden traces print."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from app.runs.catalogue import Catalogue
from app.runs.request import Host
from app.runs.scenario import Scenario
from tests.ordering.outcome import Outcome

SCENARIOS = Path(__file__).parents[2] / "scenarios"

#: Whether the frame or the overdue timer comes first after a long task, and which of several
#: threads is done first, differs from run to run: the same lines, in any order.
IN_ANY_ORDER = frozenset({"main-thread-blocked", "microtasks-starve", "threads-come-back"})


def scenarios(host: Host) -> list[Scenario]:
    """Those that a real engine can run to their end."""
    found = Catalogue(SCENARIOS).scenarios()
    return [each for each in found if each.request.host is host and not each.never_ends]


def program_of(slug: str) -> Path:
    """The scenario's program file."""
    return next((SCENARIOS / slug).glob("program.*[!n]"))


def scenario_programs(host: Host) -> list[Path]:
    """Their program files."""
    return [program_of(scenario.slug) for scenario in scenarios(host)]


def settled(slug: str, outcome: Outcome) -> Outcome:
    """The outcome as far as the engine always has the same."""
    if slug not in IN_ANY_ORDER:
        return outcome
    return replace(outcome, stdout=tuple(sorted(outcome.stdout)))


@contextmanager
def as_page(program: Path) -> Iterator[Path]:
    """The program as a page; a script stands in one that has nothing else, with its inputs."""
    inputs = program.with_name("inputs.json")
    if program.suffix == ".html" and not inputs.exists():
        yield program
        return
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        text = program.read_text("utf-8")
        is_page = program.suffix == ".html"
        page.write_text(text if is_page else f"<!doctype html><script>\n{text}</script>\n", "utf-8")
        if inputs.exists():
            page.with_name("page.inputs.json").write_bytes(inputs.read_bytes())
        yield page
