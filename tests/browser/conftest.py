"""A server in a thread, and the system's Chromium in front of it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize

from tests.web.fakes import FakeRuns, fake_application
from tests.web.server import ServerThread

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def chromium() -> str | None:
    named = os.environ.get("LOOPSCOPE_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    path = chromium()
    if path is None:
        if os.environ.get("LOOPSCOPE_REQUIRE_BROWSER") == "1":
            pytest.fail("no Chromium, and LOOPSCOPE_REQUIRE_BROWSER=1 requires one")
        pytest.skip(reason="no Chromium on this machine")
    return {"executable_path": path, "args": ARGUMENTS}


@dataclass
class Site:
    """A server with runs made by hand, and what it was asked."""

    url: str
    runs: FakeRuns


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    app = fake_application()
    server = ServerThread(app)
    url = server.start()
    yield Site(url, app.state.services.runs)
    server.stop()


@dataclass
class Complaints:
    """What a page must not do: errors, warnings, broken rules, other hosts."""

    said: list[str] = field(default_factory=list)

    def watch(self, page: Page, url: str) -> None:
        def on_console(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                self.said.append(f"{message.type}: {message.text}")

        def on_request(request: Request) -> None:
            if not request.url.startswith((url, "data:", "blob:")):
                self.said.append(f"asked another host: {request.url}")

        page.on("console", on_console)
        page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        page.on("request", on_request)
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (event) =>"
            " console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))"
        )


@pytest.fixture
def complaints() -> Complaints:
    return Complaints()


DESKTOP = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)


def new_page(browser: Browser, url: str, complaints: Complaints, **options: Any) -> Page:
    options.setdefault("viewport", DESKTOP)
    context: BrowserContext = browser.new_context(base_url=url, **options)
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints.watch(page, url)
    return page


@pytest.fixture
def screen(browser: Browser, site: Site, complaints: Complaints) -> Iterator[Page]:
    """A desktop page on which every complaint is a failure."""
    page = new_page(browser, site.url, complaints)
    yield page
    page.context.close()
    assert complaints.said == []
