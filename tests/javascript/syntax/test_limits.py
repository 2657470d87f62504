"""What is too large or too deep is refused by name, and never crashes."""

import threading
from collections.abc import Callable

import pytest

from app.javascript.syntax import parser_host
from app.javascript.syntax.errors import (
    MAX_SOURCE_BYTES,
    NestedTooDeeply,
    SourceTooLarge,
    TooComplicated,
)
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse
from app.javascript.syntax.scopes.analyze import analyze_scopes

SHAPES: dict[str, Callable[[int], str]] = {
    "parentheses": lambda n: "(" * n + "1" + ")" * n,
    "brackets": lambda n: "[" * n + "1" + "]" * n,
    "braces": lambda n: "{" * n + "}" * n,
    "pattern": lambda n: "[" * n + "a" + "]" * n + " = b",
    "sum": lambda n: "+".join(["a"] * n),
    "members": lambda n: "a" + ".b" * n,
    "calls": lambda n: "a" + "()" * n,
    "negations": lambda n: "!" * n + "a",
    "conditions": lambda n: "a?b:" * n + "c",
    "assignments": lambda n: "a=" * n + "b",
    "else if": lambda n: "else ".join(["if(a);"] * n),
    "functions": lambda n: "(()=>" * n + "1" + ")" * n,
    "regular expression": lambda n: "/" + "(" * n + ")" * n + "/",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_depth_of_a_hundred_works(shape: str) -> None:
    program = parse(SHAPES[shape](100), Goal.SCRIPT)
    assert analyze_scopes(program).program.node is program


@pytest.mark.parametrize("shape", ["sum", "members", "calls", "negations"])
def test_chains_of_a_thousand_work(shape: str) -> None:
    program = parse(SHAPES[shape](1_000), Goal.SCRIPT)
    assert analyze_scopes(program).program.node is program


@pytest.mark.parametrize("shape", SHAPES)
def test_depth_of_20_000_is_refused_by_name(shape: str) -> None:
    with pytest.raises((NestedTooDeeply, SourceTooLarge)) as caught:
        parse(SHAPES[shape](20_000), Goal.SCRIPT)
    assert caught.value.advice


def test_depth_is_refused_at_its_place() -> None:
    with pytest.raises(NestedTooDeeply, match="nested too deeply") as caught:
        parse("a;\n" + "[" * 20_000, Goal.SCRIPT)
    assert caught.value.span.start_line == 2


def test_parser_works_in_a_thread() -> None:
    found: list[object] = []
    thread = threading.Thread(
        target=lambda: found.append(parse("[" * 300 + "]" * 300, Goal.SCRIPT))
    )
    thread.start()
    thread.join()
    assert len(found) == 1


def test_parser_works_after_a_refusal() -> None:
    for _ in range(3):
        with pytest.raises(NestedTooDeeply):
            parse("(" * 20_000, Goal.SCRIPT)
        assert parse("a", Goal.SCRIPT).body


def test_largest_text_works_and_one_byte_more_does_not() -> None:
    largest = "'" + "é" * ((MAX_SOURCE_BYTES - 2) // 2) + "'"
    assert len(largest.encode()) == MAX_SOURCE_BYTES
    assert parse(largest, Goal.SCRIPT).span.end == len(largest)
    with pytest.raises(SourceTooLarge, match="102,401 bytes, 102,400 are allowed"):
        parse(largest + " ", Goal.SCRIPT)


def test_many_declarations_work() -> None:
    functions = "".join(f"function f{number}() {{}}\n" for number in range(3_000))
    analysis = analyze_scopes(parse(functions, Goal.SCRIPT))
    assert len(analysis.program.hoisted_functions) == 3_000


def test_parser_out_of_memory_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def overloaded(_source: str, _source_type: str, _within: object) -> dict[str, object]:
        raise parser_host.ParserOverloaded("InternalError: out of memory")

    monkeypatch.setattr("app.javascript.syntax.parse.run_parser", overloaded)
    with pytest.raises(TooComplicated):
        parse("a + overloaded", Goal.SCRIPT)
