"""Stands for what is below the web: runs made by hand, scenarios, links in a dictionary."""

import asyncio
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from fastapi import FastAPI

from app.runs.hint import Hint
from app.runs.problems import ProgramRefused
from app.runs.request import Goal, Host, RunRequest
from app.settings import Settings
from app.trace.source import Span
from app.trace.steps import AnyStep, EndReason, RunEnded
from app.web.application import web_application
from app.web.services import Services
from tests.view.handmade import BROWSER_SOURCE, NODE_SOURCE, browser_run, node_run


@dataclass(frozen=True)
class FakeScenario:
    slug: str
    title: str
    level: str
    summary: str
    hints: tuple[Hint, ...]
    request: RunRequest


SCENARIOS = (
    FakeScenario(
        "timers-frames-promises",
        "Timers, frames and promises",
        "First steps",
        "Who comes first: the timer, the frame or the promise?",
        (
            Hint("The timer waits beside the program.", "TimerSet"),
            Hint("The await comes back as a microtask.", "ContextResumed"),
            Hint("Nothing is bound to this one."),
        ),
        RunRequest(source=BROWSER_SOURCE, host=Host.BROWSER, goal=Goal.SCRIPT),
    ),
    FakeScenario(
        "node-order",
        "The order of things in Node",
        "Node.js",
        "Next ticks come before promises.",
        (),
        RunRequest(source=NODE_SOURCE, host=Host.NODE),
    ),
    FakeScenario(
        "hostile", '<img src=x onerror="alert(1)">', "First steps", "", (), RunRequest(source="")
    ),
)


@dataclass
class FakeRuns:
    """Knows two programs, refuses what has ``let let`` in it, and counts what it was asked."""

    asked: list[RunRequest] = field(default_factory=list)
    remembered: set[RunRequest] = field(default_factory=set)
    let_go: threading.Event = field(default_factory=threading.Event)
    closed: int = 0
    drop_now: threading.Event = field(default_factory=threading.Event)

    def __contains__(self, request: RunRequest) -> bool:
        return request in self.remembered

    async def steps(
        self, request: RunRequest, client: str
    ) -> AsyncGenerator[Sequence[AnyStep], None]:
        self.asked.append(request)
        at = request.source.find("let let")
        if at >= 0:
            line = request.source[:at].count("\n") + 1
            column = at - request.source.rfind("\n", 0, at)
            span = Span(at + 4, at + 7, line, column + 4, line, column + 7)
            raise ProgramRefused("let is disallowed as a lexically bound name", span)
        steps = browser_run() if request.host is Host.BROWSER else node_run()
        drops = "drop the connection once" in request.source and self.asked.count(request) == 2
        try:
            for piece in _pieces(_limited(steps, request.limits.steps)):
                yield piece
                if drops and piece[-1].number:
                    await asyncio.to_thread(self.drop_now.wait, 10)
                    raise ConnectionResetError
            if "never ends" in request.source:
                await asyncio.Event().wait()
        finally:
            self.closed += 1
            self.let_go.set()


def _limited(steps: list[AnyStep], limit: int) -> list[AnyStep]:
    if len(steps) <= limit:
        return steps
    last = steps[limit - 1]
    ended = RunEnded(
        number=last.number,
        at=last.at,
        agent="main",
        reason=EndReason.STEPS,
        exit_code=3,
        message=f"Still running: paused after {limit} steps.",
        starved=("task_queue",),
        resumable=True,
    )
    return [*steps[: limit - 1], ended]


def _pieces(steps: list[AnyStep]) -> list[list[AnyStep]]:
    return [steps[:1], *(steps[at : at + 40] for at in range(1, len(steps), 40))]


@dataclass
class FakeShares:
    kept: dict[str, RunRequest] = field(default_factory=dict)

    async def save(self, request: RunRequest) -> str:
        self.kept[request.key] = request
        return request.key

    async def load(self, key: str) -> RunRequest | None:
        return self.kept.get(key)


class FakeCatalogue:
    def scenarios(self) -> Sequence[FakeScenario]:
        return SCENARIOS

    def get(self, slug: str) -> FakeScenario | None:
        return next((each for each in SCENARIOS if each.slug == slug), None)


def fake_services(settings: Settings) -> Services:
    return Services(settings, FakeRuns(), FakeShares(), FakeCatalogue())


def fake_application(settings: Settings | None = None) -> FastAPI:
    made = settings or replace_settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield

    app = web_application(made, lifespan)
    app.state.services = fake_services(made)
    return app


def replace_settings(**changes: object) -> Settings:
    return Settings.model_validate(changes)
