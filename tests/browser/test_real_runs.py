"""The whole way, with real runs; the judge is the very browser that shows the page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from app.main import create_app
from app.runs.catalogue import Catalogue
from app.runs.request import Goal, Host
from app.runs.scenario import Scenario
from app.settings import Settings
from tests.browser.conftest import Complaints, new_page
from tests.browser.player import press_run, printed, sentence, write_program
from tests.ordering.scenarios import IN_ANY_ORDER
from tests.web.server import ServerThread

pytestmark = pytest.mark.browser

SCRIPTS = [
    scenario
    for scenario in Catalogue(Settings().scenarios_folder).scenarios()
    if scenario.request.goal is Goal.SCRIPT
    and scenario.request.host is Host.BROWSER
    and not scenario.never_ends
    and scenario.slug not in IN_ANY_ORDER
    # When a real screen wants its frames is nothing that two browsers agree on.
    and "requestAnimationFrame" not in scenario.request.source
]
ENDLESS = "setInterval(function beat() { console.log('beat'); }, 100);"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(data_folder=tmp_path_factory.mktemp("data"), run_steps=1_000)
    server = ServerThread(create_app(settings))
    yield server.start()
    server.stop()


@pytest.fixture
def real(browser: Browser, url: str, complaints: Complaints) -> Iterator[Page]:
    page = new_page(browser, url, complaints)
    yield page
    page.context.close()
    assert complaints.said == []


def go_to_the_end(page: Page) -> None:
    expect(page.get_by_role("button", name="Last step")).to_be_enabled()
    expect(page.locator("[data-step-total]")).not_to_contain_text("…")
    page.keyboard.press("End")


def lines_in_a_real_browser(browser: Browser, source: str, count: int) -> list[str]:
    """What the program prints, when it runs as a script of an empty page."""
    page = browser.new_page()
    lines: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        lines.append(message.text)

    page.on("console", on_console)
    page.goto("about:blank")
    page.add_script_tag(content=source)
    while len(lines) < count:
        page.wait_for_event("console", timeout=5_000)
    page.close()
    return lines


@pytest.mark.parametrize("scenario", SCRIPTS, ids=lambda scenario: scenario.slug)
def test_a_scenario_prints_what_this_browser_prints(
    browser: Browser, real: Page, scenario: Scenario
) -> None:
    real.goto(f"/?s={scenario.slug}")
    go_to_the_end(real)
    shown = printed(real)
    assert shown
    assert shown == lines_in_a_real_browser(browser, scenario.request.source, len(shown))


def test_a_program_of_ones_own(real: Page) -> None:
    real.goto("/new")
    write_program(real, "console.log([1, { a: 'é 😀' }]);\nlet let_ = <;\n")
    press_run(real)
    alert = real.get_by_role("alert")
    expect(alert).to_contain_text("Syntax error")
    expect(alert).to_contain_text("Line 2")
    write_program(real, "console.log([1, { a: 'é 😀' }]);\n")
    press_run(real)
    go_to_the_end(real)
    expect(real.locator("#console .line-text")).to_have_text(["[ 1, { a: 'é 😀' } ]"])


def test_an_endless_program_is_paused_and_goes_on(real: Page) -> None:
    real.goto("/new")
    write_program(real, ENDLESS)
    press_run(real)
    expect(real.locator("[data-step-total]")).to_have_text(" / 1,000")
    real.keyboard.press("End")
    assert "Still running" in sentence(real)
    real.get_by_role("button", name="Continue the run").click()
    expect(real.locator("[data-step-total]")).to_have_text(" / 2,002")
    expect(real.locator("[data-step-number]")).to_have_text("1,000")


def test_a_loop_without_end_says_so(real: Page) -> None:
    real.goto("/new")
    write_program(real, "setTimeout(() => {}, 0);\nwhile (true) {}")
    press_run(real)
    go_to_the_end(real)
    expect(real.locator(".ending")).to_contain_text("limit")
