"""Values of date inputs as numbers, and back."""

import pytest

from app.javascript.hosts.browser.dom.date_values import as_number, is_date_text, number_text


@pytest.mark.parametrize(
    ("type_", "text", "number"),
    [
        ("date", "1970-01-01", 0.0),
        ("date", "2024-02-29", 1_709_164_800_000.0),
        ("month", "2024-05", 652.0),
        ("week", "2020-W53", 1_609_113_600_000.0),
        ("time", "12:30:15.500", 45_015_500.0),
        ("datetime-local", "2024-01-01T12:00", 1_704_110_400_000.0),
        ("number", "-1.5e2", -150.0),
    ],
)
def test_there_and_back(type_: str, text: str, number: float) -> None:
    assert as_number(type_, text) == number
    assert as_number(type_, number_text(type_, number)) == number


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("date", "2023-02-29"),
        ("date", "0000-01-01"),
        ("week", "2024-W53"),
        ("number", "1e1000"),
        ("number", "5px"),
        ("time", "noon"),
    ],
)
def test_no_value(type_: str, text: str) -> None:
    assert as_number(type_, text) is None or not is_date_text(type_, text)
