"""Inputs: what people write, what is wrong with it and where, and back again."""

import json

import pytest

from app.kernel.stimuli import (
    Click,
    DoubleClick,
    Hover,
    Press,
    Resize,
    Scroll,
    Stimulus,
    TypeText,
)
from app.runs.inputs import MAX_STIMULI, as_json, parse_inputs
from app.runs.link import decode_link, encode_link
from app.runs.problems import RequestProblem
from app.runs.request import Goal, Host, RunRequest

TEXT = """\
[
  {"click": "#a"},
  {"dblclick": ".b", "time": 1500},
  {"hover": "li", "offset": [5, 7.5]}, {"hover": "p"},
  {"press": "Control+Shift+A", "time": 0.5},
  {"scroll": ["#list", [0, -120.5]]},
  {"scroll": [null, [30, 0]], "time": 7},
  {"resize": [800, 600]},
  {"type": ["#name", "Ada\\n"]}
]
"""
STIMULI: tuple[Stimulus, ...] = (
    Click(selector="#a"),
    DoubleClick(selector=".b", at=1500.0),
    Hover(selector="li", offset=(5.0, 7.5)),
    Hover(selector="p"),
    Press(key="Control+Shift+A", at=0.5),
    Scroll(selector="#list", delta=(0.0, -120.5)),
    Scroll(selector=None, delta=(30.0, 0.0), at=7.0),
    Resize(size=(800.0, 600.0)),
    TypeText(selector="#name", text="Ada\n"),
)


def request(stimuli: tuple[Stimulus, ...]) -> RunRequest:
    return RunRequest(source="<p>", host=Host.BROWSER, goal=Goal.HTML, stimuli=stimuli)


def test_every_kind_of_input() -> None:
    assert parse_inputs(TEXT) == STIMULI


def test_an_empty_list_is_nothing() -> None:
    assert parse_inputs(" [ ] ") == ()


def test_back_to_json() -> None:
    assert as_json(STIMULI) == json.loads(TEXT)


@pytest.mark.parametrize(
    ("text", "place", "complaint"),
    [
        ("", "1:1", "not JSON"),
        ("{}", "1:1", "not a list"),
        ('[{"click": "#a"},]', "1:18", "a comma before the end"),
        ('[{"click": "#a"} {"click": "#b"}]', "1:18", "expected a comma"),
        ('[{"click": "#a"}] x', "1:18", "something after the list"),
        ('[\n  {"clik": "#a"}\n]', "2:3", "needs exactly one of click, dblclick, hover"),
        ('[{"click": "#a", "press": "a"}]', "1:2", "found click and press"),
        ('[{"click": "#a", "when": 1}]', "1:2", "unknown key 'when' beside 'click'"),
        ('[{"click": "#a", "offset": [1, 2]}]', "1:2", "unknown key 'offset'"),
        ('[{"click": ""}]', "1:2", "needs a CSS selector"),
        ('[{"click": "#a", "time": "1"}]', "1:2", "'time' is not a number"),
        ('[{"click": "#a", "time": -1}]', "1:2", "'time' is not a number"),
        ('[{"click": "#a", "time": NaN}]', "1:2", "'time' is not a number"),
        ('[{"hover": "#a", "offset": [1]}]', "1:2", "'offset' is not a list of two numbers"),
        ('[{"scroll": "#a"}]', "1:2", "'scroll' needs a selector or null"),
        ('[{"scroll": ["#a", 5]}]', "1:2", "'scroll' is not a list of two numbers"),
        ('[{"scroll": ["", [0, 5]]}]', "1:2", "'scroll' needs a CSS selector"),
        ('[{"resize": [800]}]', "1:2", "'resize' is not a list of two numbers"),
        ('[{"resize": [0, 600]}]', "1:2", "'resize' is not a number between 1 and"),
        ('[{"resize": [800.5, 600]}]', "1:2", "whole numbers"),
        ('[{"press": "Enterr"}]', "1:2", "'Enterr' is no key"),
        ('[{"press": "Hyper+a"}]', "1:2", "'Hyper+a' is no key"),
        ('[{"type": "#a"}]', "1:2", "needs a selector and a text"),
        ('["click"]', "1:2", "not an object"),
    ],
)
def test_what_is_wrong_and_where(text: str, place: str, complaint: str) -> None:
    with pytest.raises(RequestProblem) as caught:
        parse_inputs(text)
    assert caught.value.field == "inputs"
    assert caught.value.message.startswith(f"{place}: ")
    assert complaint in caught.value.message


def test_too_many() -> None:
    with pytest.raises(RequestProblem, match=f"more than {MAX_STIMULI} inputs"):
        parse_inputs(json.dumps([{"press": "a"}] * (MAX_STIMULI + 1)))


def test_stimuli_are_part_of_the_request() -> None:
    with_them = request(STIMULI)
    assert RunRequest.from_canonical(with_them.canonical) == with_them
    assert with_them.key != request(()).key
    assert with_them.key != request(STIMULI[:-1]).key


def test_a_link_carries_them() -> None:
    assert decode_link(encode_link(request(STIMULI))) == request(STIMULI)


def test_only_a_page_takes_input() -> None:
    with pytest.raises(RequestProblem, match="only a page in the browser takes input"):
        RunRequest(source="", stimuli=STIMULI)
