"""Suspended contexts by the ten thousand: they work, and what is too deep is a RangeError."""

import pytest

from tests.ordering.model import run_text_in_model

PROGRAMS = {
    "async calls nested in each other": (
        """
        async function nest(n) { if (n) await nest(n - 1); return n; }
        nest(9990).then(v => console.log(v));
        """,
        ["9990"],
    ),
    "pending awaits": (
        """
        let done = 0;
        for (let i = 0; i < 10_000; i++) (async () => { await null; done++; })();
        setTimeout(() => console.log(done));
        """,
        ["10000"],
    ),
    "a generator that delegates to itself": (
        """
        function* down(n) { if (n) yield* down(n - 1); else { yield 1; yield 2; } }
        console.log([...down(2000)].join());
        """,
        ["1,2"],
    ),
    "generators given up in the middle": (
        """
        function* one() { try { yield 1; } finally { console.log('never'); } }
        let sum = 0;
        for (let i = 0; i < 40_000; i++) sum += one().next().value;
        console.log(sum);
        """,
        ["40000"],
    ),
    "async recursion without end": (
        """
        async function endless(n) { return 1 + await endless(n + 1); }
        endless(0).catch(e => console.log(e.name, e.message));
        """,
        ["RangeError Maximum call stack size exceeded"],
    ),
    "generator recursion without end": (
        """
        function* endless() { yield* endless(); }
        try { endless().next(); } catch (e) { console.log(e.name, e.message); }
        """,
        ["RangeError Maximum call stack size exceeded"],
    ),
    "async generator recursion without end": (
        """
        async function* endless() { yield* endless(); }
        endless().next().catch(e => console.log(e.name, e.message));
        """,
        ["RangeError Maximum call stack size exceeded"],
    ),
    "iterator helpers upon helpers": (
        """
        let it = [1].values();
        for (let i = 0; i < 5000; i++) it = it.map(x => x + 1);
        console.log(it.next().value);
        """,
        ["5001"],
    ),
    "a long chain of promises": (
        """
        let p = Promise.resolve(0);
        for (let i = 0; i < 10_000; i++) p = p.then(x => x + 1);
        p.then(v => console.log(v));
        """,
        ["10000"],
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PROGRAMS)
def test_works_at_size(name: str) -> None:
    program, expected = PROGRAMS[name]
    page = f"<!doctype html><script>{program}</script>"
    outcome = run_text_in_model(page, ".html")
    assert outcome.stderr == ()
    assert list(outcome.stdout) == expected
