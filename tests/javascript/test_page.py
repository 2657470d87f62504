"""Which scripts of a page run, and where their text stands."""

import pytest

from app.javascript.page import inline_scripts
from app.javascript.syntax.errors import UnsupportedFeature


def test_scripts_stand_where_they_stood() -> None:
    source = "<p>a</p>\n<script>\nf();\n</script>\n<script>g()</script>"
    first, second = inline_scripts(source)
    assert first.split("\n")[2] == "f();"
    assert source[len(second) - 3 : len(second)] == "g()"
    assert second.strip() == "g()"


def test_data_and_what_old_browsers_run_is_no_program() -> None:
    source = "<script type='application/json'>{</script><script nomodule>old()</script>"
    assert inline_scripts(source) == []


def test_a_script_keeps_its_signs() -> None:
    (script,) = inline_scripts("<script>if (1 < 2 && a > b) c('</p>&amp;')</script>")
    assert script.strip() == "if (1 < 2 && a > b) c('</p>&amp;')"


@pytest.mark.parametrize(
    ("source", "construct"),
    [
        ("<p>\n  <script src='x.js'></script>", "external script"),
        ("<p>\n  <script type=module>f()</script>", "module script"),
        ("<p>\n  <body onload='f()'>", "event handler attribute"),
    ],
)
def test_what_would_run_all_the_same_is_refused(source: str, construct: str) -> None:
    with pytest.raises(UnsupportedFeature) as raised:
        inline_scripts(source)
    assert raised.value.construct == construct
    assert (raised.value.span.start_line, raised.value.span.start_column) == (2, 3)
    assert raised.value.advice
