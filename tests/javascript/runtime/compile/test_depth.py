# ruff: noqa: E501 - programs are easier to read in one line
"""Ten thousand frames deep, by every way that a call can be made; deeper is a RangeError."""

import pytest

from tests.ordering.model import run_text_in_model

TOO_DEEP = "RangeError: Maximum call stack size exceeded"

DEEP = {
    "plain": "function r(n) { return n ? 1 + r(n - 1) : 0; } return r(10000)",
    "nested in expressions": "const r = n => n ? 1+(1+(1+(1+(1+(1+(1+(1+(r(n-1))))))))) : 0; return r(10000)",
    "through map": "const r = n => n ? [1].map(() => r(n - 1))[0] : 'end'; return r(5000)",
    "through a getter": "let n = 10000; const o = { get a() { return n-- ? o.a : 'end'; } }; return o.a",
    "through a setter": "let n = 10000; const o = { set a(v) { if (n--) o.a = v; } }; o.a = 1; return n",
    "through toString": "let n = 10000; const o = { toString() { return n-- ? '' + o : 'end'; } }; return `${o}`",
    "through valueOf": "let n = 10000; const o = { valueOf() { return n-- ? 1 + o : 0; } }; return +o",
    "through a proxy": "let n = 10000; const p = new Proxy({}, { get: (t, k, r) => n-- ? r[k] : 'end' }); return p.x",
    "through constructors": "class A { constructor(n) { if (n) new A(n - 1); } } return typeof new A(10000)",
    "through super": "class A { m(n) { return n ? this.m(n - 1) : 'end'; } } class B extends A { m(n) { return super.m(n); } } return new B().m(5000)",
    "through derived constructors": "class B { constructor(n) { if (n) new D(n - 1); } } class D extends B {} return typeof new D(5000)",
    "through apply": "function r(n) { return n ? r.apply(null, [n - 1]) : 'end'; } return r(10000)",
    "through bind": "const f = n => n ? f.bind(null, n - 1)() : 'end'; return f(10000)",
    "through Reflect": "const f = n => n ? Reflect.apply(f, null, [n - 1]) : 'end'; return f(10000)",
    "through spread": "const f = (...a) => a[0] ? f(...[a[0] - 1]) : 'end'; return f(10000)",
    "through a tag": "let n = 10000; const f = () => n-- ? f`x` : 'end'; return f()",
    "through an optional call": "const o = { r(n) { return n ? o?.r?.(n - 1) : 'end'; } }; return o.r(10000)",
    "through destructuring": "let n = 10000; const o = { get a() { if (!n--) return 'end'; const { a } = o; return a; } }; return o.a",
    "through try": "let d = 0; function r(n) { try { return n ? r(n - 1) : 'end'; } finally { d++; } } return r(10000) + d",
    "through sort": "let n = 3000; function c() { if (n-- > 0) [2, 1].sort(c); return 0; } c(); return n",
    "through replace": "let n = 3000; const f = () => n-- > 0 ? 'x'.replace(/x/, f) : 'end'; return f()",
    "through generators": "function* g(n) { yield n ? g(n - 1).next().value : 'end'; } return g(5000).next().value",
    "through async calls": "let d = 0; async function a(n) { d++; if (n) a(n - 1); } a(9000); return d",
    "through control flow": "const g = n => { for (;;) { switch (1) { case 1: { if (!n) return 'end'; return g(n - 1); } } } }; return g(10000)",
}

ENDLESS = {
    "plain": "(function r() { r(); })()",
    "a getter": "const o = { get a() { return o.a; } }; o.a",
    "toString": "const o = { toString() { return '' + o; } }; '' + o",
    "constructors": "class A { constructor() { new A(); } } new A()",
    "fields": "class A { x = new A(); } new A()",
    "default values": "const f = (a = f()) => a; f()",
    "generators": "function* g() { yield* g(); } g().next()",
    "iterators": "const it = { [Symbol.iterator]() { return [...it]; } }; [...it]",
    "callbacks": "(function r() { [1].forEach(r); })()",
    "a proxy that is its own prototype": "const p = new Proxy({}, {}); Object.setPrototypeOf(p, p); p.x",
}


@pytest.mark.slow
@pytest.mark.parametrize("way", DEEP)
def test_deep_calls_work(way: str) -> None:
    outcome = run_text_in_model(f"console.log((() => {{ {DEEP[way]} }})() !== undefined);", ".js")
    assert (outcome.stdout, outcome.stderr) == (("true",), ())


@pytest.mark.slow
@pytest.mark.parametrize("way", ENDLESS)
def test_endless_calls_are_a_range_error(way: str) -> None:
    program = f"try {{ {ENDLESS[way]} }} catch (e) {{ console.log(String(e)); }}"
    outcome = run_text_in_model(program, ".js")
    assert (outcome.stdout, outcome.stderr) == ((TOO_DEEP,), ())


def test_the_depth_is_exact_after_a_throw() -> None:
    program = """
        let depth = 0;
        const down = () => { depth++; down(); };
        const depths = [];
        for (let i = 0; i < 3; i++) { depth = 0; try { down(); } catch {} depths.push(depth); }
        console.log(new Set(depths).size, depths[0] > 10_000);
    """
    assert run_text_in_model(program, ".js").stdout == ("1 true",)


NESTED = {
    "a chain of operators": ("'1' + '+1'.repeat(2500)", "2501"),
    "a chain of members": ("'globalThis' + '.globalThis'.repeat(2500) + '.Array.name'", "Array"),
    "a chain of else": ("'if (0) 0; ' + 'else if (0) 0; '.repeat(900) + 'else 7;'", "7"),
    "a chain of conditions": ("'0 ? 1 : '.repeat(900) + '7'", "7"),
    "blocks": ("'{'.repeat(1000) + '5' + '}'.repeat(1000)", "5"),
    "ten thousand statements": ("'var c = 0;' + 'c++;'.repeat(10000) + 'c'", "10000"),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", NESTED)
def test_deeply_nested_text_compiles_and_runs(what: str) -> None:
    text, expected = NESTED[what]
    outcome = run_text_in_model(f"console.log(String((0, eval)({text})));", ".js")
    assert (outcome.stdout, outcome.stderr) == ((expected,), ())
