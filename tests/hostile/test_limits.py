"""Programs that a limit stops by count: on every machine alike, long before time runs out."""

import pytest

from app.kernel.budget import Limits
from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import ConsoleWritten, EndReason, RunEnded
from tests.hostile.behaviour import DEEP_VALUES, ENDLESS, NEWER, RECURSION
from tests.hostile.programs import NUMBERS_AND_TEXT, PATTERNS, SPARSE

LIMITS = Limits(statements=300_000, string_length=1 << 22, array_length=1 << 19)
BY_COUNT = {
    "fill of a huge array": SPARSE,
    "push for ever": SPARSE,
    "every of a long sparse array": SPARSE,
    "reverse of a long array-like": SPARSE,
    "spread a sparse array": SPARSE,
    "from of half a billion": SPARSE,
    "loop": ENDLESS,
    "generator": ENDLESS,
    "native iterator": NEWER,
    "Promise.all": ENDLESS,
    "microtasks": ENDLESS,
    "await": ENDLESS,
    "output": ENDLESS,
    "timers at once": ENDLESS,
    "map": DEEP_VALUES,
    "set that grows as it is walked": DEEP_VALUES,
    "double a string": NUMBERS_AND_TEXT,
    "double by join": NUMBERS_AND_TEXT,
    "exec that never ends": PATTERNS,
    "caught recursion": RECURSION,
}


def ending(source: str, limits: Limits = LIMITS, host: Host = Host.NODE) -> RunEnded:
    goal = Goal.SCRIPT if host is Host.BROWSER else Goal.COMMONJS
    request = RunRequest(source=source, host=host, goal=goal, limits=limits)
    recording = record(request, record_details=False)
    assert recording.ended is not None
    return recording.ended


@pytest.mark.parametrize("name", BY_COUNT)
def test_a_count_stops_it_with_a_sentence(name: str) -> None:
    table = BY_COUNT[name]
    ended = ending(table[name], host=Host.BROWSER if table is NEWER else Host.NODE)
    assert ended.reason in {EndReason.STATEMENTS, EndReason.MEMORY}
    assert ended.exit_code == 3
    assert ended.message.startswith("Stopped")


def test_rounds_over_a_sparse_array_are_dearer_than_over_a_dense_one() -> None:
    few = Limits(statements=20_000)
    program = "const a = new Array(LENGTH).fill(0); console.log(a.includes(1))"
    assert ending(program.replace("LENGTH", "15_000"), few).reason is EndReason.FINISHED
    sparse = "const a = []; a[14_999] = 0; Object.freeze(a); console.log(a.includes(1))"
    assert ending(sparse, few).reason is EndReason.STATEMENTS


def test_what_was_printed_before_the_limit_stays() -> None:
    source = "console.log('first'); for (;;);"
    recording = record(RunRequest(source=source, limits=LIMITS), record_details=False)
    assert [step.text for step in recording if isinstance(step, ConsoleWritten)] == ["first"]
