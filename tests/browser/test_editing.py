"""Write, run, make mistakes, lose nothing."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.player import (
    SCENARIO,
    console,
    expect_step,
    open_run,
    press_run,
    seek,
    sentence,
    wait_for_all_steps,
    write_program,
)

KINDS = "spans => spans.map(span => span.className)"

pytestmark = pytest.mark.browser

OWN = "console.log('script start'); // mine: é 😀 </textarea><script>alert(1)</script>\n"


def test_paste_and_run(screen: Page) -> None:
    screen.goto("/new")
    write_program(screen, OWN)
    press_run(screen)
    wait_for_all_steps(screen)
    expect_step(screen, 0)
    assert "?c=1" in screen.url
    seek(screen, 6)
    assert console(screen) == ["script start"]


def test_control_enter_runs_from_the_editor(screen: Page) -> None:
    screen.goto("/new")
    write_program(screen, OWN)
    screen.locator("[data-source]").press("Control+Enter")
    wait_for_all_steps(screen)
    assert screen.evaluate("document.activeElement.id") == "source"


def test_an_edit_makes_the_run_stale_until_it_runs_again(screen: Page) -> None:
    open_run(screen)
    write_program(screen, OWN)
    expect(screen.locator(".scope")).to_have_class("scope is-stale")
    press_run(screen)
    expect(screen.locator(".scope")).to_have_class("scope")


def test_a_syntax_error_is_shown_where_it_is_and_the_text_stays(screen: Page) -> None:
    screen.goto("/new")
    write_program(screen, "let a = 1;\n  let let = 2;\n")
    press_run(screen)
    alert = screen.get_by_role("alert")
    expect(alert).to_contain_text("Syntax error")
    expect(alert).to_contain_text("Line 2, column 7.")
    assert alert.locator("pre").inner_text() == "2  let let = 2;\n      ^^^"
    assert screen.locator("[data-gutter] .wrong").inner_text() == "2"
    assert screen.locator("[data-marks] mark").inner_text() == "let"
    assert screen.locator("[data-source]").input_value() == "let a = 1;\n  let let = 2;\n"


def test_what_was_typed_is_there_after_a_reload(screen: Page) -> None:
    open_run(screen)
    write_program(screen, OWN)
    screen.reload()
    expect(screen.locator("[data-source]")).to_have_value(OWN)
    screen.get_by_role("button", name="Back to the original").click()
    assert (
        screen.locator("[data-source]").input_value().startswith("console.log('script start');\n")
    )
    screen.get_by_role("button", name="Back to my version").click()
    expect(screen.locator("[data-source]")).to_have_value(OWN)


def test_a_link_to_a_step_asks_before_it_shows_a_draft(screen: Page) -> None:
    open_run(screen)
    write_program(screen, OWN)
    screen.goto("/glossary")
    screen.goto(f"{SCENARIO}&step=5")
    wait_for_all_steps(screen)
    assert screen.locator("[data-source]").input_value() != OWN
    screen.get_by_role("button", name="Use it").click()
    expect(screen.locator("[data-source]")).to_have_value(OWN)


def test_tab_indents_and_escape_lets_it_go(screen: Page) -> None:
    screen.goto("/new")
    editor = screen.locator("[data-source]")
    editor.focus()
    screen.keyboard.type("if (a) {")
    screen.keyboard.press("Enter")
    screen.keyboard.type("b")
    assert editor.input_value() == "if (a) {\n  b"
    screen.keyboard.press("Shift+Tab")
    assert editor.input_value() == "if (a) {\nb"
    screen.keyboard.press("Tab")
    assert editor.input_value() == "if (a) {\nb  "
    screen.keyboard.press("Escape")
    screen.keyboard.press("Tab")
    assert editor.input_value() == "if (a) {\nb  "
    assert screen.evaluate("document.activeElement.id") != "source"


def test_the_colours_never_change_the_text(screen: Page) -> None:
    screen.goto("/new")
    for source in (
        "a = b / c / d; // x\nlet r = /[/]\\//g.test('`'), t = `a${`b${c}`}}` + '\\'';",
        "`${",
        "'open",
        "/* open",
        "x = {a: `}`}/2/1; y = a++ / 2",
        "😀 = '😀' /",
        "",
        '<button id=b onclick="go()">A &amp; b</button><ul id=list></ul>',
        "<!-- open <b>",
        "<script>let a = '</script>'; `${",
        "<p class='open",
        "<style>a > b { color: red }</style\n><br/><",
        "<!DOCTYPE html><script type=module>/[/]</script>/.test(1)</script><a b = c d=",
    ):
        write_program(screen, source)
        shown = screen.locator("[data-colours]").evaluate("element => element.textContent")
        assert shown == source + "\n"


def test_a_page_is_coloured_as_html_and_its_scripts_as_javascript(screen: Page) -> None:
    screen.goto("/new")
    write_program(
        screen,
        "<!-- one --><a href='/x'>let 1 &lt; 2</a><script type=\"module\">let r = /<b>/;</script>"
        "<script type=json>let</script><style>let</style>",
    )
    spans = screen.locator("[data-colours] span")
    assert list(zip(spans.evaluate_all(KINDS), spans.all_text_contents(), strict=True)) == [
        ("c", "<!-- one -->"),
        *[("k", "<a"), ("f", "href"), ("s", "'/x'"), ("k", ">"), ("n", "&lt;"), ("k", "</a")],
        *[("k", ">"), ("k", "<script"), ("f", "type"), ("s", '"module"'), ("k", ">")],
        *[("k", "let"), ("s", "/<b>/"), ("k", "</script"), ("k", ">")],
        *[("k", "<script"), ("f", "type"), ("s", "json"), ("k", ">"), ("k", "</script")],
        *[("k", ">"), ("k", "<style"), ("k", ">"), ("k", "</style"), ("k", ">")],
    ]


def test_switching_the_host_is_a_change_of_the_program(screen: Page) -> None:
    open_run(screen)
    screen.get_by_role("radio", name="Node.js").check()
    press_run(screen)
    expect(screen.locator("#check-queue")).to_be_visible()
    assert sentence(screen).startswith("Node is ready")
