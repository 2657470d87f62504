"""A smaller program with the same finding."""

import re
from collections.abc import Callable
from dataclasses import replace

from tests.fuzz.trial import Finding, Program, attempt

_TOKEN = re.compile(r"\s+|[\w$]+|'(?:\\.|[^'\\\n])*'|.", re.DOTALL)


def shrunk(finding: Finding) -> Program:
    """The program without the lines, then without the tokens that it does not need."""
    program = finding.program

    def still(source: str) -> bool:
        again = attempt(replace(program, source=source))
        return again is not None and again.what == finding.what

    source = _without(program.source.splitlines(keepends=True), still)
    return replace(program, source=_without(_TOKEN.findall(source), still))


def _without(parts: list[str], still: Callable[[str], bool]) -> str:
    """Leave out runs of parts, long ones first, as long as ``still`` holds."""
    size = max(len(parts) // 2, 1)
    while True:
        at = 0
        left_out = False
        while at < len(parts):
            fewer = parts[:at] + parts[at + size :]
            if still("".join(fewer)):
                parts, left_out = fewer, True
            else:
                at += size
        if size == 1 and not left_out:
            return "".join(parts)
        size = max(size // 2, 1)
