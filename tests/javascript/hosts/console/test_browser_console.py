"""A browser's console: Chromium's words, and methods that print for themselves."""

from app.trace.steps import ConsoleWritten, Level
from tests.javascript.hosts.recorded import printed, steps_of


def test_words_of_chromium() -> None:
    source = """
        console.countReset('c'); console.timeEnd('t'); console.timeLog('u');
        console.time('v'); console.time('v');
        console.assert(false); console.assert(false, 'a %s', 'b'); console.assert(false, { a: 1 });
        console.group(); console.log('inside'); console.groupEnd(); console.groupCollapsed();
    """
    steps = steps_of(source)
    lines = [(step.level, step.text) for step in steps if isinstance(step, ConsoleWritten)]
    assert lines == [
        (Level.WARN, "Count for 'c' does not exist"),
        (Level.WARN, "Timer 't' does not exist"),
        (Level.WARN, "Timer 'u' does not exist"),
        (Level.WARN, "Timer 'v' already exists"),
        (Level.ERROR, "Assertion failed"),
        (Level.ERROR, "Assertion failed: a b"),
        (Level.ERROR, "Assertion failed { a: 1 }"),
        (Level.LOG, "console.group"),
        (Level.LOG, "  inside"),
        (Level.LOG, "console.groupCollapsed"),
    ]


def test_a_replaced_log_is_not_used_by_others() -> None:
    source = """
        console.log = () => { throw new Error('not me') };
        console.count(); console.table([1]); console.group('g');
    """
    assert printed(steps_of(source)) == [
        "default: 1",
        "┌─────────┬────────┐\n│ (index) │ Values │\n├─────────┼────────┤\n"
        "│ 0       │ 1      │\n└─────────┴────────┘",
        "g",
    ]


def test_columns_that_are_no_list_are_read_over() -> None:
    (text,) = printed(steps_of("console.table([{ a: 1 }], 5)"))
    assert "│ a" in text


def test_a_trace_is_no_error() -> None:
    (step,) = [
        step
        for step in steps_of("function f() { console.trace() }\nf()")
        if isinstance(step, ConsoleWritten)
    ]
    assert step.level is Level.LOG
    assert step.text.split("\n")[:2] == ["console.trace", "    at f (program.js:1:24)"]


def test_methods_give_undefined_and_need_no_receiver() -> None:
    source = (
        "const { log, group, table } = console; console.log([log(1), group(), table([])].length)"
    )
    assert printed(steps_of(source))[-1] == "  3"
