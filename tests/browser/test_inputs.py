"""A person acts on the screen of a run, and the run is made again with that."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Complaints
from tests.browser.player import press_run, write_program
from tests.browser.test_real_runs import go_to_the_end, real, url

pytestmark = pytest.mark.browser

__all__ = ["real", "url"]  # fixtures

SOURCE = """<!doctype html>
<style>p { color: teal }</style>
<p>one</p>
<p><input></p>
<script>
document.querySelector("p").onclick = () => console.log("clicked");
document.querySelector("input").onkeydown = (event) => console.log("key", event.key);
</script>"""


def inputs(page: Page) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(page.input_value("[data-inputs-text]"))
    return found


def test_a_click_and_a_key_on_the_screen_are_part_of_the_next_run(real: Page) -> None:
    real.goto("/new")
    write_program(real, SOURCE)
    press_run(real)
    go_to_the_end(real)
    screen = real.frame_locator("[data-painted]")
    screen.locator("p").first.click()
    expect(real.locator("[data-inputs-count]")).to_have_text("1")
    go_to_the_end(real)
    expect(real.locator("#console")).to_contain_text("clicked")
    assert inputs(real)[0]["click"] == "body > p:nth-of-type(1)"
    screen.locator("input").click()
    expect(real.locator("[data-inputs-count]")).to_have_text("2")
    go_to_the_end(real)
    screen.locator("input").press("a")
    expect(real.locator("[data-inputs-count]")).to_have_text("3")
    go_to_the_end(real)
    expect(real.locator("#console")).to_contain_text("key a")
    real.reload()
    assert [next(iter(entry)) for entry in inputs(real)] == ["click", "click", "press"]


def test_a_list_that_is_none_is_named_and_kept(real: Page, complaints: Complaints) -> None:
    real.goto("/new")
    write_program(real, SOURCE)
    real.get_by_text("What a person does").click()
    real.fill("[data-inputs-text]", '[{"clik": "p"}]')
    press_run(real)
    expect(real.locator("#run")).to_contain_text("exactly one of click")
    assert real.input_value("[data-inputs-text]") == '[{"clik": "p"}]'
    complaints.said = [said for said in complaints.said if "status of 422" not in said]


def test_a_turn_of_the_wheel_on_the_screen_scrolls_the_page_of_the_next_run(real: Page) -> None:
    real.goto("/new")
    write_program(
        real,
        '<!doctype html><p style="height: 3000px">one</p>'
        "<script>addEventListener('scrollend', () => console.log('at', scrollY))</script>",
    )
    press_run(real)
    go_to_the_end(real)
    real.locator("[data-painted]").hover()
    real.mouse.wheel(0, 100)
    real.mouse.wheel(0, 150)
    expect(real.locator("[data-inputs-count]")).to_have_text("1")
    go_to_the_end(real)
    expect(real.locator("#console")).to_contain_text("at 250")
    assert inputs(real)[0]["scroll"] == ["body > p", [0, 250]]
    frame = real.frame_locator("[data-painted]").locator("body")
    assert frame.evaluate("() => scrollY") == 250
