import re

import httpx
import pytest

from app.runs.link import encode_link
from app.runs.request import Goal, Host, RunRequest
from app.view.glossary import ENTRIES

pytestmark = pytest.mark.anyio

HOSTILE = '</textarea><script>alert("1")</script>'


def page_of(source: str) -> str:
    """The address of a program that the link carries."""
    request = RunRequest(source=source, host=Host.BROWSER, goal=Goal.SCRIPT)
    return f"/?c={encode_link(request)}"


def sentence(page: str) -> str:
    found = re.search('<p class="sentence">(.*?)</p>', page)
    assert found
    return re.sub("<.*?>", "", found[1])


async def test_the_first_visit_offers_the_scenarios(client: httpx.AsyncClient) -> None:
    response = await client.get("/")
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert re.findall("<h3>(.*?)</h3>", response.text) == ["First steps", "Node.js"]
    assert '<a class="example" href="/?s=timers-frames-promises">' in response.text
    assert "hx-sse:connect" not in response.text


async def test_a_scenario_is_drawn_at_its_first_step(client: httpx.AsyncClient) -> None:
    page = (await client.get("/?s=timers-frames-promises")).text
    assert sentence(page) == "The page is ready: every queue is empty. First it runs the script."
    assert 'hx-sse:connect="/stream?s=timers-frames-promises"' in page
    assert 'data-step="0"' in page


async def test_a_step_is_drawn_whole(client: httpx.AsyncClient) -> None:
    page = (await client.get("/?s=timers-frames-promises&step=18")).text
    assert sentence(page) == "The console prints script end."
    lanes = {
        lane: re.findall('<span class="card-name.*?">(.*?)</span>', cards)
        for lane, cards in re.findall(
            r'data-panel="(\w+)"[^§]*?<ol class="cards"[^>]*>(.*?)</ol>', page, re.DOTALL
        )
    }
    assert lanes == {
        "execution_context_stack": ["program.js", "run the script"],
        "suspended_contexts": ["load"],
        "microtask_queue": ["load"],
        "task_queue": [],
        "timers": ["timeout"],
        "animation_frame_callbacks": ["() =&gt; console.log(&#39;frame&#39;)"],
    }
    assert re.findall('<span class="line-text">(.*?)</span>', page) == [
        "script start",
        "load",
        "script end",
    ]
    assert "<mark>console.log(&#39;script end&#39;)</mark>" in page
    assert '<span class="at">15</span>' in page
    assert (
        'data-stage="task" title="One task from a task queue runs to its end." aria-current' in page
    )


async def test_a_step_behind_the_end_is_the_last_one(client: httpx.AsyncClient) -> None:
    page = (await client.get("/?s=timers-frames-promises&step=100000")).text
    assert sentence(page) == "Finished: the stack is empty, and nothing waits anywhere."
    assert 'data-step="59"' in page


async def test_a_program_in_the_link_is_in_the_editor(client: httpx.AsyncClient) -> None:
    page = (await client.get(page_of(HOSTILE))).text
    assert "<script>alert" not in page
    assert "\n&lt;/textarea&gt;&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;</textarea>" in page


async def test_the_editor_keeps_an_empty_first_line(client: httpx.AsyncClient) -> None:
    page = (await client.get(page_of("\n\nlet a;"))).text
    assert ">\n\n\nlet a;</textarea>" in page


async def test_a_lone_surrogate_does_not_break_the_page(client: httpx.AsyncClient) -> None:
    response = await client.get(page_of('"\ud83d"'))
    assert response.status_code == 200
    assert "\ufffd" in response.text


async def test_a_refused_program_is_shown_with_its_place(client: httpx.AsyncClient) -> None:
    response = await client.get(page_of('a;\n\tlet let = "<b>";'))
    assert response.status_code == 422
    assert 'data-line="2" data-column="6"' in response.text
    assert "Line 2, column 6." in response.text
    assert "\tlet let = &#34;&lt;b&gt;&#34;;" in response.text
    assert '\t    <span class="problem-caret">^^^</span>' in response.text


@pytest.mark.parametrize(
    ("path", "status", "title"),
    [
        ("/?s=nowhere", 404, "There is no such scenario"),
        ("/?c=1AAAA", 400, "This link is damaged"),
        ("/?c=2AAAA", 400, "This link is from another version"),
        ("/?c=%00", 400, "This link is damaged"),
        ("/?c=" + "1" * 4100, 413, "This link is too long"),
        ("/s/AAAAAAAAAAAA", 404, "This link leads nowhere"),
        ("/s/AAAAAAAAAAAAAAAA", 422, "This request is not as it should be"),
        ("/?step=-1", 422, "This request is not as it should be"),
        ("/nowhere", 404, "There is nothing here"),
    ],
)
async def test_what_cannot_be_shown_gets_a_page_of_its_own(
    client: httpx.AsyncClient, path: str, status: int, title: str
) -> None:
    response = await client.get(path)
    assert response.status_code == status
    assert f"<h1>{title}</h1>" in response.text
    assert '<a href="/">Back to the scenarios</a>' in response.text


async def test_a_damaged_link_is_not_repeated_as_markup(client: httpx.AsyncClient) -> None:
    response = await client.get("/", params={"s": HOSTILE})
    assert response.status_code == 404
    assert "<script>alert" not in response.text


async def test_the_glossary_has_the_words_of_others_too(client: httpx.AsyncClient) -> None:
    page = (await client.get("/glossary")).text
    assert re.findall("<dt>(.*?)</dt>", page) == [entry.term for entry in ENTRIES]
    assert {"Macrotask", "Callback queue"} <= {entry.term for entry in ENTRIES}
    assert len({entry.id for entry in ENTRIES}) == len(ENTRIES)


async def test_no_address_of_another_host_but_in_links(client: httpx.AsyncClient) -> None:
    for path in ("/", "/?s=timers-frames-promises&step=20", "/glossary"):
        page = (await client.get(path)).text
        assert not re.findall(r'(?:src|action|data)="(?:https?:)?//', page)
        assert not re.findall('<link[^>]+href="http', page)


async def test_health(client: httpx.AsyncClient) -> None:
    assert (await client.get("/health")).json() == {"status": "ok"}
