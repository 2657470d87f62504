import hashlib
import re
from pathlib import Path

import httpx
import pytest

from app.web.assets import FOR_EVER, STATIC, asset

pytestmark = pytest.mark.anyio

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
TEMPLATES = STATIC.parent / "templates"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?s=timers-frames-promises",
        "/stream?s=node-order",
        "/nowhere",
        "/?c=1AA",
        "/health",
        "/glossary",
        "/openapi.json",
        asset("loopscope.css"),
        "/static/x/nothing.css",
    ],
)
async def test_every_response_is_guarded(client: httpx.AsyncClient, path: str) -> None:
    response = await client.get(path)
    assert response.headers["content-security-policy"] == POLICY
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert response.headers["cross-origin-opener-policy"] == "same-origin"


async def test_a_refused_body_is_guarded_too(client: httpx.AsyncClient) -> None:
    response = await client.post("/runs", content=b"x" * 200_000)
    assert response.status_code == 413
    assert response.headers["content-security-policy"] == POLICY


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_templates_need_no_exception_from_the_policy(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"\son\w+=", text), "inline handler"
    assert not re.search(r"\sstyle=", text), "inline style"
    assert "<style" not in text
    assert not re.search(r"<script(?![^>]+src=)", text), "inline script"
    assert "|safe" not in text


@pytest.mark.parametrize(
    "path", sorted((STATIC / "player").glob("*.js")), ids=lambda path: path.name
)
def test_scripts_evaluate_nothing(path: Path) -> None:
    assert not re.search(
        r"\beval\(|new Function|document\.write|javascript:", path.read_text("utf-8")
    )


async def test_static_files_are_kept_for_ever_under_their_version(
    client: httpx.AsyncClient,
) -> None:
    response = await client.get(asset("player/main.js"))
    assert response.status_code == 200
    assert response.headers["cache-control"] == FOR_EVER
    assert response.headers["content-type"] == "text/javascript; charset=utf-8"
    assert response.content == (STATIC / "player" / "main.js").read_bytes()
    plain = await client.get(asset("player/main.js"), headers={"Accept-Encoding": "identity"})
    assert plain.content == response.content
    assert "content-encoding" not in plain.headers
    assert (await client.get("/static/old/player/main.js")).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path", ["/static/x/../../pyproject.toml", "/static/x/..%2f..%2fpyproject.toml"]
)
async def test_nothing_else_is_served(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


def test_vendored_files_are_what_their_table_says() -> None:
    table = (STATIC / "vendor" / "README.md").read_text("utf-8")
    rows = re.findall(
        r"^\| `([\w.-]+)` \|.*\| ([\d.]+) \|.*\| `([0-9a-f]{64})` \|$", table, re.MULTILINE
    )
    assert [row[:2] for row in rows] == [("htmx-with-sse.js", "4.0.1")]
    for name, version, digest in rows:
        content = (STATIC / "vendor" / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest
        assert version.encode() in content
    assert (STATIC / "vendor" / "htmx-LICENSE.txt").is_file()


async def test_the_whole_page_is_light(client: httpx.AsyncClient) -> None:
    page = await client.get("/?s=timers-frames-promises", headers={"Accept-Encoding": "gzip"})
    paths = set(re.findall('(?:src|href)="(/static/[^"]+)"', page.text))
    weight = int(page.headers["content-length"])
    for path in paths:
        response = await client.get(path, headers={"Accept-Encoding": "gzip"})
        assert response.status_code == 200
        weight += int(response.headers.get("content-length", len(response.content)))
    assert len(paths) > 10
    assert weight < 80_000


async def test_modules_that_are_imported_are_fetched_ahead(client: httpx.AsyncClient) -> None:
    page = (await client.get("/")).text
    ahead = set(re.findall('modulepreload" href="/static/[^/]+/player/([^"]+)"', page))
    assert ahead == {path.name for path in (STATIC / "player").glob("*.js")} - {"main.js"}
