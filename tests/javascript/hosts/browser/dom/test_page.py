"""Which scripts of a page run, and where their text stands."""

import pytest

from app.javascript.hosts.browser.dom.page import Page, ScriptKind, parse_page
from app.javascript.sources import Sources
from app.javascript.syntax.errors import SyntaxProblem, UnsupportedFeature
from app.javascript.syntax.nodes import Program


def page_of(text: str, *sources: tuple[str, str]) -> Page:
    return parse_page(text, "page.html", Sources("page.html", sources))


def first_statement(page: Page, place: int) -> str:
    program = page.programs[place]
    assert isinstance(program, Program)
    span = program.body[0].span
    return "".join(program.text[span.start : span.end])


def test_scripts_stand_where_they_stood() -> None:
    source = "<p>a</p>\n<script>\nf();\n</script>\n<script>g()</script>"
    page = page_of(source)
    first, second = page.programs
    assert isinstance(first, Program)
    assert isinstance(second, Program)
    assert first.body[0].span.start_line == 3
    assert source[second.body[0].span.start : second.body[0].span.end] == "g()"


def test_lines_that_end_in_two_signs_count_as_in_the_source() -> None:
    source = "<p>\r\n\r\n<script>\r\n  f()</script>"
    (program,) = page_of(source).programs
    assert isinstance(program, Program)
    span = program.body[0].span
    assert (span.start_line, span.start_column) == (4, 3)
    assert source[span.start : span.end] == "f()"


def test_a_byte_order_mark_moves_no_script() -> None:
    source = "\ufeff<p>a</p>\r\n<script>\r\ng()</script>"
    (program,) = page_of(source).programs
    assert isinstance(program, Program)
    span = program.body[0].span
    assert (span.start_line, span.start_column) == (3, 1)
    assert source[span.start : span.end] == "g()"


def test_data_and_what_old_browsers_run_is_no_program() -> None:
    source = "<script type='application/json'>{</script><script nomodule>old()</script>"
    assert page_of(source).programs == []


def test_a_script_keeps_its_signs() -> None:
    page = page_of("<script>if (1 < 2 && a > b) c('</p>&amp;')</script>")
    assert first_statement(page, 0) == "if (1 < 2 && a > b) c('</p>&amp;')"


def test_a_script_comes_from_a_named_source() -> None:
    page = page_of("<script src='x.js' defer></script>", ("x.js", "f()"))
    (script,) = page.scripts.values()
    assert (script.kind, script.external) == (ScriptKind.DEFERRED, True)


def test_a_script_from_elsewhere_is_refused() -> None:
    with pytest.raises(UnsupportedFeature) as raised:
        page_of("<p>\n  <script src='https://example.org/x.js'></script>")
    assert raised.value.construct == "external script"
    assert (raised.value.span.start_line, raised.value.span.start_column) == (2, 3)
    assert raised.value.advice


def test_a_page_of_which_no_script_parses_is_refused() -> None:
    with pytest.raises(SyntaxProblem):
        page_of("<script>let = ;</script>")
    assert len(page_of("<script>let = ;</script><script>f()</script>").programs) == 2
