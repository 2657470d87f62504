"""What a nursery runs once, so that its children find made what most programs need.

Compiled code is made of small pieces of Python text, each made when it is first needed (see
``app.javascript.runtime.compile.fusing``); a piece costs a third of a millisecond.
"""

from itertools import product

from app.runs.request import Host

PROGRAM = """
Promise.resolve([1]).then(([a]) => setTimeout(() => console.log(`${a}`)));
const log = (text, more) => console.log(text, more);
function wait(ms, value) { return new Promise(resolve => setTimeout(() => resolve(value), ms)); }
class Point { constructor(x, y) { this.x = x; this.y = y; } sum(z) { return this.x + this.y + z; } }
async function main(n) {
  let total = 0;
  const list = [], found = { n, list };
  for (let i = 0; i < n; i++) { total += i; list.push(i * 2); list[i] = list[i] + 1; found.n = i; }
  for (const item of list) { if (item % 3 === 0 || item > 5) total -= item; found.n++; }
  try { await wait(1, total); throw new Error("x"); } catch (error) { log("a", error.message); }
  const point = new Point(n, total);
  log("sum", point.sum(1)); log(list.map(x => x + 1).filter(x => x > n).length, found.list[0]);
  while (n > 0) { n--; if (n == 1) break; }
  return typeof n === "number" ? n : total;
}
log("start"); main(3).then(value => log("end " + value)); queueMicrotask(() => log("micro"));
new Promise((resolve, reject) => { log("now"); reject(new Error("no")); })
  .catch(e => log(e.message));
"""

#: Statements over two names or constants, ``A`` and ``B``.
_STATEMENTS = (
    "x = A + B; x = A - B; x = A * B; x = A / B; x = A % 7; x += A; x = A;",
    "if (A < B) x = 1; if (A > B) x = 2; if (A <= 3) x = 3; if (A === B) x = 4; if (!A) x = 5;",
    "if (A === 'a') x = 'b'; if (A === null) x = A; if (A) x = A.name; if (A && B) x++;",
    "f(A); f(A, B); o.call(A); A.call(); A.call(B); A.call(B, 1); console.log('a', A);",
    "x = f(A); x = A.call(B); x = A.name; x = A[B]; x = A.length; x = A[0]; A.name = B;",
    "x = `${A}`; x = `a ${A} b ${B}`; x = A ? B : 1; x = A || B; x = A && B; x = A ?? B;",
    "const v = A + B; let w = A; let u = A.call(B); var t = A.name; let s = f(A); A[B] = 1;",
    "for (let i = 0; i < A; i++) f(i, A); for (let i = 0; i < A.length; i++) x += A[i];",
    "while (A < B) x++; new f(A); new f(A, B); A.name += B; A[B] = x + 1; A++; console.log(A);",
)

_RETURNS = ("A", "A + B", "A * 2", "A - B", "A.name", "A.call(B)", "f(A)", "A === B", "A[B]")


#: The nursery's word for: also what programs may require.
MODULES_AHEAD = "--modules"

#: What Node's programs require is itself a program of many files: parsing them takes a second.
_MODULES = (
    "assert/strict assert async_hooks buffer crypto diagnostics_channel dns/promises dns events "
    "fs/promises fs http https module os path perf_hooks querystring readline/promises readline "
    "stream/consumers stream/promises stream/web stream string_decoder timers/promises timers tty "
    "url util worker_threads zlib"
)


def programs(host: Host, *, modules_ahead: bool) -> list[str]:
    """What is to run once on this host."""
    names = _MODULES.split() if modules_ahead and host is Host.NODE else []
    return [PROGRAM, forms(), *(f"require({name!r});" for name in names)]


def forms() -> str:
    """A program that does nothing, in all the everyday forms of statements."""
    pairs = [("a", "1"), ("outer", "a")]
    functions = [
        f"(function (a, b, x, f, o) {{ if (x) return; {{ {_over(text, pair)} }} }})(1, 2, 1);"
        for text, pair in product(_STATEMENTS, pairs)
    ]
    functions += [
        f"try {{ ((a, b, f) => {_over(text, pair)})(1, 1); }} catch {{}}"
        f" try {{ (function (a, b, f) {{ return {_over(text, pair)} }})(1, 1); }} catch {{}}"
        for text, pair in product(_RETURNS, pairs)
    ]
    joined = "\n".join(functions)
    return f"function inside(outer) {{ {joined} }} inside(1);"


def _over(text: str, names: tuple[str, str]) -> str:
    """The text over two operands; what only a name can stand for is left a name."""
    first, second = names
    return text.replace("A", first).replace("B", second)
