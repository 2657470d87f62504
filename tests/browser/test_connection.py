"""What happens when the connection breaks, and when a run is paused by its limit."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Complaints, Site, new_page
from tests.browser.player import (
    CONSOLE,
    console,
    expect_step,
    press_run,
    seek,
    wait_for_all_steps,
    write_program,
)

pytestmark = pytest.mark.browser


def test_a_dropped_connection_goes_on_where_it_broke(
    browser: Browser, site: Site, complaints: Complaints
) -> None:
    page = new_page(browser, site.url, complaints)
    page.goto("/new")
    write_program(page, "// drop the connection once\n")
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.headers.get("last-event-id", "")))
    press_run(page)
    expect(page.locator("[data-step-total]")).to_have_text(" / 40 …")
    site.runs.drop_now.set()
    expect(page.locator("[data-notice]")).to_contain_text("goes on from step 41")
    wait_for_all_steps(page)
    expect(page.locator("[data-notice]")).to_be_empty()
    assert seen[-1] == "40"
    seek(page, 59)
    assert console(page) == CONSOLE
    page.context.close()
    assert not [each for each in complaints.said if "policy" in each or "TypeError: Cannot" in each]


def test_a_paused_run_can_be_continued(screen: Page) -> None:
    screen.goto("/?s=timers-frames-promises&steps=30")
    wait_for_all_steps(screen, 29)
    seek(screen, 29)
    expect(screen.locator(".starved")).to_have_text("Task queue starved")
    screen.get_by_role("button", name="Continue the run").click()
    wait_for_all_steps(screen)
    expect_step(screen, 29)
    seek(screen, 59)
    assert console(screen) == CONSOLE
