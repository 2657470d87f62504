"""Declarations, in the form in which Chromium 156 printed them."""

import pytest

from app.javascript.hosts.browser.css.declaration_block import DeclarationBlock


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("margin: 1px 2px", "margin: 1px 2px;"),
        ("color:#f00; COLOR: nonsense", "color: rgb(255, 0, 0);"),
        ("width: 10px !important; width: 5px", "width: 10px !important;"),
        ("opacity: 50%; left: 1e1px", "opacity: 0.5; left: 10px;"),
        ("flex: 1", "flex: 1 1 0%;"),
        ("width: calc(100% - 2*10px)", "width: calc(100% - 20px);"),
        ("height: 5; bogus: 1", ""),
        ("padding: var(--x) 2px", "padding: var(--x) 2px;"),
        ("transform: translate(10px,  20px)", "transform: translate(10px, 20px);"),
    ],
)
def test_a_text_is_read_and_printed(text: str, expected: str) -> None:
    assert DeclarationBlock(text).css_text == expected


def test_changes_are_told_only_when_something_changed() -> None:
    told: list[str] = []
    block = DeclarationBlock("color: red", lambda: told.append("changed"))
    assert not block.set_property("color", "nonsense")
    assert block.set_property("color", "blue")
    assert block.remove_property("color") == "blue"
    assert block.remove_property("color") == ""
    assert told == ["changed", "changed"]
