"""The entry points: scripts, modules, files of Node, and texts that the program hands in."""

import pytest

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.evaluate import (
    evaluate_common_js,
    evaluate_script,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseState
from app.javascript.runtime.run_module import load_and_evaluate
from app.javascript.runtime.source_text_module import SourceTextModule
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason
from tests.javascript.helpers import completion_of, evaluate, in_realm
from tests.javascript.runtime.tiny_host import TinyHost


def test_a_script_without_interest_in_its_completion_answers_undefined() -> None:
    program = parse("1 + 1", Goal.SCRIPT)
    assert in_realm(lambda host: evaluate_script(host.realm, program)) is None


def test_a_script_throws_what_it_throws() -> None:
    def work(host: TinyHost) -> Value:
        with pytest.raises(ThrowCompletion) as caught:
            evaluate_script(host.realm, parse("throw 'it'", Goal.SCRIPT))
        return caught.value.value_in(host.realm)

    assert in_realm(work) == "it"


def test_a_file_of_node_is_the_body_of_a_function() -> None:
    source = """
        exports.seen = [this === exports, typeof require, __filename, arguments.length, typeof x];
        var x = 1; if (x) return 'returned'; exports.never = 1;
    """

    def work(host: TinyHost) -> tuple[Value, str]:
        exports = JSObject(host.realm.object_prototype)
        given: list[tuple[str, Value]] = [
            ("exports", exports),
            ("require", None),
            ("module", None),
            ("__filename", "/a.js"),
            ("__dirname", "/"),
        ]
        answer = evaluate_common_js(host.realm, parse(source, Goal.COMMON_JS), given)
        assert "x" not in host.realm.global_object.properties
        return answer, to_string(exports.get("seen", exports))

    assert in_realm(work) == ("returned", "true,undefined,/a.js,5,undefined")


def test_a_module_settles_its_promise_at_its_end() -> None:
    source = (
        "const v = await Promise.resolve(1); globalThis.out = [v, this, typeof f]; function f() {}"
    )

    def work(host: TinyHost) -> tuple[bool, str]:
        promise = load_and_evaluate(SourceTextModule(host.realm, parse(source, Goal.MODULE)))
        pending = promise.promise_state is PromiseState.PENDING
        host.run_jobs()
        assert promise.promise_state is PromiseState.FULFILLED
        return pending, to_string(completion_of(host, "String(out)"))

    assert in_realm(work) == (True, "1,,function")


def test_a_module_that_throws_rejects() -> None:
    def work(host: TinyHost) -> Value:
        promise = load_and_evaluate(SourceTextModule(host.realm, parse("null.x", Goal.MODULE)))
        assert promise.promise_state is PromiseState.REJECTED
        return to_string(promise.promise_result)

    assert in_realm(work) == "TypeError: Cannot read properties of null (reading 'x')"


def test_the_host_fills_import_meta() -> None:
    def work(host: TinyHost) -> str:
        def fill(meta: JSObject, file_name: str) -> None:
            meta.properties["url"] = f"file:///{file_name}"

        host.realm.slots["host_get_import_meta_properties"] = fill
        source = "globalThis.out = [import.meta.url, import.meta === import.meta]"
        program = parse(source, Goal.MODULE, file_name="m.mjs")
        load_and_evaluate(SourceTextModule(host.realm, program))
        return to_string(completion_of(host, "String(out)"))

    assert in_realm(work) == "file:///m.mjs,true"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("(0, eval)('a b')", "SyntaxError: Unexpected identifier 'b'"),
        ("new Function('}')", "SyntaxError: Unexpected token '}'"),
        ("(0, eval)({})", "[object Object]"),
        ("((eval) => eval('1'))(x => x + 1)", "11"),
        ("(0, eval)('\"use strict\"; var v = 1; v') + typeof v", "1undefined"),
        ("new Function('a', 'b = 2', '...c', 'return [a, b, c.length].join()')(1)", "1,2,0"),
        ("new (class extends Function {})('return 5')()", "5"),
    ],
)
def test_texts_that_the_program_hands_in(source: str, expected: str) -> None:
    assert evaluate(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "while (true) {}",
        "for (;;);",
        "do {} while (true)",
        "const f = n => { if (n > 9000) return; f(n + 1); f(n + 1); }; f(0)",
        "for (const x of { [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) });",
        "[...{ [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) }]",
        "const [...r] = { [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) };",
        "(function* () { for (;;) yield; })().toArray()",
        "(async () => { for (;;) await null; })()",
        "let s = 'x'; for (;;) { try { s.y.z; } catch { } }",
        "let n = 1n; for (;;) n *= 12345678901234567890n;",
        "let s = 'x'; for (;;) s += s;",
        "let a = [1]; for (;;) a = [...a, ...a];",
    ],
)
@pytest.mark.slow
def test_what_never_ends_is_stopped(source: str) -> None:
    def work(host: TinyHost) -> Value:
        host.agent.budget.statements_left = 40_000
        return completion_of(host, source)

    with pytest.raises(RunStopped) as stopped:
        in_realm(work)
    assert stopped.value.reason in (EndReason.STATEMENTS, EndReason.MEMORY)
