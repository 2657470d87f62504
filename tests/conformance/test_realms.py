"""Several realms in one agent: https://tc39.es/ecma262/#sec-code-realms"""

import pytest

from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse
from app.runs.big_stack import on_big_stack
from tests.conformance.test262.shell import Shell

OF_THEIRS = [
    "other.eval('(function () { null.x; })')()",
    "other.eval('(function () { missing; })')()",
    "other.eval('(class {})')()",
    "new (other.eval('(function () { null.x; })'))()",
    "new (other.eval('(class extends Object { constructor() { null.x; } })'))()",
    "other.Array.prototype.map.call(null)",
    "new other.Array(-1)",
    "other.eval('var var')",
    "new other.RegExp('(')",
]

OF_OURS = [
    # [[Construct]] looks at what a derived constructor returned when its context is gone:
    # https://tc39.es/ecma262/#sec-ecmascript-function-objects-construct-argumentslist-newtarget
    "new (other.eval('(class extends Object { constructor() {} })'))()",
    "new (other.eval('(class extends Object { constructor() { return 1; } })'))()",
    "Reflect.defineProperty([], 'length', { value: -1 })",
]


def printed_by(text: str) -> list[str]:
    shell = Shell()
    program = parse(text, Goal.SCRIPT)
    on_big_stack(lambda: shell.run_scripts([program]))
    return shell.printed


@pytest.mark.parametrize(
    ("expression", "realm"),
    [(one, "other") for one in OF_THEIRS] + [(one, "globalThis") for one in OF_OURS],
)
def test_errors_are_of_the_realm_of_the_function_that_throws_them(
    expression: str, realm: str
) -> None:
    text = (
        "var other = $262.createRealm().global;"
        f"try {{ {expression}; }} catch (e) {{ print(e.constructor === {realm}[e.name]); }}"
    )
    assert printed_by(text) == ["true"]


def test_let_of_a_script_over_what_an_eval_declared() -> None:
    """Node 20 and Chromium: an eval's variable can be deleted, and is no hindrance."""
    text = "(0, eval)('var a = 1'); $262.evalScript('let a = 2'); print(a + globalThis.a);"
    assert printed_by(text) == ["3"]
