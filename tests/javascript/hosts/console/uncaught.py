"""Programs that end by an error nobody catches, and what Node reported about each.

``python -m tests.javascript.hosts.console.uncaught`` records the reports again.
"""

# ruff: noqa: T201  (a command's output)

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.ordering.node_engine import find_node, node_version
from tests.ordering.outcome import without_stack_lines

RECORD = Path(__file__).parent / "uncaught.json"
FILE_NAME = "program.js"

PROGRAMS = (
    "throw new Error('boom')",
    "function f() {\n  null.x\n}\nsetTimeout(f, 1)",
    "class A extends Error { constructor(m) { super(m); this.name = 'A'; this.code = 'X' } }\n"
    "throw new A('hello\\nworld')",
    "try { throw new Error('first') } catch (e) { throw e }",
    "const made = new Error('made here')\nsetTimeout(() => { throw made }, 1)",
    "\t  const q = 1;\tthrow new Error('tabs')",
    "function g() { throw new Error('in g') }\nprocess.nextTick(g)",
    "[1, 2].map(x => { throw new Error('in map') })",
    "const o = { get x() { throw new Error('getter') } }\nconsole.log(o.x)",
    "const e = new Error('a'); e.stack = 'custom stack'; throw e",
    "const e = new Error('a'); delete e.stack; throw e",
    "throw new Error('outer', { cause: new Error('inner') })",
    "throw Object.assign(new Error('with code'), { code: 'E_CODE', errno: -2 })",
    "x; let x = 1",
    "console.log(notDefined)",
    "function f() { f() } f()",
    "throw 'abc'",
    "throw 'two\\nlines'",
    "throw null",
    "throw undefined",
    "throw -0",
    "throw 10n",
    "throw Symbol('q')",
    "setTimeout(() => { throw 'late' }, 1)",
    "throw { a: 1 }",
    "throw [1, 2, [3, [4, [5]]]]",
    "throw function foo() {}",
    "throw { get stack() { throw 1 } }",
    "throw { stack: 'my stack' }",
    "throw { toString() { return 'hey' }, message: 'm', name: 'n' }",
    "class T { x = 1 }\nthrow new T",
    "throw new Proxy({}, {})",
    "const fake = Object.create(Error.prototype); fake.message = 'fake'; throw fake",
    "throw { [Symbol.for('nodejs.util.inspect.custom')]() { return 'custom' } }",
    "Promise.reject(new TypeError('r'))",
    "async function f() { await null; throw new Error('async') }\nf()",
    "new Promise(() => { throw new Error('executor') })",
    "Promise.all([Promise.reject(new Error('all'))])",
    "Promise.reject({ stack: 'has one', a: 1 })",
    "Promise.reject(1)",
    "Promise.reject()",
    "Promise.reject('two\\nlines')",
    "Promise.reject(null)",
    "Promise.reject(-0)",
    "Promise.reject(10n)",
    "Promise.reject(Symbol('s'))",
    "Promise.reject({ a: 1, b: { c: 1 } })",
    "Promise.reject([1, 2, { a: 1 }])",
    "Promise.reject(() => 1)",
    "Promise.reject(Object.create(null))",
    "Promise.reject({ toString() { throw 1 } })",
    "Promise.reject(new Proxy({}, {}))",
)


def comparable_report(text: str) -> str:
    """Without the stack's lines, of which the model leaves out those inside of Node."""
    return "\n".join(without_stack_lines(text.strip("\n").split("\n")))


def recorded() -> dict[str, str]:
    """What Node reported, by program."""
    reports: dict[str, str] = json.loads(RECORD.read_text("utf-8"))["reports"]
    return reports


def _report(node: str, source: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / FILE_NAME
        program.write_text(source, "utf-8")
        done = subprocess.run([node, str(program)], capture_output=True, text=True, check=False)
        return comparable_report(re.sub(re.escape(folder) + "/", "", done.stderr))


def main() -> int:
    node = find_node()
    if node is None:
        print("Node was not found: put it on the path or name it in LOOPSCOPE_NODE")
        return 1
    reports = {source: _report(node, source) for source in PROGRAMS}
    made = {"engine": "node", "version": node_version(node), "reports": reports}
    RECORD.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
