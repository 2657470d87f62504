"""Loops whose rounds are made at once, against the same loops with something else in them."""

from random import Random

import pytest

from app.runs.request import Host
from app.trace.steps import ClockAdvanced, RunEnded
from tests.javascript.hosts import recorded


def printed(source: str) -> list[str]:
    return recorded.printed(recorded.steps_of(source, Host.NODE, details=False))


def loop(random: Random, extra: str) -> str:
    step = random.choice(["i++", "i += 2", "++i", "i += 1", "i -= 1", "i--"])
    up = "-" not in step
    rounds = random.choice([22_500, 30_001, 40_000])
    first = random.choice([0, -7, 1_000_000, 2**40])
    last = first + (rounds if up else -rounds)
    test = f"i {random.choice(['<', '<='] if up else ['>', '>='])} {last}"
    total = random.choice([0, -3, 0.5, 2**53 - 1000, 2**56, -(2**52)])
    sums = random.sample(["s += i;", "n++;", "t += 3;", "u -= 0.5;", "v += 0.1;"], 3)
    begin = f"let s = {total}, n = {total}, t = 1, u = 4, v = 0; let i = {first};"
    shape = random.randrange(3)
    if shape == 0:
        body = f"for (; {test}; {step}) {{ {' '.join(sums)} {extra} }}"
    elif shape == 1:
        body = f"while ({test}) {{ {' '.join(sums)} {step}; {extra} }}"
    else:
        body = f"while ({test}) {{ {sums[0]} {step}; {' '.join(sums[1:])} {extra} }}"
    return f"(() => {{ {begin} {body} console.log(i, s, n, t, u, v); }})();"


@pytest.mark.parametrize("seed", range(8))
def test_nobody_can_tell(seed: int) -> None:
    plain = "".join(loop(Random(f"{seed} {place}"), "") for place in range(8))
    walked = "".join(loop(Random(f"{seed} {place}"), "seen = 1;") for place in range(8))
    assert printed(plain) == printed(f"let seen; {walked}")


def test_a_billion_rounds_keep_the_thread_busy() -> None:
    source = "setTimeout(() => console.log('timer'), 300); for (let i = 0; i < 1e9; i++) {}"
    steps = recorded.steps_of(f"{source} setImmediate(() => console.log('immediate'));", Host.NODE)
    busy = [step for step in steps if isinstance(step, ClockAdvanced) and step.why == "busy"]
    assert [step.at - step.since > 500 for step in busy] == [True]
    assert recorded.printed(steps) == [
        "timer",
        "immediate",
    ]


@pytest.mark.parametrize(
    "source",
    ["for (let i = 0; i < Infinity; i++) {}", "let i = 0; while (i < 1e300) i++;",
     "for (let i = 0; i < 1e15; i++) {}", "for (let i = 0; i > -1; i++) {}"],
)  # fmt: skip
def test_what_has_no_end_is_stopped(source: str) -> None:
    ended = recorded.steps_of(source, Host.NODE, details=False)[-1]
    assert isinstance(ended, RunEnded)
    assert ended.message.startswith("Stopped after 4,000,000 loop rounds and calls")
