import httpx
import pytest
from fastapi import FastAPI

from app.kernel.stimuli import Click
from app.runs.link import decode_link
from app.runs.request import Goal, Host
from tests.view.handmade import BROWSER_SOURCE
from tests.web.fakes import fake_application, replace_settings

pytestmark = pytest.mark.anyio

HTMX = {"HX-Request": "true"}
JSON = {"Accept": "application/json"}
ANY = {"source": "a", "host": "browser"}


async def test_without_script_the_page_is_fetched_anew(client: httpx.AsyncClient) -> None:
    response = await client.post("/runs", data={"source": "a()", "host": "node"})
    assert response.status_code == 303
    request = decode_link(response.headers["location"].removeprefix("/?c="))
    assert (request.source, request.host, request.goal) == ("a()", Host.NODE, Goal.COMMONJS)


async def test_htmx_gets_the_first_step_at_once(client: httpx.AsyncClient) -> None:
    response = await client.post("/runs", data={"source": "a()", "host": "browser"}, headers=HTMX)
    assert response.status_code == 200
    assert response.text.lstrip().startswith('<div class="run" id="run"')
    assert response.headers["hx-push-url"].startswith("/?c=1")
    assert "The page is ready" in response.text
    assert "<html" not in response.text


async def test_an_unchanged_scenario_keeps_its_address(client: httpx.AsyncClient) -> None:
    form = {
        "source": BROWSER_SOURCE.replace("\n", "\r\n"),
        "host": "browser",
        "s": "timers-frames-promises",
    }
    response = await client.post("/runs", data=form, headers=JSON)
    assert response.json() == {
        "page": "/?s=timers-frames-promises",
        "stream": "/stream?s=timers-frames-promises",
    }


@pytest.mark.parametrize(
    "change", [{"source": BROWSER_SOURCE + ";"}, {"host": "node"}, {"s": "nowhere"}]
)
async def test_a_changed_scenario_gets_one_of_its_own(
    client: httpx.AsyncClient, change: dict[str, str]
) -> None:
    form = {"source": BROWSER_SOURCE, "host": "browser", "s": "timers-frames-promises"} | change
    response = await client.post("/runs", data=form, headers=JSON)
    assert response.json()["page"].startswith("/?c=1")


async def test_a_faster_display_is_another_run(client: httpx.AsyncClient) -> None:
    form = {"source": BROWSER_SOURCE, "host": "browser", "s": "timers-frames-promises"}
    response = await client.post("/runs", data=form | {"refresh_rate": "120"}, headers=JSON)
    assert decode_link(response.json()["page"].removeprefix("/?c=")).refresh_rate == 120
    refused = await client.post("/runs", data=form | {"refresh_rate": "75"}, headers=JSON)
    assert refused.status_code == 422
    in_node = await client.post(
        "/runs", data=ANY | {"host": "node", "refresh_rate": "120"}, headers=JSON
    )
    assert decode_link(in_node.json()["page"].removeprefix("/?c=")).refresh_rate == 60


async def test_line_ends_are_those_of_the_editor(client: httpx.AsyncClient) -> None:
    response = await client.post("/runs", data=ANY | {"source": "a\r\nb\rc\n"}, headers=JSON)
    assert decode_link(response.json()["page"].removeprefix("/?c=")).source == "a\nb\nc\n"


async def test_html_runs_in_the_browser_as_a_document(client: httpx.AsyncClient) -> None:
    response = await client.post("/runs", data={"source": "<p>", "host": "browser"}, headers=JSON)
    assert decode_link(response.json()["page"].removeprefix("/?c=")).goal is Goal.HTML


async def test_a_long_program_is_stored(client: httpx.AsyncClient, app: FastAPI) -> None:
    source = "".join(f"x{number * 7919 % 10007};" for number in range(4000))
    response = await client.post("/runs", data={"source": source, "host": "browser"}, headers=JSON)
    (key,) = app.state.services.shares.kept
    assert response.json() == {"page": f"/s/{key}", "stream": f"/stream?k={key}"}
    page = await client.get(response.json()["page"] + "?step=13")
    assert page.status_code == 200
    assert 'data-step="13"' in page.text


async def test_a_higher_limit_stays_in_the_address(client: httpx.AsyncClient) -> None:
    form = {"source": BROWSER_SOURCE, "host": "browser", "s": "timers-frames-promises"}
    response = await client.post("/runs", data=form | {"steps": "20000"}, headers=JSON)
    assert response.json()["page"] == "/?s=timers-frames-promises&steps=20000"
    response = await client.post("/runs", data=ANY | {"steps": "20000"}, headers=JSON)
    assert decode_link(response.json()["page"].removeprefix("/?c=")).limits.steps == 20_000


async def test_nobody_goes_beyond_the_most(client: httpx.AsyncClient, app: FastAPI) -> None:
    await client.post("/runs", data=ANY | {"steps": "1000000"}, headers=JSON)
    assert app.state.services.runs.asked[-1].limits.steps == 80_000


