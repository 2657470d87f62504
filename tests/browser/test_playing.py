"""Play, pause, step, scrub: all of it inside the page."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site
from tests.browser.player import (
    CONSOLE,
    LAST,
    SCENARIO,
    cards,
    console,
    expect_step,
    open_run,
    press_run,
    seek,
    sentence,
    wait_for_all_steps,
    write_program,
)

pytestmark = pytest.mark.browser


def test_a_scenario_is_picked_and_played_to_the_end(screen: Page) -> None:
    screen.goto("/")
    screen.get_by_role("link", name="Timers, frames and promises").click()
    wait_for_all_steps(screen)
    expect_step(screen, 0)
    screen.locator("[data-speed]").select_option("16")
    screen.get_by_role("button", name="Play").click()
    expect_step(screen, LAST)
    expect(screen.get_by_role("button", name="Play")).to_be_visible()
    assert console(screen) == CONSOLE
    assert sentence(screen).startswith("Finished")


def test_the_first_step_is_drawn_when_run_is_pressed(screen: Page) -> None:
    screen.goto("/")
    press_run(screen)
    wait_for_all_steps(screen)
    expect_step(screen, 0)
    assert sentence(screen).startswith("The page is ready")
    expect(screen).to_have_url("/?s=timers-frames-promises&step=0")


def test_stepping_back_undoes_a_step(screen: Page) -> None:
    open_run(screen)
    seek(screen, 13)
    assert cards(screen, "microtask-queue") == ["load"]
    assert cards(screen, "execution-context-stack")[0] == "load"
    screen.get_by_role("button", name="Step forward").click()
    assert cards(screen, "suspended-contexts") == ["load"]
    screen.get_by_role("button", name="Step back").click()
    expect_step(screen, 13)
    assert cards(screen, "suspended-contexts") == []
    assert cards(screen, "execution-context-stack")[0] == "load"


def test_every_step_looks_the_same_from_both_sides(screen: Page) -> None:
    open_run(screen)
    forwards = [_picture(screen, step) for step in range(LAST + 1)]
    backwards = [_picture(screen, step) for step in range(LAST, -1, -1)]
    assert backwards[::-1] == forwards


def _picture(page: Page, step: int) -> str:
    seek(page, step)
    return str(page.evaluate("document.querySelector('.lanes').innerText"))


def test_scrubbing_asks_the_server_nothing(screen: Page, site: Site) -> None:
    open_run(screen)
    before = len(site.runs.asked)
    for step in (50, 3, 27, LAST, 0):
        seek(screen, step)
    assert len(site.runs.asked) == before


def test_an_expired_timer_becomes_the_task_and_the_task_runs(screen: Page) -> None:
    open_run(screen)
    seek(screen, 49)
    assert cards(screen, "timers") == ["timeout"]
    seek(screen, 50)
    assert (cards(screen, "timers"), cards(screen, "task-queue")) == ([], ["timeout"])
    seek(screen, 51)
    assert cards(screen, "task-queue") == []
    assert cards(screen, "execution-context-stack") == ["timeout"]


def test_a_card_flies_from_lane_to_lane(screen: Page) -> None:
    open_run(screen)
    seek(screen, 50)
    screen.get_by_role("button", name="Step forward").click()
    expect(screen.locator(".is-flying")).to_have_count(1)
    expect(screen.locator(".is-flying")).to_have_count(0)
    assert cards(screen, "execution-context-stack") == ["timeout"]


def test_nothing_flies_where_motion_is_unwanted(screen: Page) -> None:
    screen.emulate_media(reduced_motion="reduce")
    open_run(screen)
    seek(screen, 50)
    screen.get_by_role("button", name="Step forward").click()
    expect_step(screen, 51)
    assert screen.evaluate("document.getAnimations().length") == 0
    expect(screen.locator(".is-flying")).to_have_count(0)


def test_keyboard(screen: Page) -> None:
    open_run(screen)
    screen.keyboard.press("ArrowRight")
    screen.keyboard.press("ArrowRight")
    expect_step(screen, 2)
    screen.keyboard.press("ArrowLeft")
    expect_step(screen, 1)
    screen.keyboard.press("End")
    expect_step(screen, LAST)
    screen.keyboard.press("Home")
    expect_step(screen, 0)
    screen.keyboard.press("Space")
    expect(screen.get_by_role("button", name="Pause")).to_be_visible()
    screen.keyboard.press("Space")
    expect(screen.get_by_role("button", name="Play")).to_be_visible()


def test_the_space_bar_plays_right_after_run(screen: Page) -> None:
    screen.goto("/")
    press_run(screen)
    wait_for_all_steps(screen)
    screen.keyboard.press("Space")
    expect(screen.get_by_role("button", name="Pause")).to_be_visible()


def test_back_returns_to_the_run_before(screen: Page) -> None:
    open_run(screen)
    seek(screen, 12)
    expect(screen).to_have_url(f"{SCENARIO}&step=12")
    write_program(screen, "// another")
    press_run(screen)
    expect(screen).to_have_url(re.compile(r"\?c=1.*&step=0"))
    screen.go_back()
    wait_for_all_steps(screen)
    expect_step(screen, 12)


def test_keys_belong_to_the_editor_while_one_types(screen: Page) -> None:
    open_run(screen)
    screen.locator("[data-source]").focus()
    screen.keyboard.press("End")
    screen.keyboard.type(" ")
    screen.keyboard.press("ArrowRight")
    expect_step(screen, 0)


def test_the_running_span_is_marked_exactly(screen: Page) -> None:
    open_run(screen)
    seek(screen, 17)
    assert screen.locator("[data-marks] mark").all_inner_texts() == ["console.log('script end')"]
    assert screen.locator("[data-gutter] .at").inner_text() == "15"


def test_a_hint_leads_to_its_step(screen: Page) -> None:
    open_run(screen)
    screen.get_by_role("button", name="Step 22").click()
    expect_step(screen, 22)
    assert "back on the stack" in sentence(screen)


def test_a_card_leads_back_to_the_step_that_made_it(screen: Page) -> None:
    open_run(screen)
    seek(screen, 40)
    screen.locator("#timers .card").click()
    expect_step(screen, 7)
    assert sentence(screen).startswith("A timer of 200 ms for timeout")


def test_the_address_keeps_the_step(screen: Page) -> None:
    open_run(screen)
    seek(screen, 21)
    expect(screen).to_have_url(f"{SCENARIO}&step=21")
    screen.reload()
    wait_for_all_steps(screen)
    expect_step(screen, 21)
