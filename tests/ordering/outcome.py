"""What one run of a program printed, made comparable between a real engine and the model.

Stack traces name files and lines of the machine that ran the program, and a real engine decorates
an uncaught error with its own source line. Neither is an order, so both are cut away here, on both
sides, and by the same code.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# "    at f (file.js:1:2)", also inside an object; the tail is what util.inspect closes with. Lines
# that the stack of an error's cause has as well are folded, frames of Node's own among them.
_STACK_LINE = re.compile(
    r"^\s+(?:at |\.\.\. \d+ lines matching cause stack trace).*?(?P<tail> [\[{}\]]+,?)?$"
)
CARET_LINE = re.compile(r"^\s*\^+$")
_ORIGIN_LINE = re.compile(r"^(/|file://|node:|[A-Za-z]:\\).*:\d+$")
# What inspection puts behind an error for its further properties, and around one without a stack.
_PROPERTIES = re.compile(r"^(?P<message>(\w*Error|UnhandledPromiseRejection)\b.*) \{$")
_WITHOUT_STACK = re.compile(r"^\[(?P<message>\w*Error\b.*)\](?P<properties> \{.*)?$")
_HINT_LINE = "(Use `node --trace-uncaught"
# Node's warnings name the process, "(node:123) TimeoutOverflowWarning: ...", and give advice.
_WARNING_LINE = re.compile(
    r"^(\(node:\d+\) (\[\w+\] )?\w+: |Timeout duration was set to 1\.$|\(Use `node --trace-[wd])"
)
_VERSION_LINE = re.compile(r"^Node\.js v\d+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Lines of standard output, lines of standard error with an uncaught error last, exit code."""

    stdout: tuple[str, ...]
    stderr: tuple[str, ...]
    exit_code: int


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a stream, without the empty one behind the last newline."""
    return tuple(text.removesuffix("\n").split("\n")) if text else ()


def without_stack_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines without those of a stack trace; a bracket that closed one moves to the line above."""
    kept: list[str] = []
    for line in lines:
        stack_line = _STACK_LINE.match(line)
        if stack_line is None:
            kept.append(line)
        elif stack_line["tail"] and kept:
            kept[-1] += stack_line["tail"]
    return tuple(kept)


def without_warnings(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines without the warnings that Node itself writes."""
    return tuple(line for line in lines if not _WARNING_LINE.match(line))


#: Where something was thrown that has no stack, when no line of the program is known.
_NOWHERE = "<anonymous_script>:0"


def comparable_stderr(lines: tuple[str, ...]) -> tuple[str, ...]:
    """What console.warn and console.error wrote, then an uncaught error's message and no more.

    Warnings of Node's own are left out: a program did not write them.

    Node writes an uncaught error as: where it was thrown, that source line, a caret, an empty
    line, the error with its stack, an empty line, Node's version.
    """
    lines = without_warnings(lines)
    if not lines or not _VERSION_LINE.match(lines[-1]):
        return without_stack_lines(lines)
    caret = max((i for i, line in enumerate(lines) if CARET_LINE.match(line)), default=-1)
    origin = max(
        (i for i, line in enumerate(lines[:caret]) if _ORIGIN_LINE.match(line)), default=-1
    )
    if origin < 0 and _NOWHERE in lines:
        origin = caret = lines.index(_NOWHERE)
    if origin < 0:
        raise ValueError("an uncaught error in a form this does not know:\n" + "\n".join(lines))
    before = lines[:origin]
    if before and not before[-1]:  # an error thrown in the main script is preceded by a newline
        before = before[:-1]
    return without_stack_lines(before) + message_of(lines[caret + 1 : -1])


def message_of(report: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of an error's report before its stack, Node's hint and the empty lines around."""
    message: list[str] = []
    for line in report:
        if _STACK_LINE.match(line) or line.startswith(_HINT_LINE) or _VERSION_LINE.match(line):
            break
        bare = _PROPERTIES.match(line) or _WITHOUT_STACK.match(line)
        if bare:
            message.append(bare["message"])
            break
        message.append(line)
    while message and not message[-1]:
        message.pop()
    while message and not message[0]:
        message.pop(0)
    return tuple(message)
