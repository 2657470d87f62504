"""Sizes, colours, and who else must be able to use the page."""

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Complaints, Site, new_page
from tests.browser.player import SCENARIO, open_run, press_run, seek, write_program

pytestmark = pytest.mark.browser

PATHS = ("/", "/new", "/glossary", "/?c=1AAAA", SCENARIO, "/?s=node-order")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_wider_than_the_screen(
    browser: Browser, site: Site, complaints: Complaints, path: str
) -> None:
    page = new_page(browser, site.url, complaints)
    page.goto(path)
    for width in (1024, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_a_desktop_shows_all_at_one_glance(screen: Page) -> None:
    open_run(screen)
    seek(screen, 17)
    assert screen.evaluate("document.documentElement.scrollHeight") <= DESKTOP["height"]
    for lane in screen.locator(".lane").all():
        expect(lane).to_be_in_viewport(ratio=0.99)


def test_a_phone_shows_code_reason_stack_and_controls_together(
    browser: Browser, site: Site, complaints: Complaints
) -> None:
    page = new_page(browser, site.url, complaints, viewport=PHONE, has_touch=True)
    open_run(page)
    seek(page, 17)
    for part in ("[data-marks] mark", ".sentence", "[data-play]", "[data-slider]"):
        expect(page.locator(part)).to_be_in_viewport()
    expect(page.locator("#execution-context-stack .card").first).to_be_in_viewport()
    expect(page.locator("#microtask-queue .card").first).to_be_in_viewport()
    page.context.close()
    assert complaints.said == []


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(browser: Browser, site: Site, complaints: Complaints, path: str) -> None:
    page = new_page(browser, site.url, complaints, reduced_motion="reduce")
    page.goto(path)
    if "s=" in path:
        seek(page, 18)
    for viewport in (DESKTOP, PHONE):
        page.set_viewport_size(viewport)
        expect_no_violations(page)
    page.context.close()


def test_axe_finds_nothing_about_a_mistake(
    browser: Browser, site: Site, complaints: Complaints
) -> None:
    page = new_page(browser, site.url, complaints, reduced_motion="reduce")
    page.goto("/new")
    write_program(page, "let let")
    press_run(page)
    expect(page.get_by_role("alert")).to_be_visible()
    expect_no_violations(page)
    page.context.close()


def expect_no_violations(page: Page) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()


def test_the_theme_can_be_chosen_and_stays(screen: Page) -> None:
    screen.emulate_media(color_scheme="light")
    screen.goto("/glossary")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = screen.evaluate(paper)
    screen.get_by_role("button", name="Switch between light and dark").click()
    dark = screen.evaluate(paper)
    assert dark != light
    screen.reload()
    assert screen.evaluate(paper) == dark


def test_dark_follows_the_system(screen: Page) -> None:
    screen.emulate_media(color_scheme="dark")
    screen.goto("/")
    assert screen.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(15, 17, 19)"


def test_hostile_text_stays_text(screen: Page) -> None:
    screen.goto("/?s=hostile")
    expect(screen.locator(".picker-label")).to_have_text('<img src=x onerror="alert(1)">')
    assert screen.locator("img").count() == 0


def test_marks_stand_behind_the_text_of_their_own_lines(screen: Page) -> None:
    """Each line of a marked statement, whether its first or a later one, at its number's height."""
    open_run(screen)
    several = 0
    for step in range(3, 16):
        seek(screen, step)
        middles = screen.evaluate(
            """() => [...document.querySelectorAll('[data-marks] mark')]
                .flatMap((mark) => [...mark.getClientRects()])
                .filter((box) => box.width > 1)
                .map((box) => (box.top + box.bottom) / 2)"""
        )
        lines = screen.evaluate(
            """() => [...document.querySelectorAll('.gutter span')]
                .map((line) => line.getBoundingClientRect())
                .map((box) => (box.top + box.bottom) / 2)"""
        )
        several += len(middles) > 1
        assert all(min(abs(middle - line) for line in lines) < 2 for middle in middles)
    assert several
