"""Functions whose answers are kept, against the same functions with something else in them."""

from random import Random

import pytest

from app.runs.request import Host
from app.trace.steps import ClockAdvanced, RunEnded
from tests.javascript.hosts import recorded

HEAVY = "for (let i = 0; i < 40000; i++) Math.abs(i);"
"""Answers are kept once so many statements were made."""


def printed(source: str) -> list[str]:
    return recorded.printed(recorded.steps_of(source, Host.NODE, details=False))


def function(random: Random, extra: str) -> str:
    first = f"f(n - {random.choice([1, 2, 0.5])}, m)"
    second = f"f(n - {random.choice([1, 2, 3])}, {random.choice(['m', 'm - 1', '-m', 'n', '!m'])})"
    operator = random.choice(["+", "-", "*", "&&", "||", "^", ">"])
    base = random.choice(["n", "m", "1", "n * m", "1 / m", "-n"])
    test = random.choice(["n < 1", "n <= 0 || m < -3", "!(n > 0)"])
    body = random.choice(
        [
            f"if ({test}) return {base}; return {first} {operator} {second};",
            f"const a = {test} ? {base} : {first} {operator} {second}; return a;",
            f"if ({test}) {{ return {base}; }} else {{ return {first} {operator} {second}; }}",
        ]
    )
    call = f"f({random.choice([7, 8, 6.5])}, {random.choice([2, 0, -1, 0.5, 'true', 'undefined'])})"
    return f"(() => {{ function f(n, m) {{ {extra}{body} }} console.log({call}, {call}); }})();"


@pytest.mark.parametrize("seed", range(8))
def test_nobody_can_tell(seed: int) -> None:
    plain = "".join(function(Random(f"{seed} {place}"), "") for place in range(20))
    walked = "".join(function(Random(f"{seed} {place}"), "seen = 1; ") for place in range(20))
    assert printed(HEAVY + plain) == printed(f"{HEAVY} let seen; {walked}")


def test_a_function_that_is_another_one_meanwhile() -> None:
    source = """
let f = (n) => (n < 2 ? n : f(n - 1) + f(n - 2));
const first = f;
console.log(first(18));
f = (n) => -n;
console.log(first(18));
f = first;
console.log(first(18));
"""
    assert printed(HEAVY + source) == ["2584", "-33", "2584"]


def test_all_calls_take_their_time() -> None:
    source = """
function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
setTimeout(() => console.log('timer'), 300);
console.log(fib(40));
setImmediate(() => console.log('immediate'));
"""
    steps = recorded.steps_of(source, Host.NODE)
    busy = [step for step in steps if isinstance(step, ClockAdvanced) and step.why == "busy"]
    assert 1000 < sum(step.at - step.since for step in busy) < 2000
    assert printed(source) == ["102334155", "timer", "immediate"]


@pytest.mark.parametrize("call", ["fib(100)", "fib(Infinity)"])
def test_what_would_take_for_ever_is_stopped(call: str) -> None:
    source = f"function fib(n) {{ return n < 2 ? n : fib(n - 1) + fib(n - 2); }} {call};"
    ended = recorded.steps_of(source, Host.NODE, details=False)[-1]
    assert isinstance(ended, RunEnded)
    assert ended.exit_code != 0
