"""Values that are deep, wide or endless end in text or in a stop, and never in Python's limits."""

from app.kernel.budget import Limits
from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import ConsoleWritten, EndReason, RunEnded

DEEP = "let deep = {}; for (let i = 0; i < 20000; i++) deep = { a: deep };"
CUSTOM = "[Symbol.for('nodejs.util.inspect.custom')]"


def run(source: str, statements: int = Limits().statements) -> tuple[list[str], EndReason]:
    """What is printed, and why the run ended."""
    request = RunRequest(
        source=source,
        host=Host.NODE,
        goal=Goal.COMMONJS,
        file_name="program.js",
        limits=Limits(statements=statements),
    )
    printed: list[str] = []
    reasons: list[EndReason] = []
    for step in record(request, record_details=False):
        if isinstance(step, ConsoleWritten):
            printed.append(step.text)
        elif isinstance(step, RunEnded):
            reasons.append(step.reason)
    assert len(reasons) == 1
    return printed, reasons[0]


def test_what_is_below_the_depth_is_not_looked_at() -> None:
    shown = "{ a: { a: { a: [Object] } } }"
    assert run(f"{DEEP} console.log(deep)") == ([shown], EndReason.FINISHED)


def test_too_deep_for_the_stack_is_interrupted_as_in_node() -> None:
    options = "{ depth: null, compact: 1e9, breakLength: Infinity }"
    (text,), reason = run(f"{DEEP} console.dir(deep, {options})")
    told = "[Object: Inspection interrupted prematurely. Maximum call stack size exceeded.]"
    opened = text.count("{")
    assert opened > 5000
    assert text == "{ a: " * opened + told + " }" * opened
    assert reason is EndReason.FINISHED


def test_the_stack_is_whole_after_an_interruption() -> None:
    source = f"""
        {DEEP}
        function down(n) {{ return n ? down(n - 1) : 'bottom' }}
        console.dir(deep, {{ depth: null, compact: 1e9, breakLength: Infinity }});
        console.log(down(9000));
    """
    printed, _ = run(source)
    assert printed[-1] == "bottom"


def test_a_custom_function_without_end() -> None:
    source = f"""
        const endless = {{ {CUSTOM}(depth, options, inspect) {{ return inspect(this, options) }} }};
        try {{ console.log(endless) }} catch (error) {{ console.log(error.message) }}
    """
    assert run(source) == (["Maximum call stack size exceeded"], EndReason.FINISHED)


def test_errors_thrown_while_inspecting_leave_the_depth_alone() -> None:
    source = """
        const bad = { get [Symbol.toStringTag]() { throw new Error('bad') } };
        let caught = 0;
        for (let i = 0; i < 200; i++) {
            try { console.log([[bad]]) } catch { caught++ }
        }
        function down(n) { return n ? down(n - 1) : 'bottom' }
        console.log(caught, down(9800));
    """
    assert run(source) == (["200 bottom"], EndReason.FINISHED)


def test_what_doubles_at_each_level_is_stopped() -> None:
    source = """
        let both = { x: 1 };
        for (let i = 0; i < 60; i++) both = { a: both, b: both };
        console.dir(both, { depth: null });
    """
    assert run(source, statements=20_000) == ([], EndReason.STATEMENTS)


def test_getters_that_always_give_more_are_stopped() -> None:
    source = """
        const more = () => ({ get next() { return more() } });
        console.dir(more(), { getters: true, depth: null });
    """
    printed, reason = run(source, statements=20_000)
    assert printed == []
    assert reason is EndReason.STATEMENTS


def test_prototypes_that_never_end_are_stopped() -> None:
    source = """
        const handler = { getPrototypeOf() { return new Proxy({}, handler) } };
        console.log(Object.create(new Proxy({}, handler)));
    """
    assert run(source, statements=20_000) == ([], EndReason.STATEMENTS)


def test_huge_lengths_are_not_walked() -> None:
    source = """
        console.log(Object.assign([], { length: 2 ** 32 - 1 }));
        console.log([new Uint8Array(1e6).length, new Array(1e6).fill(0)].length);
        console.dir(new Uint8Array(5e6), { maxArrayLength: 1 });
    """
    printed, _ = run(source, statements=20_000)
    assert printed == [
        "[ <4294967295 empty items> ]",
        "2",
        "Uint8Array(5000000) [ 0, ... 4999999 more items ]",
    ]
