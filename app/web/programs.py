"""Which program an address means, and which address a program has.

``/?s=<slug>`` names a scenario, ``/?c=<text>`` carries the program, ``/s/<key>`` names one that is
kept. ``step`` is the step to show; ``steps``, if given, a higher limit at which the run is paused.
"""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Path
from pydantic import BaseModel, Field

from app.runs.link import decode_link, encode_link
from app.runs.problems import LinkTooLarge
from app.runs.request import MAX_STEPS, RunRequest
from app.web.problems import Problem, ProblemError
from app.web.services import Example, Services

KeyInPath = Annotated[str, Path(max_length=12, description="The key of a stored program.")]


class ProgramQuery(BaseModel):
    """Which program, and when to pause it."""

    s: str = Field(default="", max_length=80, description="A scenario's slug.")
    c: str = Field(default="", max_length=8_000, description="A program, carried by the link.")
    k: str = Field(default="", max_length=12, description="The key of a stored program.")
    steps: int = Field(
        default=0, ge=0, le=MAX_STEPS, description="Pause the run here; 0 for the usual limit."
    )


class StepQuery(BaseModel):
    """Which step of it."""

    step: int = Field(default=0, ge=0, le=MAX_STEPS, description="The step to show.")


class PageQuery(ProgramQuery, StepQuery):
    """A program at a step."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that has an address: a scenario's ``slug``, a ``link`` or a ``key``."""

    request: RunRequest
    slug: str = ""
    link: str = ""
    key: str = ""
    steps: int = 0
    example: Example | None = None

    @property
    def title(self) -> str:
        return self.example.title if self.example else "Your program"

    def page(self, step: int | None = None) -> str:
        """The address of the page, at a step."""
        query = self._query(in_path=bool(self.key))
        if step is not None:
            query["step"] = str(step)
        path = f"/s/{self.key}" if self.key else "/"
        return f"{path}?{urlencode(query)}" if query else path

    def stream(self) -> str:
        """The address of the run's steps."""
        return f"/stream?{self.query()}"

    def query(self) -> str:
        """What names the program in any address."""
        return urlencode(self._query(in_path=False))

    def _query(self, *, in_path: bool) -> dict[str, str]:
        names = {"s": self.slug, "c": self.link, "k": "" if in_path else self.key}
        query = {name: value for name, value in names.items() if value}
        if self.steps and not self.link:  # a link carries its own limit
            query["steps"] = str(self.steps)
        return query


async def find_program(services: Services, query: ProgramQuery) -> Program | None:
    """The program of an address; None if the address names none.

    Raises LinkProblem, and ProblemError when there is no such scenario or stored program.
    """
    steps = query.steps
    if query.s:
        example = services.catalogue.get(query.s)
        if example is None:
            raise ProblemError(_no_scenario(query.s))
        request = limited(services, example.request, steps or services.settings.run_steps)
        return Program(request, slug=query.s, steps=steps, example=example)
    if query.c:
        return Program(limited(services, decode_link(query.c), steps), link=query.c)
    if query.k:
        stored = await services.shares.load(query.k)
        if stored is None:
            raise ProblemError(_no_share(query.k))
        return Program(limited(services, stored, steps), key=query.k, steps=steps)
    return None


async def address(services: Services, request: RunRequest) -> Program:
    """Give any request an address; only what is too long for a link is stored."""
    try:
        return Program(request, link=encode_link(request))
    except LinkTooLarge:
        return Program(request, key=await services.shares.save(request))


def limited(services: Services, request: RunRequest, steps: int) -> RunRequest:
    """The request with the step limit that was asked for, but never more than the most."""
    asked = steps or request.limits.steps
    return request.with_steps(min(asked, services.settings.run_steps_most))


def _no_scenario(slug: str) -> Problem:
    return Problem(404, "There is no such scenario", f"No scenario is called “{slug}”.")


def _no_share(key: str) -> Problem:
    advice = "Links to stored programs work only where the program was stored."
    return Problem(404, "This link leads nowhere", f"No program is stored as “{key}”.", advice)
