"""The runner, on a suite of a few files that are made here."""

from pathlib import Path

import pytest

from app.runs.big_stack import on_big_stack
from tests.conformance.test262.__main__ import tests_of as chosen_tests
from tests.conformance.test262.metadata import MetadataMissing, Negative, read_metadata
from tests.conformance.test262.outcome import Outcome, Verdict
from tests.conformance.test262.report import report
from tests.conformance.test262.run_test import run_test
from tests.conformance.test262.workers import run_all

HARNESS = {
    "assert.js": "function check(value, message) { if (!value) throw new Mismatch(message); }",
    "sta.js": "function Mismatch(message) { this.message = message || ''; }",
    "doneprintHandle.js": (
        "function $DONE(error) { print(error ? 'Test262:AsyncTestFailure:' + error"
        " : 'Test262:AsyncTestComplete'); }"
    ),
    "more.js": "var more = 1;",
}


def suite_of(folder: Path, tests: dict[str, str]) -> Path:
    for name, text in HARNESS.items():
        (folder / "harness").mkdir(exist_ok=True)
        (folder / "harness" / name).write_text(text)
    for name, text in tests.items():
        file = folder / "test" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return folder


def outcome_of(folder: Path, front_matter: str, code: str, name: str = "a.js") -> Outcome:
    suite = suite_of(folder, {name: f"/*---\n{front_matter}\n---*/\n{code}\n"})
    return on_big_stack(lambda: run_test(suite, name))


def test_reads_lists_in_both_forms() -> None:
    metadata = read_metadata(
        "// c\n/*---\ninfo: |\n  flags: [raw]\nflags: [async,\n  onlyStrict]\n"
        "includes:\n  - a.js # why\n  - b.js\nnegative:\n  phase: parse\n  type: SyntaxError\n---*/"
    )
    assert metadata.flags == {"async", "onlyStrict"}
    assert metadata.includes == ("a.js", "b.js")
    assert metadata.negative == Negative("parse", "SyntaxError")
    assert metadata.modes == (True,)


def test_front_matter_must_be_there() -> None:
    with pytest.raises(MetadataMissing):
        read_metadata("var a;")


@pytest.mark.parametrize(
    ("flags", "modes"),
    [("", (False, True)), ("noStrict", (False,)), ("raw", (False,)), ("module", (False,))],
)
def test_modes(flags: str, modes: tuple[bool, ...]) -> None:
    assert read_metadata(f"/*---\nflags: [{flags}]\n---*/").modes == modes


PASSING = [
    ("description: plain", "check(1 === 1);"),
    ("includes: [more.js]", "check(more === 1);"),
    ("flags: [onlyStrict]", "check((function () { return this; })() === undefined);"),
    ("flags: [noStrict]", "check((function () { return this; })() === globalThis);"),
    ("flags: [raw]", "if (typeof check !== 'undefined') throw 1;"),
    ("flags: [module]", "await 0; check(this === undefined);"),
    ("flags: [async]", "Promise.resolve().then(function () { $DONE(); });"),
    ("negative:\n  phase: parse\n  type: SyntaxError", "var var;"),
    ("negative:\n  phase: runtime\n  type: TypeError", "null.a;"),
    ("negative:\n  phase: runtime\n  type: Mismatch", "throw new Mismatch();"),
    ("description: realms", "check($262.createRealm().global.Array !== Array);"),
    ("description: scripts", "check($262.evalScript('let x = 2; x') === 2 && x === 2);"),
    (
        "description: detaching",
        "var b = new ArrayBuffer(8); $262.detachArrayBuffer(b); check(b.detached);",
    ),
]


MODULES = {
    "main_FIXTURE.js": "export { x as default, x } from './leaf_FIXTURE.js';",
    "leaf_FIXTURE.js": "export let x = 1; export function grow() { x += 1; }",
    "broken_FIXTURE.js": "export let x = ;",
    "data_FIXTURE.json": '{"a": [1]}',
    "left_FIXTURE.js": "export let one = 1;",
    "right_FIXTURE.js": "export let one = 1;",
    "both_FIXTURE.js": "export * from './left_FIXTURE.js'; export * from './right_FIXTURE.js';",
}
RESOLUTION = "flags: [module]\nnegative:\n  phase: resolution\n  type: SyntaxError"

