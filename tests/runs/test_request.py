import json

import pytest
from hypothesis import given, strategies as st

from app.kernel.budget import Limits
from app.runs.problems import RequestProblem
from app.runs.request import MAX_SOURCE_BYTES, Goal, Host, RunRequest, goal_for

HOSTS_AND_GOALS = [
    (Host.BROWSER, Goal.SCRIPT),
    (Host.BROWSER, Goal.MODULE),
    (Host.BROWSER, Goal.HTML),
    (Host.NODE, Goal.COMMONJS),
    (Host.NODE, Goal.MODULE),
    (Host.NODE, Goal.SCRIPT),
]

sources = st.one_of(
    st.text(max_size=200),
    st.text(alphabet="\ud800\ud83d'`\n\u2028\x00<é😀", max_size=40),
)
requests = st.builds(
    lambda source, pair, seed, steps: RunRequest(
        source=source, host=pair[0], goal=pair[1], seed=seed, limits=Limits(steps=steps)
    ),
    sources,
    st.sampled_from(HOSTS_AND_GOALS),
    st.integers(0, 2**53 - 1),
    st.integers(1, 1_000_000),
)


@given(requests)
def test_the_canonical_text_gives_the_request_back(request: RunRequest) -> None:
    assert RunRequest.from_canonical(request.canonical) == request
    assert request.canonical.isascii()


@given(requests, requests)
def test_equal_keys_mean_equal_requests(one: RunRequest, other: RunRequest) -> None:
    assert (one.key == other.key) == (one == other)


def test_the_key_is_the_same_in_every_process_and_version() -> None:
    request = RunRequest(source="console.log(1)")
    assert request.key == "ogutAhIF7vAw"
    assert len(request.key) == 12
    assert request.with_steps(20_000).key != request.key
    assert request.with_steps(20_000).with_steps(10_000) == request


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"source": "x" * (MAX_SOURCE_BYTES + 1)}, "source"),
        ({"source": "é" * (MAX_SOURCE_BYTES // 2 + 1)}, "source"),
        ({"source": "", "goal": Goal.HTML}, "goal"),
        ({"source": "", "host": Host.BROWSER, "goal": Goal.COMMONJS}, "goal"),
        ({"source": "", "seed": -1}, "seed"),
        ({"source": "", "seed": 2**53}, "seed"),
        ({"source": "", "host": Host.NODE, "refresh_rate": 120}, "refresh_rate"),
        (
            {"source": "", "host": Host.BROWSER, "goal": Goal.SCRIPT, "refresh_rate": 75},
            "refresh_rate",
        ),
        (
            {"source": "", "host": Host.BROWSER, "goal": Goal.SCRIPT, "refresh_rate": True},
            "refresh_rate",
        ),
        ({"source": "", "file_name": ""}, "file_name"),
        ({"source": "", "file_name": "a\nb.js"}, "file_name"),
        ({"source": "", "file_name": "a" * 201}, "file_name"),
        ({"source": "", "limits": Limits(steps=0)}, "steps"),
        ({"source": "", "limits": Limits(steps=1_000_001)}, "steps"),
    ],
)
def test_a_field_out_of_bounds_is_named(facts: dict[str, object], field: str) -> None:
    with pytest.raises(RequestProblem) as caught:
        RunRequest(**facts)  # type: ignore[arg-type]
    assert caught.value.field == field


def test_the_largest_source_is_taken() -> None:
    assert RunRequest(source="x" * MAX_SOURCE_BYTES).key


def changed(**facts: object) -> str:
    content = json.loads(RunRequest(source="1").canonical)
    for name, value in facts.items():
        if value is ...:
            del content[name]
        else:
            content[name] = value
    return json.dumps(content)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", "request"),
        ("[]", "request"),
        ("[" * 100_000, "request"),
        (changed(version=2), "request"),
        (changed(extra=1), "request"),
        (changed(seed=...), "request"),
        (changed(seed="1"), "request"),
        (changed(seed=True), "request"),
        (changed(source=None), "request"),
        (changed(host="deno"), "host"),
        (changed(host=["node"]), "host"),
        (changed(goal="poem"), "goal"),
        (changed(language="cobol"), "language"),
        (changed(stimuli=["click"]), "stimuli"),
        (changed(limits={}), "limits"),
        (changed(limits=None), "limits"),
    ],
)
def test_a_text_that_is_no_canonical_request_is_refused(text: str, field: str) -> None:
    with pytest.raises(RequestProblem) as caught:
        RunRequest.from_canonical(text)
    assert caught.value.field == field


@pytest.mark.parametrize("value", [0, -1, "9", None, 1.5, True, float("inf"), float("nan")])
def test_a_limit_that_is_no_positive_count_is_refused(value: object) -> None:
    limits = json.loads(RunRequest(source="1").canonical)["limits"]
    with pytest.raises(RequestProblem, match=r"limits\.statements"):
        RunRequest.from_canonical(changed(limits={**limits, "statements": value}))


@pytest.mark.parametrize(
    ("host", "source", "goal"),
    [
        (Host.BROWSER, "console.log(1)", Goal.SCRIPT),
        (Host.BROWSER, "\ufeff \n<!doctype html>", Goal.HTML),
        (Host.NODE, "console.log(1)", Goal.COMMONJS),
        (Host.NODE, "<p>", Goal.COMMONJS),
    ],
)
def test_the_goal_when_nobody_names_one(host: Host, source: str, goal: Goal) -> None:
    assert goal_for(host, source) is goal
