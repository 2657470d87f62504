"""What is cut from standard error before it is compared, and what is not."""

from tests.ordering.outcome import comparable_stderr, lines_of, without_stack_lines

REPORT = """\
written by console.error
/somewhere/program.js:2
throw new TypeError('boom');
^

TypeError: boom
second line
    at Object.<anonymous> (/somewhere/program.js:2:7)
    at node:internal/main/run_main_module:28:49 {
  code: 5
}

Node.js v20.20.2
"""


def test_uncaught_error_is_its_message_behind_what_was_written() -> None:
    expected = ("written by console.error", "TypeError: boom", "second line")
    assert comparable_stderr(lines_of(REPORT)) == expected


def test_thrown_text_has_no_stack() -> None:
    report = "\n/p.js:1\nthrow\n^\ntext\n(Use `node --trace-uncaught ...` ...)\n\nNode.js v20.1.0\n"
    assert comparable_stderr(lines_of(report)) == ("text",)


def test_thrown_text_without_a_place() -> None:
    report = "a\n\n<anonymous_script>:0\n\ntext\n(Use `node --trace-uncaught`)\n\nNode.js v20.1.0\n"
    assert comparable_stderr(lines_of(report)) == ("a", "text")


def test_error_without_a_stack_loses_its_brackets() -> None:
    report = "node:internal/x:1\n  f();\n  ^\n\n[RangeError: m] { [a]: [] }\n\nNode.js v20.1.0\n"
    assert comparable_stderr(lines_of(report)) == ("RangeError: m",)


def test_lines_without_an_uncaught_error_stay() -> None:
    assert comparable_stderr(("a", "", "    b", "^")) == ("a", "", "    b", "^")


def test_warnings_of_node_are_left_out() -> None:
    warning = "(node:7) TimeoutOverflowWarning: Infinity does not fit into a 32-bit signed integer."
    assert comparable_stderr(("a", warning, "Timeout duration was set to 1.", "b")) == ("a", "b")


def test_bracket_that_closes_a_stack_moves_up() -> None:
    lines = ("{", "  e: Error: x", "      at f (p.js:1:1) {", "    code: 1", "  }", "}")
    expected = ("{", "  e: Error: x {", "    code: 1", "  }", "}")
    assert without_stack_lines(lines) == expected
