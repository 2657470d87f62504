"""Real programs that never end, or want everything: each is answered in the worker pool."""

import asyncio

import pytest

from app.runs.problems import ProgramRefused
from app.runs.request import Goal, Host, RunRequest
from app.runs.workers.pool import WorkerPool
from app.runs.workers.pool_settings import PoolSettings
from app.trace.recording import Recording
from app.trace.steps import EndReason, RunEnded

LIMITS = {EndReason.STATEMENTS, EndReason.MEMORY, EndReason.WALL_TIME, EndReason.STEPS}

NEVER_ENDING = {
    "loop": "while (true) {}",
    "loop that asks for the time": "while (Date.now() < Infinity);",
    "strings": "let s = 'x'; for (;;) s += s",
    "big integers": "let n = 2n; for (;;) n = n * n",
    "array": "const a = []; for (;;) a.push(a)",
    "map": "const m = new Map(); for (let i = 0; ; i++) m.set(i, 'x'.repeat(1000) + i)",
    "huge array": "new Array(4e8).fill(0)",
    "huge text": "'x'.padEnd(2 ** 28, 'ab')",
    "sparse array": "const a = []; a[4294967294] = 1; a.forEach(() => {}); a.indexOf(5)",
    "regular expression": "/(a*)*b/.test('a'.repeat(40))",
    "anchored regular expression": "/^(a+)+$/.test('a'.repeat(40) + '!')",
    "console": "for (;;) console.log('x'.repeat(1000))",
    "microtasks": "(function again() { Promise.resolve().then(again) })()",
    "thenables": "const t = { then(resolve) { resolve(t) } }; Promise.resolve(t)",
}
ENDLESS_BUT_FAIR = {
    "timeouts": "(function again() { setTimeout(again) })()",
    "interval": "setInterval(() => {}, 0)",
    "frames": "(function again() { requestAnimationFrame(again) })()",
}
REFUSED_BY_THE_LANGUAGE = {
    "recursion": "function f() { f() } f()",
    "getter": "const o = { get a() { return this.a } }; o.a",
    "proxy": "const p = new Proxy({}, { get(t, key, r) { return r[key] } }); p.x",
    "generators": "function* g() { yield* g() } [...g()]",
    "too long a string": "'x'.repeat(2 ** 29)",
    "too long an array": "new Array(4e9 + 0.5)",
    "too big an integer": "2n ** (2n ** 40n)",
}
BIG_BUT_FINE = {
    "sparse length": "new Array(4e9)",
    "long line": "console.log('x'.repeat(1e6))",
    "deep object": "let o = {}; for (let i = 0; i < 2e4; i++) o = { o }; console.log(o)",
}


#: Where the point is what the program does with its time, not that the time is up: a busy machine
#: is no failure.
PATIENCE_S = 30.0


def run(source: str, run_seconds: float = PoolSettings().run_seconds) -> Recording:
    request = RunRequest(source=source, host=Host.BROWSER, goal=Goal.SCRIPT)

    async def main() -> Recording:
        recording = Recording()
        async with WorkerPool(PoolSettings(spares=1, run_seconds=run_seconds)) as pool:
            async for batch in pool.run(request):
                for step in batch:
                    recording.append(step)
        return recording

    return asyncio.run(main())


def ending(source: str, run_seconds: float = PoolSettings().run_seconds) -> RunEnded:
    ended = run(source, run_seconds).ended
    assert ended is not None
    return ended


@pytest.mark.parametrize("name", NEVER_ENDING)
def test_what_keeps_the_thread_is_stopped_and_starves_the_rest(name: str) -> None:
    waiting = "setTimeout(() => console.log('never'));\n"
    ended = ending(waiting + NEVER_ENDING[name])
    assert ended.reason in LIMITS
    assert ended.exit_code == 3
    assert "rendering" in ended.starved
    assert {"timers", "task_queue"} & set(ended.starved)
    assert "Never got a turn: " in ended.message


@pytest.mark.parametrize("name", ENDLESS_BUT_FAIR)
def test_what_goes_round_for_ever_is_paused_and_starves_nobody(name: str) -> None:
    ended = ending(ENDLESS_BUT_FAIR[name], PATIENCE_S)
    assert ended.reason is EndReason.STEPS
    assert ended.resumable
    assert ended.starved == ()
    assert ended.message.startswith("Still running")


@pytest.mark.parametrize("name", REFUSED_BY_THE_LANGUAGE)
def test_what_the_language_refuses_is_an_error_of_the_program(name: str) -> None:
    ended = ending(REFUSED_BY_THE_LANGUAGE[name], PATIENCE_S)
    assert ended.reason is EndReason.UNCAUGHT_ERROR
    assert ended.exit_code == 1


@pytest.mark.parametrize("name", BIG_BUT_FINE)
def test_what_is_only_big_finishes(name: str) -> None:
    assert ending(BIG_BUT_FINE[name], PATIENCE_S).reason is EndReason.FINISHED


def test_what_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(ProgramRefused, match="nested too deeply"):
        run("(" * 5_000 + "1" + ")" * 5_000)
