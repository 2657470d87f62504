"""What the seeds decide: the distinct outcomes of a program over many seeds."""

from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Query

from app.runs.problems import ProgramRefused
from app.trace.steps import ConsoleWritten, ErrorReported, RunEnded
from app.view.render import ENVIRONMENT
from app.web.html import Html
from app.web.limits import Limits
from app.web.problems import Problem, ProblemError, documented, problem_of
from app.web.programs import Program, ProgramQuery, address, find_program
from app.web.services import Client, FromServices, Services

router = APIRouter(default_response_class=Html)

SEEDS = range(1, 25)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was printed, by ``seeds``; ``page`` is the address of the first one's run."""

    lines: tuple[str, ...]
    seeds: tuple[int, ...]
    page: str


@router.get(
    "/outcomes",
    summary="The distinct outcomes of a program over many seeds, as a fragment",
    responses=documented(400, 404, 413, 422, 429, 503),
)
async def outcomes(
    services: FromServices, limits: Limits, client: Client, query: Annotated[ProgramQuery, Query()]
) -> Html:
    program = await find_program(services, query)
    if program is None:
        raise ProblemError(Problem(404, "There is nothing to run", "No program was named."))
    by_seed = {}
    for seed in SEEDS:
        request = replace(program.request, seed=seed)
        limits.count_run(services, request, client)
        variant = Program(request)
        try:
            by_seed[seed] = await printed(services, variant, client)
        except ProgramRefused as refused:
            raise ProblemError(problem_of(refused, request.source)) from None
    found = [await _outcome(services, program, lines, by_seed) for lines in distinct(by_seed)]
    template = ENVIRONMENT.get_template("outcomes.html")
    return Html(template.render(outcomes=found, tried=len(SEEDS)))


async def printed(services: Services, program: Program, client: str) -> tuple[str, ...]:
    """All console lines of a run, and how it ended if not by itself. Raises ProgramRefused."""
    lines: list[str] = []
    async with aclosing(services.runs.steps(program.request, client)) as pieces:
        async for piece in pieces:
            for step in piece:
                if isinstance(step, ConsoleWritten | ErrorReported):
                    lines.append(step.text)
                elif isinstance(step, RunEnded) and step.message:
                    lines.append(step.message)
    return tuple(lines)


def distinct(by_seed: Mapping[int, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """What was printed, the commonest first."""
    seen = list(by_seed.values())
    return sorted(dict.fromkeys(seen), key=lambda lines: -seen.count(lines))


async def _outcome(
    services: Services,
    program: Program,
    lines: tuple[str, ...],
    by_seed: Mapping[int, tuple[str, ...]],
) -> Outcome:
    seeds = tuple(seed for seed, its_lines in by_seed.items() if its_lines == lines)
    variant = await address(services, replace(program.request, seed=seeds[0]))
    return Outcome(lines, seeds, variant.page())
