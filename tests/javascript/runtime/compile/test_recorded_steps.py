"""What compiled code tells the recorder."""

from app.trace.steps import (
    AnyStep,
    ContextPopped,
    ContextPushed,
    ExceptionThrown,
    StatementReached,
    WorkSummarised,
)
from tests.javascript.helpers import completion_of, in_realm, shown_completion
from tests.javascript.runtime.tiny_host import TinyHost


def steps_of(source: str) -> list[AnyStep]:
    def work(host: TinyHost) -> list[AnyStep]:
        shown_completion(host, source)
        host.run_jobs()
        return host.steps

    return in_realm(work, details=True)


def shown(steps: list[AnyStep], source: str) -> list[str]:
    lines = []
    for step in steps:
        text = "" if step.span is None else source[step.span.start : step.span.end]
        match step:
            case ContextPushed(name=name):
                lines.append(f"push {name} from {text}")
            case ContextPopped():
                lines.append("pop")
            case StatementReached():
                lines.append(text)
            case ExceptionThrown(error=error):
                lines.append(f"throw {error} at {text}")
            case WorkSummarised(statements=statements, calls=calls, iterations=iterations):
                lines.append(f"{statements} statements, {calls} calls, {iterations} rounds")
            case _:
                pass
    return lines


def test_statements_calls_and_returns() -> None:
    source = "function f(a) { if (a) return g(a); } const g = x => x * 2; f(1); f(0)"
    assert shown(steps_of(source), source) == [
        "push script.js from ",
        "const g = x => x * 2;",
        "f(1);",
        "push f from f(1)",
        "if (a) return g(a);",
        "return g(a);",
        "push g from g(a)",
        "pop",
        "pop",
        "f(0)",
        "push f from f(0)",
        "if (a) return g(a);",
        "pop",
        "pop",
    ]


def test_a_throw_pops_what_it_passes() -> None:
    source = "function f() { throw new TypeError('x'); } try { f(); } catch (e) { e; }"
    lines = shown(steps_of(source), source)
    assert lines == [
        "push script.js from ",
        "f();",
        "push f from f()",
        "throw new TypeError('x');",
        "throw TypeError: x at throw new TypeError('x');",
        "pop",
        "e;",
        "pop",
    ]


def test_a_long_loop_is_summarised() -> None:
    source = "let n = 0; function add() { n++; } for (let i = 0; i < 1000; i++) { add(); } n;"
    lines = shown(steps_of(source), source)
    assert len(lines) < 200
    assert lines.count("push add from add()") == 24
    assert any(line.endswith("1000 rounds") for line in lines)
    assert lines[-1] == "pop"


def test_a_muted_loop_left_by_a_throw_is_summarised_too() -> None:
    source = (
        "function f() { for (let i = 0; ; i++) { if (i === 100) throw 1; } }"
        "try { f(); } catch { } function after() { 5; } after();"
    )
    lines = shown(steps_of(source), source)
    assert any(line.endswith("101 rounds") for line in lines)
    assert lines[-4:] == ["push after from after()", "5;", "pop", "pop"]


def test_a_loop_that_awaits_is_not_muted() -> None:
    source = "(async () => { for (let i = 0; i < 40; i++) { await null; } })();"
    lines = shown(steps_of(source), source)
    assert lines.count("await null;") == 40


def test_the_stack_is_whole_after_an_uncaught_error() -> None:
    def work(host: TinyHost) -> int:
        shown_completion(host, "function f() { null.x; } f();")
        return len(host.agent.recorder.stack)

    assert in_realm(work, details=True) == 0


def test_both_modes_compute_the_same() -> None:
    source = """
        function* g() { let t = 0; for (const x of [1, 2, 3]) { t += yield x * 2; } return t; }
        const it = g(); const seen = []; let r = it.next();
        while (!r.done) { seen.push(r.value); r = it.next(seen.length); }
        class A { #n = 0; bump() { return ++this.#n; } static { this.made = new A(); } }
        const caught = (() => { try { throw 1 } catch (e) { return e } finally { } })();
        [seen.join(), r.value, A.made.bump(), caught].join('|')
    """

    def work(host: TinyHost) -> object:
        return completion_of(host, source)

    assert in_realm(work) == in_realm(work, details=True) == "2,4,6|6|1|1"
