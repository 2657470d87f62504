"""Time zones: dates as Node 20 prints them with TZ set, and what a request takes."""

import pytest

from app.runs.execute import record
from app.runs.link import decode_link, encode_link
from app.runs.problems import RequestProblem
from app.runs.request import RunRequest
from app.trace.steps import ConsoleWritten

SUMMER, WINTER = "new Date(1720000000000)", "new Date(1700000000000)"

PRINTED = [
    ("UTC", f"String({SUMMER})", "Wed Jul 03 2024 09:46:40 GMT+0000 (Coordinated Universal Time)"),
    (
        "Europe/Berlin",
        f"String({SUMMER})",
        "Wed Jul 03 2024 11:46:40 GMT+0200 (Central European Summer Time)",
    ),
    (
        "America/New_York",
        f"String({WINTER})",
        "Tue Nov 14 2023 17:13:20 GMT-0500 (Eastern Standard Time)",
    ),
    ("Asia/Kolkata", f"{SUMMER}.getTimezoneOffset()", "-330"),
    ("Europe/Berlin", "new Date(2024, 2, 31, 2, 30).toISOString()", "2024-03-31T01:30:00.000Z"),
    ("Europe/Berlin", "new Date(2024, 9, 27, 2, 30).toISOString()", "2024-10-27T00:30:00.000Z"),
    ("America/New_York", "new Date('2024-07-01T12:00').toISOString()", "2024-07-01T16:00:00.000Z"),
    ("America/New_York", "new Date('2024-07-01').getDate()", "30"),
    ("Asia/Tokyo", f"{WINTER}.toLocaleString()", "11/15/2023, 7:13:20 AM"),
    (
        "Europe/London",
        f"{SUMMER}.toLocaleTimeString('en-US', {{ timeZoneName: 'short' }})",
        "10:46:40 AM GMT+1",
    ),
    (
        "UTC",
        f"{SUMMER}.toLocaleString('en-US', {{ timeZone: 'America/Los_Angeles' }})",
        "7/3/2024, 2:46:40 AM",
    ),
]


def printed(source: str, time_zone: str) -> list[str]:
    request = RunRequest(source=source, time_zone=time_zone)
    steps = record(request, record_details=False)
    return [step.text for step in steps if isinstance(step, ConsoleWritten)]


@pytest.mark.parametrize(("zone", "expression", "text"), PRINTED)
def test_dates_are_local(zone: str, expression: str, text: str) -> None:
    assert printed(f"console.log({expression})", zone) == [text]


def test_a_zone_that_is_none() -> None:
    with pytest.raises(RequestProblem, match="Nowhere/X"):
        RunRequest(source="", time_zone="Nowhere/X")
    source = "try { new Date().toLocaleString('en', { timeZone: 'X/Y' }) } catch (e) { print(e) }"
    printing = "const print = (e) => console.log(e.name, e.message);"
    assert printed(printing + source, "UTC") == ["RangeError Invalid time zone specified: X/Y"]


def test_the_zone_is_part_of_the_request() -> None:
    plain, other = RunRequest(source="1"), RunRequest(source="1", time_zone="Asia/Tokyo")
    assert "time_zone" not in plain.canonical
    assert plain.key != other.key
    assert RunRequest.from_canonical(other.canonical) == other
    assert decode_link(encode_link(other)) == other
