"""Expressions whose values are odd in one way or another."""

# ruff: noqa: E501  (each line is a table)

from random import Random

NUMBERS = (
    "0", "-0", "1", "-1", "2", "3.5", "NaN", "Infinity", "-Infinity", "1e21", "1e-7", "5e-324",
    "2**31", "2**32", "2**32 - 1", "2**53", "2**53 - 1", "-(2**31)", "1.7976931348623157e308", "8.64e15",
    "0n", "1n", "-1n", "2n**64n", "-(2n**63n)", "10n**30n", "255", "256", "65536", "-5", "100", "1114111",
)  # fmt: skip
STRINGS = (
    "''", "'a'", "'abc'", "'0'", "'-0'", "'length'", "'1e3'", "' 12 '", "'\\ud800'", "'\\udc00a'",
    "'\\u{1f600}\\u{1f601}'", "'\\0'", "'constructor'", "'__proto__'", "'then'", "'\\u0130\\u00df\\ufb01'",
    "'a,b,c'", "'a-b-c-d'", "'xyz'.repeat(50)", "'{\"a\":[1,2,{\"b\":null}]}'", "'%s %d %o %%'",
    "'2020-02-30T25:00'", "'2024-01-01T00:00:00Z'", "'(a+)+$'", "'NFKD'", "'en-US'", "'$1$<x>$&'", "'%E4%'",
    "'function'", "'next'", "'0x1f'", "'\\n\\t'", "'gimsuy'", "'dgv'", "'Infinity'",
)  # fmt: skip
SIMPLE = (
    "undefined", "null", "true", "false", "Symbol()", "Symbol.iterator", "Symbol.for('x')",
    "Symbol.toPrimitive", "Symbol.species", "globalThis", "new Date(0)", "new Date(NaN)", "/a(?<n>b)?/g",
    "/(?:)/y", "/[\\p{L}--[a-z]]/v", "/(?<=a)b|\\u{1f600}/gu", "new Error('e', { cause: 1 })", "Object(1n)",
    "Object('s\\ud83d')", "Object(Symbol.iterator)", "new Boolean(false)", "Object(5)",
)  # fmt: skip
OBJECTS = (
    "{}", "[]", "[1, 2, 3]", "[, 1, , 2]", "[3, 'b', undefined, null, 1, NaN, -0]", "[[1, [2, [3]]], []]",
    "Object.create(null)", "Object.freeze([1, 2])", "Object.freeze({ a: 1 })", "Object.seal([1])",
    "Object.preventExtensions([, 1])", "{ length: 3, 0: 'x', 2: 'z' }", "{ length: 2 ** 53 - 1 }",
    "{ length: 2 ** 53 - 1, 9007199254740990: 1 }", "{ length: -1 }", "{ length: '2' }", "{ length: Infinity }",
    "{ get length() { throw 1 } }", "{ valueOf() { throw new Error('valueOf') } }", "{ toString: null, valueOf: null }",
    "{ valueOf() { return 7 } }", "{ toString() { return 'str' } }", "{ [Symbol.toPrimitive](hint) { return hint } }",
    "{ [Symbol.toPrimitive]: 1 }", "{ toString() { return {} }, valueOf() { return [] } }",
    "{ toJSON() { return this } }", "{ then(f) { f(1) } }", "{ then(f, r) { r(f); throw 1 } }",
    "{ get then() { throw 1 } }", "{ [Symbol.iterator]() { return this }, next() { return { done: false } } }",
    "{ *[Symbol.iterator]() { yield 1; yield [2, 3]; yield 'k' } }", "{ [Symbol.iterator]: null }",
    "{ [Symbol.iterator]() { return {} } }", "{ [Symbol.iterator]() { return { next() { throw 1 }, return: 1 } } }",
    "{ async *[Symbol.asyncIterator]() { yield 1; throw 2 } }", "{ get a() { return this }, set a(v) { this.b = v } }",
    "{ get 0() { return 1 }, length: 1 }", "{ size: 2, has() { return true }, keys() { return [1, 2].values() } }",
    "{ size: NaN }", "{ enumerable: true, get() { return 1 } }", "{ value: 1, get() {} }", "{ value: 1, writable: false }",
    "{ __proto__: [1, 2] }", "{ __proto__: null, x: 1 }", "(() => { const o = {}; o.o = o; return o })()",
    "(() => { const a = [1]; a.push(a); return a })()", "(() => { const a = []; a[4294967294] = 1; return a })()",
    "new Array(4294967295)", "new Array(70000)", "(() => { const a = [1, 2]; a.x = 1; a.length = 5; return a })()",
    "new Map([[1, 2], ['a', {}]])", "new Map([[NaN, 0]])", "new Set([1, 'a', -0])", "new WeakMap()", "new WeakSet()",
    "new WeakRef({})", "new Map().entries()", "[1, 2].values()", "'a\\ud83d'[Symbol.iterator]()", "new Set([1]).values()",
    "'aXbX'.matchAll(/X/g)", "Iterator.from([1, 2, 3])", "[1, 2, 3].values().map((x) => x)",
    "[1, 2].values().flatMap((x) => [x])", "Iterator.from({ next() { return { done: true } } })",
    "new ArrayBuffer(8)", "new ArrayBuffer(4, { maxByteLength: 16 })", "new Uint8Array(4)", "new Float64Array([1, NaN])",
    "new BigInt64Array(2)", "new DataView(new ArrayBuffer(8), 1)", "new Uint8Array(new ArrayBuffer(4, { maxByteLength: 8 }))",
    "(() => { const u = new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }), 4); u.buffer.resize(2); return u })()",
    "(() => { const b = new ArrayBuffer(8); const u = new Int16Array(b); b.transfer(); return u })()",
    "new Proxy({}, {})", "new Proxy([], {})", "new Proxy([1, 2, 3], { get: Reflect.get })",
    "new Proxy(function () {}, { construct() { return 1 }, apply() { return {} } })",
    "new Proxy({}, new Proxy({}, { get() { throw 'trap' } }))", "new Proxy({}, { ownKeys() { return ['a', 'a'] } })",
    "new Proxy({}, { ownKeys() { return ['a', Symbol.iterator] }, getOwnPropertyDescriptor() { return { value: 1, configurable: true, enumerable: true } } })",
    "new Proxy({}, { get(t, k, r) { return r }, has() { return true } })", "new Proxy([], { get() { return 3 } })",
    "new Proxy({}, { getPrototypeOf() { return Array.prototype } })", "new Proxy(Object.freeze({ a: 1 }), { get() { return 2 } })",
    "(() => { const p = Proxy.revocable([], {}); p.revoke(); return p.proxy })()",
    "(() => { const p = new Proxy({}, {}); Object.setPrototypeOf(p, new Proxy(p, {})); return p })()",
    "(function () { return arguments })(1, 2)", "(function (a) { 'use strict'; return arguments })(1)",
    "(function (a, b) { arguments[0] = 5; return arguments })(1)", "Promise.resolve(1)", "Promise.reject(2)",
    "new Promise(() => {})", "Promise.withResolvers()", "(async () => { throw 1 })()", "new AggregateError([1, new Error('x')], 'm')",
    "Object.assign(new Error('m'), { name: 1, message: {}, stack: null })", "Object.create(Error.prototype)",
    "class extends null { static x = 1 }", "new (class A { #p = 1; x = 2; get y() { return this.#p } })()",
    "new (class extends Array { constructor(...a) { super(...a) } })(3)", "new (class extends Map {})()",
    "Object.create(Array.prototype)", "Array.prototype", "Object.prototype", "Function.prototype", "Math", "JSON", "Reflect",
)  # fmt: skip
FUNCTIONS = (
    "() => {}", "(x) => x", "(a, b) => a - b", "() => { throw new TypeError('t') }", "function () { return this }",
    "function f(a, b = 1, ...c) { return arguments }", "function* g() { yield* [1, 2]; return 3 }", "async () => 1",
    "async function* ag() { yield 1 }", "class {}", "class { constructor() { return [] } }", "(x) => ({ x })", "() => null",
    "(function () {}).bind(null, 1)", "Array", "Object", "Proxy", "Promise", "Symbol", "Date", "RegExp", "String", "Function",
    "eval", "Array.prototype.push", "() => ({ get next() { return () => 1 } })", "(...a) => a", "(_, k) => k",
    "() => Math.random() - 0.5", "() => true", "() => ({})", "() => 'y'", "(o) => { try { o.length = 0 } catch {} return 1 }",
    "BigInt", "Number", "Boolean", "Uint8Array", "Map", "Set", "Error", "Reflect.construct", "Object.getOwnPropertyDescriptor",
    "{ m() { return super.x } }.m", "structuredClone", "queueMicrotask", "setTimeout", "console.log",
)  # fmt: skip


def odd_value(random: Random) -> str:
    """An expression in brackets where it needs them; any of the tables above."""
    table = random.choices((NUMBERS, STRINGS, SIMPLE, OBJECTS, FUNCTIONS), (4, 4, 2, 7, 3))[0]
    return f"({random.choice(table)})"
