"""Links: copied, opened elsewhere, with and without script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Complaints, Site, new_page
from tests.browser.player import (
    SCENARIO,
    cards,
    expect_step,
    open_run,
    press_run,
    seek,
    sentence,
    wait_for_all_steps,
    write_program,
)

pytestmark = pytest.mark.browser


def test_a_copied_link_shows_the_same_step_in_a_fresh_profile(
    screen: Page, browser: Browser, site: Site, complaints: Complaints
) -> None:
    screen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    screen.goto("/new")
    write_program(screen, "// mine: é 😀\nconsole.log('script start');")
    press_run(screen)
    wait_for_all_steps(screen)
    seek(screen, 18)
    screen.get_by_role("button", name="Copy link").click()
    expect(screen.get_by_role("button", name="Link copied")).to_be_visible()
    link = str(screen.evaluate("navigator.clipboard.readText()"))
    other = new_page(browser, site.url, complaints)
    open_run(other, link)
    expect_step(other, 18)
    assert other.locator("[data-source]").input_value().startswith("// mine: é 😀")
    assert cards(other, "microtask-queue") == cards(screen, "microtask-queue") == ["load"]
    other.context.close()


def test_a_program_that_never_ran_can_be_shared_too(screen: Page) -> None:
    screen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    screen.goto("/new")
    write_program(screen, "// mine")
    screen.get_by_role("button", name="Copy link").click()
    expect(screen.get_by_role("button", name="Link copied")).to_be_visible()
    screen.goto(str(screen.evaluate("navigator.clipboard.readText()")))
    expect(screen.locator("[data-source]")).to_have_value("// mine")


def test_a_long_program_gets_a_stored_link(screen: Page) -> None:
    noise = "".join(f"x{number * 7919 % 10007};" for number in range(4000))
    screen.goto("/new")
    write_program(screen, f"// {noise}")
    press_run(screen)
    wait_for_all_steps(screen)
    assert "/s/" in screen.url
    screen.reload()
    wait_for_all_steps(screen)


def test_a_link_shows_its_step_without_script(
    browser: Browser, site: Site, complaints: Complaints
) -> None:
    page = new_page(browser, site.url, complaints, java_script_enabled=False)
    page.goto(f"{SCENARIO}&step=13")
    assert sentence(page).startswith("The rest of load is queued as a microtask")
    assert cards(page, "microtask-queue") == ["load"]
    assert page.locator("[data-marks] mark").inner_text() == "await null"
    page.get_by_role("link", name="Forward").click()
    assert cards(page, "suspended-contexts") == ["load"]
    page.context.close()
    assert complaints.said == []


def test_a_program_runs_without_script(
    browser: Browser, site: Site, complaints: Complaints
) -> None:
    page = new_page(browser, site.url, complaints, java_script_enabled=False)
    page.goto("/new")
    write_program(page, "console.log('script start');")
    press_run(page)
    assert sentence(page).startswith("The page is ready")
    assert "?c=1" in page.url
    page.context.close()
    assert complaints.said == []


def test_a_damaged_link_gets_a_clear_page(
    browser: Browser, site: Site, complaints: Complaints
) -> None:
    page = new_page(browser, site.url, complaints)
    page.goto("/?c=1AAAA")
    expect(page.get_by_role("heading", level=1)).to_have_text("This link is damaged")
    page.get_by_role("link", name="Back to the scenarios").click()
    expect(page.get_by_role("heading", level=2).first).to_be_visible()
    page.context.close()
