"""The outcomes of a program over many seeds; the runs are real, in this process."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace

import httpx
import pytest

from app.runs.execute import record
from app.runs.link import encode_link
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import AnyStep
from app.web.outcomes import SEEDS, distinct
from tests.web.fakes import FakeRuns, fake_application

pytestmark = pytest.mark.anyio

RACE = """
let n = 0;
function f() { const a = n; const b = a + 1; n = b; }
thread(f); thread(f);
setTimeout(() => console.log("<b>" + n), 5);
"""


class RealRuns(FakeRuns):
    async def steps(
        self, request: RunRequest, client: str
    ) -> AsyncGenerator[Sequence[AnyStep], None]:
        self.asked.append(request)
        yield list(record(request))


async def test_all_outcomes_are_listed_with_a_run_to_watch() -> None:
    runs = RealRuns()
    app = fake_application()
    app.state.services = replace(app.state.services, runs=runs)
    transport = httpx.ASGITransport(app)
    request = RunRequest(source=RACE, host=Host.THREADS, goal=Goal.SCRIPT)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        response = await client.get("/outcomes", params={"c": encode_link(request)})
    assert response.status_code == 200
    assert [asked.seed for asked in runs.asked] == list(SEEDS)
    assert "2 different in 24 runs" in response.text
    assert "&lt;b&gt;1" in response.text
    assert "&lt;b&gt;2" in response.text
    assert response.text.count("/?c=1") == 2


async def test_a_refused_program_is_a_problem(client: httpx.AsyncClient) -> None:
    request = RunRequest(source="let let", host=Host.THREADS, goal=Goal.SCRIPT)
    response = await client.get("/outcomes", params={"c": encode_link(request)})
    assert response.status_code == 422


async def test_without_a_program_there_is_nothing(client: httpx.AsyncClient) -> None:
    assert (await client.get("/outcomes")).status_code == 404


def test_the_commonest_stands_first() -> None:
    assert distinct({1: ("a",), 2: ("b",), 3: ("b",)}) == [("b",), ("a",)]
