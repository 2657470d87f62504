"""Media queries, as Chromium 156 printed them in a window of 1280 by 720."""

import pytest

from app.javascript.hosts.browser.css.media import parse_media
from app.javascript.hosts.browser.css.viewport import Viewport


@pytest.mark.parametrize(
    ("text", "shown", "matches"),
    [
        ("(min-width: 600px)", "(min-width: 600px)", True),
        (
            "(MIN-width:600px) and (orientation:landscape)",
            "(min-width: 600px) and (orientation: landscape)",
            True,
        ),
        ("print", "print", False),
        ("bogus and", "not all", False),
        ("(prefers-color-scheme: dark)", "(prefers-color-scheme: dark)", False),
        ("(400px <= width <= 700px)", "(400px <= width <= 700px)", False),
        ("", "", True),
    ],
)
def test_a_query_is_read_and_answered(text: str, shown: str, matches: bool) -> None:
    query = parse_media(text)
    assert query.text == shown
    assert query.matches(Viewport()) is matches
