import pytest

from app.javascript.runtime.regexp_engine import (
    PatternRefused,
    check_pattern,
    match,
    match_many,
)
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason


def test_positions_of_match_and_groups() -> None:
    assert match("(a)|(b)(c)?", "", "xb", 0) == [1, 2, -1, -1, 1, 2, -1, -1]
    assert match("a", "", "xyz", 0) is None


@pytest.mark.parametrize(
    ("pattern", "flags", "string", "positions"),
    [
        (".", "", "\ud83d\ude00", [0, 1]),
        (".", "u", "\ud83d\ude00", [0, 2]),
        ("\ud83d", "", "\ud83d\ude00", [0, 1]),
        ("\ud83d", "u", "\ud83d\ude00", None),
        ("\ude00", "", "a\ud83d\ud83d\ude00", [3, 4]),
        ("\0b", "", "a\0b", [1, 3]),
        ("é$", "", "é\ud800é", [2, 3]),
    ],
)
def test_code_units_cross_as_they_are(
    pattern: str, flags: str, string: str, positions: list[int] | None
) -> None:
    assert match(pattern, flags, string, 0) == positions


def test_sticky_searches_at_one_place() -> None:
    assert match("b", "y", "ab", 0) is None
    assert match("b", "y", "ab", 1) == [1, 2]


@pytest.mark.parametrize("pattern", ["-", "a/b", "[a-c]-/", "(?-i:A)-"])
def test_the_flag_v_takes_plain_punctuation(pattern: str) -> None:
    check_pattern(pattern, "vi")


def test_a_pattern_that_is_not_valid_is_refused() -> None:
    with pytest.raises(PatternRefused, match="expecting"):
        check_pattern("(", "")


def test_patterns_beyond_the_cache_still_match() -> None:
    for number in range(1_200):
        assert match(f"x{number}$", "", f"x{number}", 0) == [0, 1 + len(str(number))]
    assert match("x0$", "", "x0", 0) == [0, 2]


def test_the_same_string_again_and_another_one() -> None:
    text = "ab" * 5
    assert [match("b", "", text, index) for index in (0, 2, 9)] == [[1, 2], [3, 4], [9, 10]]
    assert match("b", "", "b", 0) == [0, 1]


@pytest.mark.parametrize(("pattern", "flags"), [("a*", ""), ("", "u"), ("(a)|b", ""), ("a", "y")])
def test_many_at_once_are_those_one_by_one(pattern: str, flags: str) -> None:
    string = "aab\ud83d\ude00a" * 300
    one_by_one, index = [], 0
    while index <= len(string):
        found = match(pattern, flags, string, index)
        if found is None:
            break
        one_by_one.append(found)
        step = 2 if "u" in flags and string[found[1] : found[1] + 1] == "\ud83d" else 1
        index = found[1] + step if found[0] == found[1] else found[1]
    at_once, index = [], 0
    while 0 <= index <= len(string):
        some, index = match_many(pattern, flags, string, index)
        at_once += some
    assert at_once == one_by_one


@pytest.mark.parametrize("pattern", ["(a*)*b", "(?:a+)+$", "^(?:a|aa)+$"])
def test_a_match_that_never_ends_stops_the_run(pattern: str) -> None:
    with pytest.raises(RunStopped) as stopped:
        match(pattern, "", "a" * 60 + "c", 0)
    assert stopped.value.reason is EndReason.STATEMENTS
    assert f"/{pattern}/" in stopped.value.message
    assert match("c", "", "abc", 0) == [2, 3]


def test_patterns_that_fill_the_engine_make_room_for_the_next() -> None:
    patterns = ["x" * 500_000 + str(number) for number in range(150)]
    for pattern in patterns:
        check_pattern(pattern, "")
    assert match(patterns[0], "", patterns[0], 0) == [0, len(patterns[0])]


def test_a_pattern_that_is_larger_than_the_engine_is_refused_as_that() -> None:
    with pytest.raises(PatternRefused, match="out of memory"):
        check_pattern("x" * 30_000_000, "")
    assert match("a", "", "ba", 0) == [1, 2]
