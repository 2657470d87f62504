"""Every built-in of a host, called and constructed with whatever there is."""

import json
from functools import cache
from random import Random

from app.javascript.hosts.browser.unsupported_apis import INTERFACES
from app.javascript.hosts.browser.window_names import OBJECTS
from app.javascript.run import GoalName, HostName
from app.trace.steps import ConsoleWritten
from tests.fuzz.trial import steps_of
from tests.fuzz.values import odd_value

_WALK = r"""
const seen = new Set(), paths = [];
const LEAVES = new Set(NAMES);
function name(path, key) {
  if (typeof key === 'symbol') return `${path}[${key.description}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}
function look(path, value) {
  if (Object(value) !== value || seen.has(value)) return;
  seen.add(value);
  if (typeof value === 'function') paths.push(path);
  walk(path, value);
}
function walk(path, object) {
  for (const key of Reflect.ownKeys(object)) {
    if (LEAVES.has(key)) continue;
    const found = Object.getOwnPropertyDescriptor(object, key);
    const own = typeof key === 'symbol' ? key.description : JSON.stringify(key);
    const accessor = `Object.getOwnPropertyDescriptor(${path}, ${own})`;
    if ('value' in found) look(name(path, key), found.value);
    else if (object !== globalThis) {
      look(`${accessor}.get`, found.get);
      look(`${accessor}.set`, found.set);
    }
  }
}
walk('globalThis', globalThis);
for (const root of [
  '[][Symbol.iterator]()', "''[Symbol.iterator]()", 'new Map().values()', 'new Set().values()',
  "''.matchAll(/x/g)", '(function* () {})', '(async function () {})', '(async function* () {})',
  '[].values().map(() => 1)', 'Iterator.from({ next() {} })', 'Uint8Array',
  '(async function* () {})()', '(function* () {})()',
]) {
  let path = root, value;
  try { value = (0, eval)(root) } catch { continue } // Node 20 lacks it
  for (;;) {
    path = `Object.getPrototypeOf(${path})`;
    value = Object.getPrototypeOf(value);
    if (value === null || seen.has(value)) break;
    look(path, value);
  }
}
console.log(paths.map((path) => path.replace(/^globalThis\./, '')).join('\n'));
"""

_PRELUDE = """\
const r = [];
const t = (f) => { try { r.push(f()) } catch (e) { r.push(e) } };
"""

_ENDINGS = (
    "console.log(r);",
    "console.table(r);",
    "console.log('%o %s', r, r);",
    "console.dir(r, { showHidden: true, depth: 9 });",
    "for (const v of r) t(() => `${v}`);",
    "t(() => JSON.stringify(r)); t(() => structuredClone(r));",
    "",
)


@cache
def paths(host: HostName) -> tuple[str, ...]:
    """An expression for each function that a program can reach without calling any.

    What a browser has and this one lacks stops the run when its members are asked for.
    """
    goal: GoalName = "commonjs" if host == "node" else "script"
    missing = sorted({*INTERFACES, *OBJECTS}) if host == "browser" else []
    names = ["exit", "reallyExit", *missing]
    source = _WALK.replace("NAMES", json.dumps(names))
    steps = steps_of(source, host=host, goal=goal)
    (text,) = [step.text for step in steps if isinstance(step, ConsoleWritten)]
    return tuple(text.split("\n"))


def calls(random: Random, host: HostName) -> str:
    """A program of some calls, whose results are arguments of the next, all of them shown."""
    known = paths(host)
    related = random.choice(known).rpartition(".")[0]
    near = [path for path in known if path.startswith(related)] if related else known
    lines = [_call(random, random.choice(near if random.random() < 0.5 else known))]
    lines += [
        _call(random, random.choice(near if random.random() < 0.5 else known))
        for _ in range(random.randint(1, 4))
    ]
    return _PRELUDE + "\n".join(lines) + "\n" + random.choice(_ENDINGS) + "\n"


def _call(random: Random, path: str) -> str:
    arguments = ", ".join(_argument(random) for _ in range(random.choice((0, 1, 1, 2, 2, 3, 4))))
    holder = path.rpartition(".")[0]
    match random.randrange(8):
        case 0 | 1:
            return f"t(() => new ({path})({arguments}));"
        case 2 if holder:
            return f"t(() => Reflect.construct({path}, [{arguments}], {_argument(random)}));"
        case 3 | 4 if holder:
            return f"t(() => ({path})({arguments}));"
        case _:
            rest = f", {arguments}" if arguments else ""
            return f"t(() => ({path}).call({_argument(random)}{rest}));"


def _argument(random: Random) -> str:
    if random.random() < 0.2:
        return f"r[r.length - {random.randint(1, 4)}]"
    return odd_value(random)