async def test_a_mistake_for_people_with_and_without_script(client: httpx.AsyncClient) -> None:
    form = {"source": "let let", "host": "browser"}
    fragment = await client.post("/runs", data=form, headers=HTMX)
    assert fragment.status_code == 200
    assert 'role="alert"' in fragment.text
    assert "<html" not in fragment.text
    page = await client.post("/runs", data=form)
    assert page.status_code == 422
    assert "let let</textarea>" in page.text
    assert 'role="alert"' in page.text


async def test_a_mistake_for_programs(client: httpx.AsyncClient) -> None:
    response = await client.post("/runs", data=ANY | {"source": "let let"}, headers=JSON)
    assert (response.status_code, response.json()["column"]) == (422, 5)


@pytest.mark.parametrize(
    ("form", "status", "words"),
    [
        ({"source": "x" * 102_401, "host": "node"}, 413, "102,401 bytes are too many"),
        ({"source": "x" * 200_000}, 413, "At most 128 KB"),
        ({"host": "moon"}, 422, "host: Input should be"),
        ({"host": "node", "steps": "many"}, 422, "steps: Input should be"),
    ],
)
async def test_what_is_not_taken(
    client: httpx.AsyncClient, form: dict[str, str], status: int, words: str
) -> None:
    response = await client.post("/runs", data=form, headers=JSON)
    assert response.status_code == status
    assert words in response.json()["detail"]


async def test_a_body_that_says_nothing_of_its_size_is_counted(client: httpx.AsyncClient) -> None:
    async def body() -> object:
        for _ in range(40):
            yield b"source=" + b"x" * 10_000

    headers = JSON | {"Content-Type": "application/x-www-form-urlencoded"}
    response = await client.post("/runs", content=body(), headers=headers)  # type: ignore[arg-type]
    assert response.status_code == 413


async def test_too_many_runs_are_slowed_down() -> None:
    app = fake_application(replace_settings(runs_per_minute=2))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        for _ in range(2):
            assert (await client.post("/runs", data=ANY, headers=JSON)).status_code == 200
        refused = await client.post("/runs", data=ANY, headers=HTMX)
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "10"
    assert refused.headers["hx-retarget"] == "#run"
    assert "A little slower, please" in refused.text


async def test_what_is_remembered_is_not_counted() -> None:
    app = fake_application(replace_settings(runs_per_minute=1))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        await client.post("/runs", data=ANY, headers=JSON)
        runs = app.state.services.runs
        runs.remembered.add(runs.asked[-1])
        assert (await client.post("/runs", data=ANY, headers=JSON)).status_code == 200
        assert (await client.get("/?s=node-order")).status_code == 429


async def test_forms_of_other_sites_are_refused(client: httpx.AsyncClient) -> None:
    headers = JSON | {"Sec-Fetch-Site": "cross-site"}
    assert (await client.post("/share", data=ANY, headers=headers)).status_code == 403
    assert (await client.get("/", headers=headers)).status_code == 200


async def test_a_link_to_a_step(client: httpx.AsyncClient) -> None:
    form = {"source": BROWSER_SOURCE, "host": "browser", "s": "timers-frames-promises", "step": "7"}
    response = await client.post("/share", data=form)
    assert response.json() == {"path": "/?s=timers-frames-promises&step=7"}


async def test_too_many_links_are_slowed_down() -> None:
    app = fake_application(replace_settings(shares_per_minute=1))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        assert (await client.post("/share", data=ANY)).status_code == 200
        assert (await client.post("/share", data=ANY)).status_code == 429


async def test_what_a_person_does_goes_into_the_link(client: httpx.AsyncClient) -> None:
    form = {"source": "<p>", "host": "browser", "inputs": '[{"click": "p", "time": 5}]'}
    response = await client.post("/runs", data=form)
    request = decode_link(response.headers["location"].removeprefix("/?c="))
    assert request.stimuli == (Click(selector="p", at=5),)


async def test_nobody_does_anything_to_a_program_in_node(client: httpx.AsyncClient) -> None:
    form = {"source": "a()", "host": "node", "inputs": '[{"click": "p"}]'}
    response = await client.post("/runs", data=form)
    assert decode_link(response.headers["location"].removeprefix("/?c=")).stimuli == ()


async def test_wrong_inputs_are_named_with_their_place(client: httpx.AsyncClient) -> None:
    form = {"source": "<p>", "host": "browser", "inputs": '[{"clik": "p"}]'}
    response = await client.post("/runs", data=form, headers=JSON)
    assert response.status_code == 422
    assert "1:2" in response.text
    assert "exactly one of click" in response.text


async def test_the_network_goes_along(client: httpx.AsyncClient) -> None:
    network = '{"/a": {"latency": 5}}'
    response = await client.post("/runs", data=ANY | {"network": network}, headers=JSON)
    page = response.json()["page"]
    assert decode_link(page.removeprefix("/?c=")).network == '{"/a":{"latency":5}}'
    assert "{&#34;/a&#34;: {&#34;latency&#34;: 5}}" in (await client.get(page)).text
    refused = await client.post("/runs", data=ANY | {"network": "["}, headers=JSON)
    assert refused.status_code == 422
    assert "1:2: not JSON" in refused.text
