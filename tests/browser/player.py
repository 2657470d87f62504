"""What a test does with the page, in a person's words."""

from playwright.sync_api import Page, expect

SCENARIO = "/?s=timers-frames-promises"
LAST = 59
CONSOLE = ["script start", "load", "script end", "after await", "then", "frame", "timeout"]


def open_run(page: Page, path: str = SCENARIO) -> None:
    """Open a run and wait until all of its steps have come."""
    page.goto(path)
    wait_for_all_steps(page)


def wait_for_all_steps(page: Page, last: int = LAST) -> None:
    expect(page.locator("[data-step-total]")).to_have_text(f" / {last}")


def seek(page: Page, step: int) -> None:
    """Drag the slider, as a script would, as soon as it goes so far."""
    page.wait_for_function(
        "step => Number(document.querySelector('[data-slider]').max) >= step", arg=step
    )
    page.locator("[data-slider]").evaluate(
        "(slider, step) => { slider.value = step; slider.dispatchEvent(new Event('input')) }", step
    )
    expect_step(page, step)


def expect_step(page: Page, step: int) -> None:
    expect(page.locator("[data-step-number]")).to_have_text(str(step))


def cards(page: Page, lane: str) -> list[str]:
    """The names of the cards in a lane, in order."""
    return page.locator(f"#{lane} > .cards > .card > .card-name").all_text_contents()


def console(page: Page) -> list[str]:
    return page.locator("#console .line-text").all_text_contents()


def printed(page: Page) -> list[str]:
    """What the program itself printed: without errors that the host reported."""
    return page.locator("#console .line:not(.line-error) .line-text").all_text_contents()


def sentence(page: Page) -> str:
    return page.locator("[data-narration] .sentence").inner_text()


def write_program(page: Page, source: str) -> None:
    page.locator("[data-source]").fill(source)


def press_run(page: Page) -> None:
    page.get_by_role("button", name="Run").click()
