"""Loops of nothing but numbers, against the same loops with something else in them."""

from random import Random

import pytest

from app.javascript.runtime.compile import number_loops
from app.runs.request import Host
from app.trace.steps import ClockAdvanced, RunEnded, WorkSummarised
from tests.javascript.hosts import recorded

NAMES = ("i", "a", "b", "c", "top")
ROUNDS = 60


def printed(source: str) -> list[str]:
    return recorded.printed(recorded.steps_of(source, Host.NODE, details=False))


def expression(random: Random, depth: int) -> str:
    if depth == 0:
        literals = ("0", "-0", "1", "7", "0.1", "1e9", "4294967296", "true", "null", "NaN")
        return random.choice([*NAMES, *NAMES, *literals])
    one, two, three = (expression(random, depth - 1) for _ in range(3))
    operator = random.choice(
        "+ - * / % < <= > >= == != === !== & | ^ << >> >>> && || ??".split()  # noqa: SIM905
    )
    function = random.choice(["abs", "floor", "round", "sqrt", "trunc", "fround", "clz32", "sign"])
    return random.choice(
        [
            f"(({one}) {operator} ({two}))",
            f"(({one}) {operator} ({two}))",
            f"(({one}) ? ({two}) : ({three}))",
            f"({random.choice('-+!~')} ({one}))",
            f"Math.{function}({one})",
            f"Math.{random.choice(['max', 'min', 'imul'])}({one}, {two})",
            f"f({one})",
            f"(a = {one}, {two})",
        ]
    )


def statement(random: Random, depth: int) -> str:
    value = expression(random, 2)
    target = random.choice(["a", "b", "c", "top"])
    operator = random.choice("= += -= *= %= |= ^= >>>= ||= ??=".split())  # noqa: SIM905
    assignment = f"{target} {operator} {value};"
    if depth == 0:
        return assignment
    label = f"near{random.randrange(10**9)}"
    inner = " ".join(statement(random, depth - 1) for _ in range(2))
    return random.choice(
        [
            assignment,
            f"if ({value}) {{ {inner} }} else {assignment}",
            f"{{ const k = {value}; let a = k; {inner} b = a; }}",
            f"for (let j = 0; j < 5; j++) {{ {inner} if (j == b) continue; c += j; }}",
            f"{label}: for (let m = 0; m < 3; m++) {{ {inner} if ({value}) break {label}; }}",
            f"if ({value}) continue;",
            f"var w = {value}; c = w;",
        ]
    )


def program(seed: str, extra: str) -> str:
    random = Random(seed)
    body = " ".join(statement(random, 2) for _ in range(3))
    loop = random.choice(
        [
            f"for (let i = 0; i < {ROUNDS}; i++) {{ {extra} {body} }}",
            f"let i = 0; while (i < {ROUNDS}) {{ i++; {extra} {body} }}",
            f"let i = 0; do {{ i++; {extra} {body} }} while (i < {ROUNDS});",
        ]
    )
    return (
        "(() => { let top = 3, a = 1, b = 2, c = 0;"
        " function f(x, y) { const z = x % 7; if (z > 2) return y; top++; return z; }"
        f" {loop} console.log(Object.is(a, -0), a, Object.is(b, -0), b, c, top); }})();"
    )


@pytest.mark.parametrize("seed", range(12))
def test_nobody_can_tell(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(number_loops, "SEEN_STATEMENTS", 0)
    places = range(8)
    quick = "".join(program(f"{seed} {place}", "") for place in places)
    walked = "".join(program(f"{seed} {place}", "typeof a;") for place in places)
    assert printed(quick) == printed(walked)


def test_millions_of_rounds_come_to_their_end() -> None:
    source = "let s = 0; for (let i = 0; i < 2e7; i++) s += Math.sqrt(i); console.log(s);"
    steps = recorded.steps_of(source, Host.NODE)
    assert recorded.printed(steps) == ["59628477163.71761"]
    (loop,) = [step for step in steps if isinstance(step, WorkSummarised) and step.iterations]
    assert loop.iterations == 2e7
    busy = [step for step in steps if isinstance(step, ClockAdvanced) and step.why == "busy"]
    assert busy[0].at - busy[0].since > 20


@pytest.mark.parametrize(
    "source", ["let i = 0; for (;;) i ^= 1;", "for (let i = 1; i > 0; i *= 1) {}"]
)
def test_what_has_no_end_is_stopped(source: str) -> None:
    ended = recorded.steps_of(source, Host.NODE)[-1]
    assert isinstance(ended, RunEnded)
    assert ended.message.startswith("Stopped after 4,000,000 loop rounds and calls")


def test_a_patched_function_of_math_is_called() -> None:
    loop = "for (let i = 0; i < 40000; i++) s += Math.sqrt(i);"
    patched = f"let s = 0; const {{ sqrt }} = Math; Math.sqrt = () => 1; {loop} console.log(s);"
    assert printed(f"{patched} s = 0; Math.sqrt = sqrt; {loop} console.log(s);") == [
        "40000",
        "5333233.1256554425",
    ]
