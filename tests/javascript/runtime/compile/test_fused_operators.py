"""An operator gives the same result whatever its operands are.

Variables near or far, constants, properties, calls, tests of loops: for each there are closures of
their own. The reference is the operator's own function, which no template is part of.
"""

import pytest

from app.javascript.runtime.comparison import is_strictly_equal
from app.javascript.runtime.completion import PendingError
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.equality import (
    greater_than,
    greater_than_or_equal,
    is_loosely_equal,
    less_than,
    less_than_or_equal,
)
from app.javascript.runtime.operators import add, numeric
from app.javascript.runtime.values import Value
from app.kernel.budget import Budget, Limits
from tests.javascript.helpers import evaluate

VALUES: dict[str, Value] = {
    "(-0)": -0.0,
    "(-3)": -3.0,
    "2.5": 2.5,
    "NaN": float("nan"),
    "4294967297": 4294967297.0,
    "'7'": "7",
    "true": True,
    "undefined": None,
    "3n": 3,
}

ORDER = {
    "<": less_than,
    ">": greater_than,
    "<=": less_than_or_equal,
    ">=": greater_than_or_equal,
}
EQUALITY = {
    "==": is_loosely_equal,
    "!=": lambda x, y: not is_loosely_equal(x, y),
    "===": is_strictly_equal,
    "!==": lambda x, y: not is_strictly_equal(x, y),
}
ARITHMETIC = ["+", "-", "*", "/", "%", "&", "|", "^", ">>", "<<"]

HEAD = """
const shown = v => typeof v === 'bigint' ? v + 'n' : Object.is(v, -0) ? '-0' : typeof v + ' ' + v;
const attempt = f => { try { return shown(f()); } catch (e) { return e.name; } };
const one = v => v;
var outside, beyond;
let lexical, distant;
const results = [];
function check(list) { results.push([...new Set(list.map(attempt))].join(' / ')); }
"""
BODY = """{
outside = lexical = $A; beyond = distant = $B;
const object = { a: $A, b: $B, get g() { return $A; } }, list = [$A, $B];
check(((a, b) => {
  let c = a, d = a, m = { p: a };
  return [
    () => $A OP $B, () => a OP $B, () => $A OP b, () => a OP b, () => outside OP beyond,
    () => lexical OP distant, () => object.a OP object.b, () => list[0] OP list[1],
    () => one(a) OP one(b), () => (x => x OP $B)(a), () => ((x, y) => x OP y)(a, b),
    () => ((x, y) => { const z = x OP y; return z; })(a, b), () => object.g OP b,
    () => (() => (() => a OP b)())(), () => (function () { return this.a OP this.b; }).call(object),
    EXTRA
  ];
})($A, $B));
}
"""
COMPOUND = """
    () => c OP= $B, () => { let e = a; e OP= b; return e; }, () => (d OP= b), () => (m.p OP= b),
    () => (m[one('p')] = a, m[one('p')] OP= b), () => (lexical OP= b), () => (outside OP= $B),
"""
TESTS = """
    () => { for (; a OP b; ) return true; return false; },
    () => ((x, y) => { for (; x OP y; ) return true; return false; })(a, b),
    () => (x => { while (x OP $B) return true; return false; })(a),
    () => { if (a OP $B) return true; else return false; }, () => a OP b ? true : false,
    () => { do { if (!(a OP b)) return false; return true; } while (0); },
    () => (a OP b) && true, () => !(a OP b) ? false : true,
"""


def shown(value: Value) -> str:
    kind = {bool: "boolean", float: "number", str: "string"}.get(type(value))
    if kind is None:
        return f"{value}n"
    if kind == "number" and str(value) == "-0.0":
        return "-0"
    return f"{kind} {to_string(value)}"


def reference(operator: str, left: Value, right: Value) -> str:
    try:
        if operator in ORDER or operator in EQUALITY:
            return shown((ORDER | EQUALITY)[operator](left, right))
        if operator == "+":
            return shown(add(Budget(Limits()), left, right))
        return shown(numeric(operator, left, right))
    except PendingError as thrown:
        return thrown.name


@pytest.mark.slow
@pytest.mark.parametrize("operator", [*ORDER, *EQUALITY, *ARITHMETIC])
def test_all_shapes_of_an_operator_agree(operator: str) -> None:
    extra = TESTS if operator in ORDER else COMPOUND if operator in ARITHMETIC else ""
    template = BODY.replace("EXTRA", extra).replace("OP", operator)
    pairs = [(left, right) for left in VALUES for right in VALUES]
    wrong = {}
    for row in range(0, len(pairs), len(VALUES)):
        some = pairs[row : row + len(VALUES)]
        bodies = [template.replace("$A", left).replace("$B", right) for left, right in some]
        results = evaluate(f"{HEAD}{''.join(bodies)}results.join('\\n')").split("\n")
        for (left, right), result in zip(some, results, strict=True):
            expected = reference(operator, VALUES[left], VALUES[right])
            if result != expected:
                wrong[f"{left} {operator} {right}"] = (result, expected)
    assert wrong == {}
