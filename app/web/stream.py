"""The steps of a run as server-sent events.

``event: steps`` carries a JSON list of drawn steps; its id is the number of the last one. Their
members are those of app.view.render, and ``h``: the hints of the scenario, by their place, that
the step shows. The first step comes alone and at once, then up to 32 an event. ``event: done``
ends the stream, after ``event: fault`` with a sentence if a fault of ours ended it.

A client that comes back with Last-Event-ID goes on where it was: runs are deterministic, so it
does not matter which server it reaches.
"""

import json
import logging
from collections.abc import AsyncGenerator, AsyncIterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent

from app.runs.problems import ProgramRefused
from app.trace.steps import AnyStep
from app.view.render import DrawnStep, StepRenderer
from app.web.hints import HintFinder
from app.web.limits import Limits
from app.web.problems import Problem, ProblemError, documented, problem_of
from app.web.programs import Program, ProgramQuery, find_program
from app.web.services import Client, FromServices

router = APIRouter()

STEPS_PER_EVENT = 32
CANNOT_BE_DRAWN = "Loopscope itself failed here: the next step cannot be drawn. Please report it."

_LOG = logging.getLogger("loopscope.web")

Pieces = AsyncGenerator[Sequence[AnyStep], None]


@dataclass(slots=True)
class OpenedRun:
    """A run that has begun: its program, its first piece of steps, and those to come."""

    program: Program
    first: Sequence[AnyStep]
    rest: Pieces


async def opened_run(
    services: FromServices,
    limits: Limits,
    client: Client,
    query: Annotated[ProgramQuery, Query()],
) -> AsyncGenerator[OpenedRun, None]:
    """Begin the run before the response begins, so that a refusal can still be a status."""
    program = await find_program(services, query)
    if program is None:
        raise ProblemError(Problem(404, "There is nothing to run", "No program was named."))
    limits.count_run(services, program.request, client)
    async with aclosing(services.runs.steps(program.request, client)) as pieces:
        try:
            first = await anext(pieces)
        except ProgramRefused as refused:
            raise ProblemError(problem_of(refused, program.request.source)) from None
        yield OpenedRun(program, first, pieces)


@router.get(
    "/stream",
    summary="A run's steps",
    response_class=EventSourceResponse,
    responses=documented(400, 404, 413, 429, 503),
)
async def stream(
    run: Annotated[OpenedRun, Depends(opened_run)],
    last_event_id: Annotated[str, Header(max_length=20)] = "",
) -> AsyncIterable[ServerSentEvent]:
    shown = int(last_event_id) if last_event_id.isdecimal() else -1
    renderer = StepRenderer(run.program.request.source)
    finder = HintFinder(run.program.example.hints if run.program.example else ())
    last = -1
    async for batch in in_batches(run):
        try:
            drawn = [_drawn(step, renderer, finder) for step in batch]
        except Exception:
            _LOG.exception("a step could not be drawn")
            yield _event("fault", CANNOT_BE_DRAWN, last)
            break
        last = batch[-1].number
        fresh = [step for step in drawn if step["n"] > shown]
        if fresh:
            yield _event("steps", json.dumps(fresh, separators=(",", ":")), last)
    yield _event("done", str(last), last)


def _drawn(step: AnyStep, renderer: StepRenderer, finder: HintFinder) -> DrawnStep:
    drawn = renderer.render(step)
    hints = finder.found_at(step)
    if hints:
        drawn["h"] = hints
    return drawn


async def in_batches(run: OpenedRun) -> AsyncGenerator[Sequence[AnyStep], None]:
    """The first step alone, then never more than 32 at once, and none held back."""
    yield run.first[:1]
    for batch in _cut(run.first[1:]):
        yield batch
    async for piece in run.rest:
        for batch in _cut(piece):
            yield batch


def _cut(steps: Sequence[AnyStep]) -> list[Sequence[AnyStep]]:
    return [steps[at : at + STEPS_PER_EVENT] for at in range(0, len(steps), STEPS_PER_EVENT)]


def _event(event: str, data: str, last: int) -> ServerSentEvent:
    return ServerSentEvent(raw_data=data, event=event, id=str(last))
