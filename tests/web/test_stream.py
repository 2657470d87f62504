import httpx
import pytest
from fastapi import FastAPI

from app.runs.link import encode_link
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import AnyStep
from app.view.queues import UnknownLaneError
from app.view.render import DrawnStep, StepRenderer
from app.web.stream import CANNOT_BE_DRAWN
from tests.view.handmade import browser_run
from tests.web.events import all_steps, events

pytestmark = pytest.mark.anyio

STREAM = "/stream?s=timers-frames-promises"
LAST = len(browser_run()) - 1


async def test_the_first_step_comes_alone_then_up_to_32(client: httpx.AsyncClient) -> None:
    response = await client.get(STREAM)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/event-stream")
    assert "content-encoding" not in response.headers
    found = events(response.text)
    assert [len(event.steps) for event in found[:-1]] == [1, 32, 8, 19]
    assert [event.id for event in found] == ["0", "32", "40", "59", "59"]
    assert (found[-1].event, found[-1].data) == ("done", str(LAST))
    assert [step["n"] for step in all_steps(found)] == list(range(LAST + 1))


@pytest.mark.parametrize("seen", [0, 1, 17, 32, 40, 58])
async def test_who_comes_back_goes_on_where_it_broke(client: httpx.AsyncClient, seen: int) -> None:
    whole = all_steps(events((await client.get(STREAM)).text))
    rest = events((await client.get(STREAM, headers={"Last-Event-ID": str(seen)})).text)
    assert all_steps(rest) == whole[seen + 1 :]


async def test_who_has_all_gets_only_the_end(client: httpx.AsyncClient) -> None:
    found = events((await client.get(STREAM, headers={"Last-Event-ID": str(LAST)})).text)
    assert [event.event for event in found] == ["done"]


@pytest.mark.parametrize("seen", ["", "-1", "soon", "1e3", "99999999999999999999"])
async def test_a_strange_last_event_id_does_no_harm(client: httpx.AsyncClient, seen: str) -> None:
    response = await client.get(STREAM, headers={"Last-Event-ID": seen})
    assert response.status_code == 200
    assert events(response.text)[-1].event == "done"


async def test_hints_come_with_the_steps_that_show_them(client: httpx.AsyncClient) -> None:
    steps = all_steps(events((await client.get(STREAM)).text))
    assert {step["n"]: step["h"] for step in steps if "h" in step} == {7: [0], 22: [1]}


async def test_a_program_in_the_link(client: httpx.AsyncClient) -> None:
    link = encode_link(RunRequest(source="// é 😀 \ud83d", host=Host.NODE))
    found = events((await client.get(f"/stream?c={link}")).text)
    assert found[-1].event == "done"


async def test_a_higher_limit_goes_further(client: httpx.AsyncClient) -> None:
    paused = events((await client.get(f"{STREAM}&steps=20")).text)
    further = events((await client.get(f"{STREAM}&steps=40", headers={"Last-Event-ID": "18"})).text)
    assert all_steps(paused)[-1]["k"] == "RunEnded"
    assert [step["n"] for step in all_steps(further)] == list(range(19, 40))


@pytest.mark.parametrize(
    ("path", "status", "title"),
    [
        ("/stream", 404, "There is nothing to run"),
        ("/stream?s=nowhere", 404, "There is no such scenario"),
        ("/stream?k=AAAAAAAAAAAA", 404, "This link leads nowhere"),
        ("/stream?c=1AAAA", 400, "This link is damaged"),
        ("/stream?c=9AAAA", 400, "This link is from another version"),
        ("/stream?c=" + "1" * 5000, 413, "This link is too long"),
        ("/stream?steps=-1", 422, "This request is not as it should be"),
    ],
)
async def test_what_cannot_be_streamed_is_a_status(
    client: httpx.AsyncClient, path: str, status: int, title: str
) -> None:
    response = await client.get(path, headers={"Accept": "application/json"})
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["title"] == title


async def test_a_program_that_is_refused_is_a_status(client: httpx.AsyncClient) -> None:
    request = RunRequest(source="let let", host=Host.BROWSER, goal=Goal.SCRIPT)
    response = await client.get(
        f"/stream?c={encode_link(request)}", headers={"Accept": "application/json"}
    )
    assert response.status_code == 422
    assert response.json() == {
        "type": "about:blank",
        "title": "Syntax error",
        "status": 422,
        "detail": "let is disallowed as a lexically bound name",
        "line": 1,
        "column": 5,
    }


async def test_a_run_is_let_go_when_its_stream_ends(
    client: httpx.AsyncClient, app: FastAPI
) -> None:
    await client.get(STREAM)
    assert app.state.services.runs.closed == 1


async def test_a_fault_of_ours_ends_the_stream_with_a_sentence(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_renderer: StepRenderer, step: AnyStep) -> DrawnStep:
        if step.number == 2:
            raise UnknownLaneError("elsewhere")
        return {"n": step.number}

    monkeypatch.setattr(StepRenderer, "render", fails)
    found = events((await client.get(STREAM)).text)
    assert [(event.event, event.id) for event in found] == [
        ("steps", "0"),
        ("fault", "0"),
        ("done", "0"),
    ]
    assert found[1].data == CANNOT_BE_DRAWN
