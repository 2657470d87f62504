"""Node's console: durations in words, and what stays with one console."""

import pytest

from app.javascript.hosts.node.node_console import NodeConsole
from app.runs.request import Host
from app.trace.steps import ConsoleWritten, Level
from tests.javascript.hosts.recorded import printed, steps_of
from tests.javascript.runtime.tiny_host import TinyHost


def console() -> NodeConsole:
    return NodeConsole(TinyHost().realm, lambda _level, _text: None, lambda _text: None)


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [  # printed by Node v20.20.2 (its internal formatTime), 2026-11-22
        (0, "0ms"),
        (0.0004, "0ms"),
        (0.0005, "0.001ms"),
        (0.0625, "0.063ms"),
        (1.5, "1.5ms"),
        (1.23456, "1.235ms"),
        (999.9994, "999.999ms"),
        (999.9996, "1000ms"),
        (1000, "1.000s"),
        (1234.5678, "1.235s"),
        (59999, "59.999s"),
        (59999.9999, "60.000s"),
        (60000, "1:00.000 (m:ss.mmm)"),
        (60001.5, "1:00.002 (m:ss.mmm)"),
        (61234.5, "1:01.234 (m:ss.mmm)"),
        (599999, "9:59.999 (m:ss.mmm)"),
        (3599999.9, "59:60.000 (m:ss.mmm)"),
        (3600000, "1:00:00.000 (h:mm:ss.mmm)"),
        (3661001.25, "1:01:01.001 (h:mm:ss.mmm)"),
        (36000000, "10:00:00.000 (h:mm:ss.mmm)"),
        (360000000.5, "100:00:00.001 (h:mm:ss.mmm)"),
    ],
)
def test_duration(milliseconds: float, text: str) -> None:
    assert console().duration(milliseconds) == text


def test_a_timer_measures_the_virtual_time() -> None:
    steps = steps_of("console.time(); setTimeout(() => console.timeEnd(), 1500)", Host.NODE)
    (line,) = printed(steps)
    assert line.startswith("default: 1.50")
    assert line.endswith("s")


def test_a_timer_ends_once() -> None:
    source = """
        console.time('t');
        console.timeLog('t', { a: 1 });
        console.timeEnd('t');
        console.timeEnd('t');
    """
    log, end, warning = printed(steps_of(source, Host.NODE))
    assert log.startswith("t: ")
    assert log.endswith("ms { a: 1 }")
    assert end.startswith("t: ")
    assert warning.startswith("(node:1) Warning: No such label 't' for console.timeEnd()\n")


def test_a_warning_comes_at_the_next_tick_and_gives_its_hint_once() -> None:
    source = """
        console.countReset('one');
        console.countReset('two');
        process.nextTick(() => console.log('tick'));
        console.log('script');
    """
    assert printed(steps_of(source, Host.NODE)) == [
        "script",
        "(node:1) Warning: Count for 'one' does not exist\n"
        "(Use `node --trace-warnings ...` to show where the warning was created)",
        "(node:1) Warning: Count for 'two' does not exist",
        "tick",
    ]


def test_levels() -> None:
    source = """
        console.log(1); console.info(2); console.debug(3); console.warn(4); console.error(5);
        console.group(6); console.trace(7); console.assert(false); console.table(8); console.dir(9);
    """
    steps = steps_of(source, Host.NODE)
    levels = [step.level for step in steps if isinstance(step, ConsoleWritten)]
    assert levels == [
        Level.LOG,
        Level.INFO,
        Level.DEBUG,
        Level.WARN,
        Level.ERROR,
        Level.LOG,
        Level.ERROR,
        Level.WARN,
        Level.LOG,
        Level.LOG,
    ]


def test_a_trace_shows_where_it_was_asked_for() -> None:
    source = "function inner() { console.trace('here') }\nfunction outer() { inner() }\nouter();"
    (text,) = printed(steps_of(source, Host.NODE))
    assert text.split("\n")[:3] == [
        "Trace: here",
        "    at inner (program.js:1:28)",
        "    at outer (program.js:2:20)",
    ]


def test_a_console_of_ones_own_is_refused() -> None:
    request = "console.context()"
    steps = steps_of(request, Host.NODE)
    assert "console.context" in str(steps[-1])
