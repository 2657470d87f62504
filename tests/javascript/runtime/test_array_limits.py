"""Arrays, proxies and buffers of any length keep to the run's limits."""

import pytest

from app.javascript.runtime.completion import ThrowCompletion
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason
from tests.javascript.runtime.test_native_limits import run

LONGEST = "new Array(2 ** 32 - 1)"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("let a = [1]; for (;;) a = a.concat(a)", EndReason.MEMORY),
        ("let a = [1]; for (;;) a = [...a, ...a]", EndReason.MEMORY),
        ("const a = new Array(1e5).fill(1); for (;;) a.splice(0, 0, ...a.slice(0, 1e5))",
         EndReason.MEMORY),
        ("const s = ['x'.repeat(2 ** 20)]; s.concat(s, s, s).join('y'.repeat(2 ** 24))",
         EndReason.MEMORY),
        ("encodeURIComponent('€'.repeat(2 ** 22))", EndReason.MEMORY),
        ("Object.keys('x'.repeat(2 ** 24))", EndReason.MEMORY),
        ("new ArrayBuffer(2 ** 30)", EndReason.MEMORY),
        ("new Float64Array(2 ** 27)", EndReason.MEMORY),
        ("new ArrayBuffer(8, { maxByteLength: 2 ** 30 }).resize(2 ** 30)", EndReason.MEMORY),
        ("Array.prototype.forEach.call({ length: 2 ** 53 - 1 }, () => {})", EndReason.STATEMENTS),
        (f"{LONGEST}.indexOf(1)", EndReason.STATEMENTS),
        ("[2, 1].sort(() => { for (;;); })", EndReason.STATEMENTS),
        ("Array.from({ [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) })",
         EndReason.STATEMENTS),
        ("Reflect.get(new Proxy({}, { get(t, k, p) { for (;;) p.x } }), 'x')", None),
    ],
)  # fmt: skip
def test_the_run_stops(source: str, reason: EndReason | None) -> None:
    if reason is None:
        with pytest.raises(ThrowCompletion, match="Maximum call stack size exceeded"):
            run(source)
        return
    with pytest.raises(RunStopped) as stopped:
        run(source)
    assert stopped.value.reason is reason


@pytest.mark.parametrize(
    "source",
    [
        "const p = new Proxy({}, {}); Object.setPrototypeOf(p, p); p.x",
        "const p = new Proxy({}, Reflect); Object.setPrototypeOf(p, p); 'x' in p",
        "const a = []; a[0] = a; a.flat(Infinity)",
        "const f = () => [1].map(f); f()",
        "const f = () => [2, 1].sort(f); f()",
        "const o = { get x() { return this.x } }; o.x",
        "const o = { toString() { return String(this) } }; `${o}`",
        "const f = () => f.bind()(); f()",
        "const f = () => Reflect.apply(f, null, []); f()",
        "class A { constructor() { return Reflect.construct(A, []) } } new A()",
        "Math.max.apply(null, { length: 2e5 })",
        "Math.max(...new Array(2e5))",
    ],
)
def test_too_deep_is_a_range_error(source: str) -> None:
    with pytest.raises(ThrowCompletion, match="RangeError: Maximum call stack size exceeded"):
        run(source)


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("let n = 0; const f = (k) => { n = k; if (k < 1e4) [1].forEach(() => f(k + 2)) }; f(0); n",
         10_000.0),
        ("let f = () => 7; for (let i = 0; i < 1e4; i++) f = f.bind(); f()", 7.0),
        ("let p = { x: 7 }; for (let i = 0; i < 1e4; i++) p = new Proxy(p, {}); p.x", 7.0),
        ("let o = { x: 7 }; for (let i = 0; i < 1e4; i++) o = Object.create(o); o.x", 7.0),
        ("let a = [7]; for (let i = 0; i < 1e4; i++) a = [a]; a.flat(Infinity)[0]", 7.0),
        ("new Array(5e6).fill(7).length", 5e6),
        (f"const a = {LONGEST}; a.length = 3; a.length", 3.0),
        (f"const a = {LONGEST}; try {{ a.push(1) }} catch (e) {{ e.message }}",
         "Invalid array length"),
        (f"try {{ {LONGEST}.join() }} catch (e) {{ e.message }}", "Invalid string length"),
    ],
)  # fmt: skip
def test_long_and_deep_work_that_fits_is_done(source: str, result: object) -> None:
    assert run(source) == result
