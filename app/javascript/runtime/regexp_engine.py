"""The matching of regular expressions: QuickJS's engine, in a context that runs nothing else.

A pattern is compiled once and kept among the last ones. A string crosses only when it is not the
one that was searched last. No program runs in the context, and it never calls back.
"""

import json
import re
from functools import cache
from typing import Any, Final

# The package `quickjs` starts a thread when it is imported, which a process that forks must not
# have; its extension module does not.
import _quickjs  # type: ignore[import-not-found]

from app.kernel.stop import RunStopped
from app.trace.steps import EndReason

_STACK_BYTES: Final = 1024 * 1024
_MEMORY_BYTES: Final = 128 * 1024 * 1024
_CPU_SECONDS: Final = 0.3
_CACHED_PATTERNS: Final = 512
_AT_ONCE: Final = 512  # matches that cross together

# Groups' positions come as "start,end,..." with -1 for a group that took no part. Long strings are
# joined from arrays: the binding does not take a string that the engine keeps in pieces.
_MATCHER = """
var patterns = new Map(), subject = '';
function compile(id, json) {
  const [pattern, flags] = JSON.parse(json);
  patterns.set(id, new RegExp(pattern, flags));
}
function release(id) { patterns.delete(id); }
function setSubject(text) { subject = text; }
function setSubjectAsJson(json) { subject = JSON.parse(json); }
function positionsOf(found) {
  const indices = found.indices;
  if (indices.length === 1) return indices[0][0] + ',' + indices[0][1];
  const positions = [];
  for (let group = 0; group < indices.length; group++) {
    const pair = indices[group];
    positions.push(pair === undefined ? '-1,-1' : pair[0] + ',' + pair[1]);
  }
  return positions.join();
}
function match(id, lastIndex) {
  const pattern = patterns.get(id);
  pattern.lastIndex = lastIndex;
  const found = pattern.exec(subject);
  return found === null ? null : positionsOf(found);
}
// At most `most` matches, then where to go on, -1 when there are no more.
function matchMany(id, lastIndex, most) {
  const pattern = patterns.get(id);
  const fullUnicode = pattern.unicode || pattern.unicodeSets;
  pattern.lastIndex = lastIndex;
  const all = [];
  for (let count = 0; count < most; count++) {
    const found = pattern.exec(subject);
    if (found === null) {
      all.push('-1');
      return all.join(';');
    }
    all.push(positionsOf(found));
    const at = pattern.lastIndex;
    if (at === found.indices[0][0]) {
      pattern.lastIndex += fullUnicode && subject.codePointAt(at) > 0xffff ? 2 : 1;
    }
  }
  all.push(pattern.lastIndex);
  return all.join(';');
}
"""


class PatternRefused(Exception):
    """The engine does not compile the pattern; the text is its own words."""


