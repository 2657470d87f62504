"""Built-ins that could eat time or memory stop the run instead, with a sentence."""

import pytest

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.evaluate import evaluate_script
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse
from app.kernel.stop import RunStopped
from app.runs.big_stack import on_big_stack
from app.trace.steps import EndReason
from tests.javascript.runtime.tiny_host import TinyHost


def run(source: str) -> Value:
    host = TinyHost()
    program = parse(source, Goal.SCRIPT)
    return on_big_stack(
        lambda: host.run(lambda: evaluate_script(host.realm, program, completion=True))
    )


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("'x'.repeat(2 ** 28)", EndReason.MEMORY),
        ("'x'.padStart(2 ** 28)", EndReason.MEMORY),
        ("'x'.repeat(2 ** 20).replaceAll('x', 'y'.repeat(2 ** 20))", EndReason.MEMORY),
        ("'x'.repeat(1e4).replace(/x/g, '$`')", EndReason.MEMORY),
        ("'x'.repeat(1e4).replace(/x/g, () => 'y'.repeat(1e4))", EndReason.MEMORY),
        ("BigInt.asUintN(2 ** 30, -1n)", EndReason.MEMORY),
        ("/(a*)*b/.test('a'.repeat(40))", EndReason.STATEMENTS),
        ("try { /(a*)*b/.test('a'.repeat(40)) } catch {} finally {}", EndReason.STATEMENTS),
        ("new RegExp('(a)'.repeat(300))", EndReason.UNSUPPORTED),
        ("'a'.localeCompare('b', 'sv')", EndReason.UNSUPPORTED),
        ("(1).toLocaleString('de-DE')", EndReason.UNSUPPORTED),
        ("(1).toLocaleString('en', { numberingSystem: 'arab' })", EndReason.UNSUPPORTED),
        ("new Date(0).toLocaleDateString('en', { era: 'short' })", EndReason.UNSUPPORTED),
        ("new Date(0).toLocaleTimeString('en', { hour: 'numeric', second: 'numeric' })",
         EndReason.UNSUPPORTED),
    ],
)  # fmt: skip
def test_the_run_stops(source: str, reason: EndReason) -> None:
    with pytest.raises(RunStopped) as stopped:
        run(source)
    assert stopped.value.reason is reason


@pytest.mark.parametrize(
    "source",
    [
        "'ab'.repeat(2 ** 29)",
        "'x'.padEnd(2 ** 29)",
        "let deep = []; for (let i = 0; i < 12000; i++) deep = [deep]; JSON.stringify(deep)",
        "const f = () => 'x'.replace(/x/, f); f()",
        "const f = () => JSON.stringify({ toJSON: f }); f()",
        "const f = () => new Date({ valueOf: f }); f()",
    ],
)
def test_the_program_gets_a_range_error(source: str) -> None:
    with pytest.raises(ThrowCompletion, match="RangeError"):
        run(source)


def test_long_work_that_fits_is_done() -> None:
    assert run("'ab'.repeat(5e4).split(/b/).length") == 50_001
    assert run("'ab'.repeat(5e4).match(/a/g).length") == 50_000
    assert run("'ab'.repeat(5e4).replace(/a/g, 'xx').length") == 150_000
    assert run("String(2n ** 200000n).length") == 60_206
    assert run("JSON.stringify(JSON.parse('['.repeat(3000) + ']'.repeat(3000))).length") == 6_000
