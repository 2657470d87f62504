"""What the parser accepts, and how it words what it refuses, against Node.

`verdicts.json` was recorded from Node by `record_verdicts.js`; it says from which version.
"""

import json
from pathlib import Path

import pytest

from app.javascript.syntax.errors import SyntaxProblem, UnsupportedFeature
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse

RECORDED = json.loads(Path(__file__).with_name("verdicts.json").read_text(encoding="utf-8"))

# Node 20 does not know the regular expressions of ECMAScript 2025.
OTHER_VERDICT = {
    "/(?i:a)/",
    "/(?<a>x)|(?<a>y)/",
}

# Refused by both, in other words: rare, and of the same place.
OTHER_WORDS = {
    "({a:b.c}) => 1",
    "const {a: 1} = c",
    "const {a: b.c} = c",
    "const [a.b] = c",
    "function* f() { (yield) => 1 }",
    "a++ ++",
    "([a.b]) => c",
    "f() => a",
    "var v\\u0061r; v\\u0061r x",
    "cl\\u0061ss A {}",
    "<!-- x",
    "await => 1",
    "export default 1; export default 2",
    "{ import a from 'b' }",
    "function f() { import 'a' }",
    "export a",
    "x = await",
}


def verdict_of(source: str, goal: str) -> str | None:
    try:
        parse(source, Goal(goal))
    except UnsupportedFeature:
        return None
    except SyntaxProblem as problem:
        return problem.message
    return None


@pytest.mark.parametrize(
    ("goal", "source", "message"),
    [(verdict["goal"], verdict["source"], verdict["message"]) for verdict in RECORDED["verdicts"]],
    ids=range(len(RECORDED["verdicts"])),
)
def test_verdict_and_words_are_those_of_node(goal: str, source: str, message: str | None) -> None:
    ours = verdict_of(source, goal)
    if source in OTHER_VERDICT:
        assert (ours is None) != (message is None)
    elif source in OTHER_WORDS:
        assert (ours is None) == (message is None)
    else:
        assert ours == message


def test_other_words_are_really_other() -> None:
    differing = {
        verdict["source"]
        for verdict in RECORDED["verdicts"]
        if verdict_of(verdict["source"], verdict["goal"]) != verdict["message"]
    }
    assert differing == OTHER_WORDS | OTHER_VERDICT


def test_there_are_enough_of_both() -> None:
    refused = sum(verdict["message"] is not None for verdict in RECORDED["verdicts"])
    assert len(RECORDED["verdicts"]) >= 800
    assert refused >= 400
    assert len(RECORDED["verdicts"]) - refused >= 150
