from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st

from app.javascript.runtime.date_parse import parse_date
from app.javascript.runtime.date_text import iso_string, to_date_string, utc_string
from app.javascript.runtime.time_values import (
    MAX_TIME,
    fields_of,
    make_date,
    make_day,
    make_time,
    time_clip,
)
from app.javascript.runtime.time_zone import UTC as UTC_ZONE

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TIMES = st.integers(-int(MAX_TIME), int(MAX_TIME))


@given(st.datetimes())
def test_fields_are_those_of_the_proleptic_gregorian_calendar(moment: datetime) -> None:
    moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000, tzinfo=UTC)
    fields = fields_of((moment - EPOCH) // timedelta(milliseconds=1))
    assert fields == (
        moment.year,
        moment.month - 1,
        moment.day,
        moment.hour,
        moment.minute,
        moment.second,
        moment.microsecond // 1000,
        moment.isoweekday() % 7,
    )


@given(TIMES)
def test_fields_make_the_time_they_came_from(time: int) -> None:
    year, month, day, *clock, _ = [float(field) for field in fields_of(time)]
    assert make_date(make_day(year, month, day), make_time(*clock)) == time


@given(TIMES)
def test_texts_are_parsed_back(time: int) -> None:
    assert parse_date(iso_string(float(time))) == time
    if fields_of(time).year >= 1000:  # others are two digits of a year, or signed
        seconds = float(time // 1000 * 1000)
        assert parse_date(to_date_string(seconds, UTC_ZONE)) == seconds
        assert parse_date(utc_string(seconds)) == seconds


def test_times_end_where_the_standard_says() -> None:
    assert time_clip(MAX_TIME) == MAX_TIME
    assert time_clip(MAX_TIME + 1) != time_clip(MAX_TIME + 1)
    assert time_clip(-0.5) == 0
    assert make_day(1e9, 0, 1) != make_day(1e9, 0, 1)
    assert make_time(float("inf"), 0, 0, 0) != make_time(float("inf"), 0, 0, 0)


@given(st.text(st.characters(max_codepoint=0xFFFF), max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    time = parse_date(text)
    assert time != time or time == int(time)