WITH_MODULES = [
    (
        "flags: [module]",
        "import d, { x } from './main_FIXTURE.js'; import { grow } from './leaf_FIXTURE.js';"
        "grow(); check(x === 2 && d === 2);",
    ),
    (
        "flags: [module]",
        "import * as own from './a.js'; export let y = 1; check(own.y === 1 && !own.z);",
    ),
    (
        "flags: [async]",
        "import('./leaf_FIXTURE.js').then(({ x }) => check(x === 1)).then($DONE, $DONE);",
    ),
    (
        "flags: [async]",
        "import('./broken_FIXTURE.js').then($DONE, function (error) {"
        "check(error instanceof SyntaxError); $DONE(); });",
    ),
    (
        "flags: [module]",
        "import d from './data_FIXTURE.json' with { type: 'json' }; check(d.a[0] === 1);",
    ),
    (RESOLUTION, "import { missing } from './leaf_FIXTURE.js'; throw 1;"),
    (RESOLUTION, "import { one } from './both_FIXTURE.js'; throw 1;"),
    (RESOLUTION, "export { none } from './a.js'; throw 1;"),
    (RESOLUTION, "import './broken_FIXTURE.js'; throw 1;"),
    (
        "flags: [module]\nnegative:\n  phase: runtime\n  type: ReferenceError",
        "import { later as l } from './a.js'; l; export let later;",
    ),
]


@pytest.mark.parametrize(("front_matter", "code"), WITH_MODULES)
def test_modules_import_files_beside_them(tmp_path: Path, front_matter: str, code: str) -> None:
    suite_of(tmp_path, MODULES)
    assert outcome_of(tmp_path, front_matter, code) == Outcome("a.js", Verdict.PASSED)


def test_a_resolution_error_is_none_of_the_run(tmp_path: Path) -> None:
    suite_of(tmp_path, MODULES)
    matter = "flags: [module]\nnegative:\n  phase: runtime\n  type: SyntaxError"
    code = "import { missing } from './leaf_FIXTURE.js';"
    assert outcome_of(tmp_path, matter, code).verdict is Verdict.FAILED


@pytest.mark.parametrize(("front_matter", "code"), PASSING)
def test_passes(tmp_path: Path, front_matter: str, code: str) -> None:
    assert outcome_of(tmp_path, front_matter, code) == Outcome("a.js", Verdict.PASSED)


FAILING = [
    ("description: plain", "check(false, 'why');", "Mismatch why"),
    (
        "description: only one mode",
        "check((function () { return this; })(), 'no this');",
        "strict: Mismatch no this",
    ),
    ("description: unexpected", "var var;", "SyntaxError: Unexpected token 'var'"),
    ("flags: [async]", "0;", "$DONE was not called"),
    ("flags: [async]", "$DONE('no');", "Test262:AsyncTestFailure:no"),
    (
        "negative:\n  phase: parse\n  type: SyntaxError",
        "throw new SyntaxError('late');",
        "no SyntaxError before it ran (phase parse)",
    ),
    (
        "negative:\n  phase: runtime\n  type: TypeError",
        "missing;",
        "TypeError expected, but thrown: ReferenceError missing is not defined",
    ),
    (
        "negative:\n  phase: runtime\n  type: SyntaxError",
        "var var;",
        None,
    ),
    ("negative:\n  phase: runtime\n  type: TypeError", "0;", "no TypeError was thrown"),
]


@pytest.mark.parametrize(("front_matter", "code", "message"), FAILING)
def test_fails(tmp_path: Path, front_matter: str, code: str, message: str | None) -> None:
    outcome = outcome_of(tmp_path, front_matter, code)
    assert outcome.verdict is Verdict.FAILED
    assert message is None or outcome.message == message


@pytest.mark.parametrize(
    ("name", "front_matter", "code", "verdict", "message"),
    [
        ("a.js", "features: [Temporal]", "", Verdict.SKIPPED, "Temporal"),
        ("intl402/a.js", "description: x", "", Verdict.SKIPPED, "Intl (ECMA-402)"),
    ],
)
def test_does_not_run(
    tmp_path: Path, name: str, front_matter: str, code: str, verdict: Verdict, message: str
) -> None:
    assert outcome_of(tmp_path, front_matter, code, name) == Outcome(name, verdict, message)


@pytest.mark.slow
def test_worker_that_never_answers_is_replaced(tmp_path: Path) -> None:
    suite = suite_of(
        tmp_path,
        {
            "a/endless.js": "/*---\nflags: [raw]\n---*/ for (;;);",
            "a/fine.js": "/*---\nflags: [raw]\n---*/ 1;",
            "b/skipped.js": "/*---\nfeatures: [Atomics]\n---*/ 1;",
            "b/part_FIXTURE.js": "throw 1;",
        },
    )
    paths = chosen_tests(suite, [], frozenset())
    assert paths == ["a/endless.js", "a/fine.js", "b/skipped.js"]
    assert chosen_tests(suite, ["b/"], frozenset({"Atomics"})) == ["b/skipped.js"]
    assert list(report(list(run_all(suite, paths, 1, 3.0)))) == [
        "FAILED a/endless.js: killed: over 3 s, or it died",
        "  50.00%      1 of      2  a",
        "skipped:      1  Atomics and SharedArrayBuffer",
        "1 passed, 1 failed, 1 skipped",
    ]
