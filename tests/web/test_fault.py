"""A fault of ours on the page: said as ours, with a number to report, and the program kept."""

import re
from collections.abc import AsyncGenerator, Sequence

import httpx
import pytest

from app.runs.execute import record
from app.runs.link import encode_link
from app.runs.request import RunRequest
from app.settings import Settings
from app.trace.steps import AnyStep
from app.web.services import Services
from tests.runs.fake_model import run_program
from tests.web.events import all_steps, events
from tests.web.fakes import (
    FakeCatalogue,
    FakeRuns,
    FakeScenario,
    FakeShares,
    fake_application,
)

pytestmark = pytest.mark.anyio

PROGRAM = RunRequest(source='log "before"\nfault')


class FaultyRuns(FakeRuns):
    """Runs the model for tests, which has a fault when it is told to."""

    async def steps(
        self, request: RunRequest, client: str
    ) -> AsyncGenerator[Sequence[AnyStep], None]:
        recording = list(record(request, run_program=run_program))
        yield recording[:1]
        yield recording[1:]


async def page_of(program: RunRequest) -> str:
    app = fake_application()
    app.state.services = Services(Settings(), FaultyRuns(), FakeShares(), FakeCatalogue())
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        response = await client.get(f"/?c={encode_link(program)}&step=99")
        stream = await client.get(f"/stream?c={encode_link(program)}")
    assert response.status_code == 200
    assert events(stream.text)[-1].event == "done"
    assert len(all_steps(events(stream.text))) >= 2
    return response.text


@pytest.fixture
async def page() -> str:
    return await page_of(PROGRAM)


async def test_the_page_says_whose_fault_it_is_and_which(page: str) -> None:
    sentence = re.search('<p class="sentence">(.*?)</p>', page)
    assert sentence is not None
    assert re.search(
        r"Loopscope itself failed here, the program is not to blame. Please report it as fault "
        r"[0-9a-f]{8} \(KeyError\)\.",
        re.sub("<.*?>", "", sentence[1]),
    )
    assert "Traceback" not in page
    assert "a fault of ours" not in page


async def test_the_program_stays_in_the_editor(page: str) -> None:
    assert "log &#34;before&#34;\nfault</textarea>" in page


async def test_what_it_printed_before_stays(page: str) -> None:
    assert ">before<" in page


async def test_a_fault_before_the_host_is_ready_has_a_page_too() -> None:
    page = await page_of(RunRequest(source="early-fault"))
    assert "Please report it as fault" in page
    assert "early-fault</textarea>" in page


class BrokenCatalogue(FakeCatalogue):
    """A part of the service that fails."""

    def scenarios(self) -> Sequence[FakeScenario]:
        raise KeyError("<b>secret</b>")


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
async def test_a_broken_service_says_so_with_a_number(
    accept: str, caplog: pytest.LogCaptureFixture
) -> None:
    app = fake_application()
    app.state.services = Services(Settings(), FakeRuns(), FakeShares(), BrokenCatalogue())
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        response = await client.get("/", headers={"Accept": accept})
    assert response.status_code == 500
    number = re.search(r"fault ([0-9a-f]{8})", response.text)
    assert number is not None
    assert f"fault {number[1]}" in caplog.text
    assert "secret" not in response.text
    assert "default-src 'none'" in response.headers["content-security-policy"]