class _Engine:
    """The context, the compiled patterns in it, and the string it searched last."""

    def __init__(self) -> None:
        context = _quickjs.Context()
        context.set_max_stack_size(_STACK_BYTES)
        context.set_memory_limit(_MEMORY_BYTES)
        context.set_time_limit(_CPU_SECONDS)
        context.eval(_MATCHER)
        self._compile: Any = context.get("compile")
        self._release: Any = context.get("release")
        self._set_subject: Any = context.get("setSubject")
        self._set_subject_as_json: Any = context.get("setSubjectAsJson")
        self._match: Any = context.get("match")
        self._match_many: Any = context.get("matchMany")
        self._ids: dict[tuple[str, str], int] = {}
        self._next_id = 0
        self._subject = ""

    def compiled(self, pattern: str, flags: str) -> int:
        """The number of a pattern, compiled now if it is not among the last ones."""
        key = (pattern, flags)
        number = self._ids.get(key)
        if number is not None:
            return number
        number = self._next_id
        self._next_id += 1
        spelled = json.dumps((_respelled(pattern, flags), flags))
        try:
            self._compile(number, spelled)
        except _quickjs.JSException as error:
            if not self._ids or "memory" not in _first_line(error):
                raise PatternRefused(_first_line(error)) from None
            self._forget()
            return self.compiled(pattern, flags)
        if len(self._ids) >= _CACHED_PATTERNS:
            oldest = next(iter(self._ids))
            self._release(self._ids.pop(oldest))
        self._ids[key] = number
        return number

    def _forget(self) -> None:
        """Make room: the patterns kept so far are compiled again when they are used again."""
        for number in self._ids.values():
            self._release(number)
        self._ids.clear()

    def match(self, pattern: str, flags: str, string: str, last_index: int) -> list[int] | None:
        found = self._search(self._match, pattern, flags, string, last_index)
        return None if found is None else [int(position) for position in found.split(",")]

    def match_many(
        self, pattern: str, flags: str, string: str, last_index: int
    ) -> tuple[list[list[int]], int]:
        found = self._search(self._match_many, pattern, flags, string, last_index, _AT_ONCE)
        *matches, next_index = found.split(";")
        positions = [[int(place) for place in one.split(",")] for one in matches]
        return positions, int(next_index)

    def _search(self, how: Any, pattern: str, flags: str, string: str, *rest: int) -> Any:
        number = self.compiled(pattern, flags)
        try:
            if string is not self._subject:
                self._send(string)
            return how(number, *rest)
        except _quickjs.JSException as error:
            self._subject = ""
            self._set_subject("")
            raise _stop(pattern, _first_line(error)) from None

    def _send(self, string: str) -> None:
        """Hand the string over, unit for unit: pairs joined, lone surrogates as JSON's escapes."""
        if string.isascii():
            self._set_subject(string)
        else:
            try:
                units = string.encode("utf-16-le", "surrogatepass")
                self._set_subject(units.decode("utf-16-le"))
            except UnicodeDecodeError:
                self._set_subject_as_json(json.dumps(string))
        self._subject = string


_PUNCTUATION: Final = re.compile(r"\\.|\[|\]|\(\?[ims]*-[ims]*:|(?P<mark>[-/])", re.DOTALL)


def _respelled(pattern: str, flags: str) -> str:
    """The engine does not take a plain ``-`` or ``/`` with the flag v: spell them as escapes."""
    if "v" not in flags or not ("-" in pattern or "/" in pattern):
        return pattern
    parts: list[str] = []
    end = depth = 0
    for token in _PUNCTUATION.finditer(pattern):
        depth = max(depth + (token[0] == "[") - (token[0] == "]"), 0)
        if token["mark"] and depth == 0:
            parts += (pattern[end : token.start()], f"\\x{ord(token[0]):02x}")
            end = token.end()
    return "".join(parts) + pattern[end:]


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].partition(": ")[2]


def _stop(pattern: str, reason: str) -> RunStopped:
    shown = pattern if len(pattern) <= 60 else f"{pattern[:60]}..."
    if "interrupted" in reason:
        return RunStopped(
            EndReason.STATEMENTS,
            f"Stopped: matching the regular expression /{shown}/ took too long; it tries the same "
            "characters over and over, and nothing else got a turn.",
        )
    return RunStopped(
        EndReason.MEMORY,
        f"Stopped: matching the regular expression /{shown}/ needs more memory than a run may use.",
    )


@cache
def _engine() -> _Engine:
    return _Engine()


def check_pattern(pattern: str, flags: str) -> None:
    """Compile the pattern.

    Raises:
        PatternRefused: it is not valid.
    """
    _engine().compiled(pattern, _engine_flags(flags))


def match(pattern: str, flags: str, string: str, last_index: int) -> list[int] | None:
    """Search from ``last_index`` on, or with the flag y at it alone.

    The answer holds start and end of the whole match and of each group, in code units, -1 for a
    group that took no part; None when nothing matches.

    Raises:
        RunStopped: it took too much time or memory.

    https://tc39.es/ecma262/#sec-pattern-semantics
    """
    return _engine().match(pattern, _engine_flags(flags), string, last_index)


def match_many(
    pattern: str, flags: str, string: str, last_index: int
) -> tuple[list[list[int]], int]:
    """Matches one after another as with the flag g, an empty one not found twice.

    The answer holds some hundred matches and the index to go on at, -1 when there are no more.

    Raises:
        RunStopped: it took too much time or memory.
    """
    return _engine().match_many(pattern, _engine_flags(flags), string, last_index)


@cache
def _engine_flags(flags: str) -> str:
    """The engine searches from lastIndex with g, at it with y, and gives positions with d."""
    kept = "".join(flag for flag in flags if flag in "imsuv")
    return f"d{'y' if 'y' in flags else 'g'}{kept}"
