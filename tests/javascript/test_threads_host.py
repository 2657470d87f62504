"""The hypothetical browser, in which several threads run the same program."""

from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import AgentStarted, ConsoleWritten, ErrorReported

RACE = """
let counter = 0;
function addOne() {
  const seen = counter;
  const next = seen + 1;
  counter = next;
}
function work() { for (let i = 0; i < 3; i++) addOne(); }
thread(work); thread(work);
setTimeout(() => console.log(counter), 10);
"""
QUEUED = """
let counter = 0;
function addOne() {
  const seen = counter;
  const next = seen + 1;
  counter = next;
}
function work() { for (let i = 0; i < 3; i++) queueTask(addOne); }
thread(work); thread(work);
setTimeout(() => console.log(counter), 10);
"""


def printed(source: str, seed: int, *, details: bool = False) -> list[str]:
    request = RunRequest(source=source, host=Host.THREADS, goal=Goal.SCRIPT, seed=seed)
    steps = record(request, record_details=details)
    return [step.text for step in steps if isinstance(step, ConsoleWritten | ErrorReported)]


def test_a_race_ends_differently_by_the_seed() -> None:
    outcomes = {tuple(printed(RACE, seed)) for seed in range(1, 25)}
    assert len(outcomes) >= 3
    assert ("6",) in outcomes


def test_the_same_seed_ends_the_same_with_and_without_details() -> None:
    for seed in range(1, 9):
        assert printed(RACE, seed) == printed(RACE, seed, details=True)


def test_the_queue_cures_it() -> None:
    assert {tuple(printed(QUEUED, seed)) for seed in range(1, 25)} == {("6",)}


def test_a_thread_that_throws_is_reported_and_the_others_go_on() -> None:
    source = "thread(() => { null.x }); thread(() => { console.log('other') });"
    lines = printed(source, 1)
    assert "other" in lines
    assert any(line.startswith("Uncaught TypeError") for line in lines)


def test_threads_may_be_async_and_nest() -> None:
    source = """
    thread(async () => { await null; console.log("microtasks are the main thread's"); });
    function* g() { yield 1; yield 2 }
    thread(() => { thread(() => { console.log([...g()].join()) }) });
    """
    assert sorted(printed(source, 3)) == ["1,2", "microtasks are the main thread's"]


def test_each_thread_is_announced() -> None:
    request = RunRequest(source=RACE, host=Host.THREADS, goal=Goal.SCRIPT)
    titles = [step.title for step in record(request) if isinstance(step, AgentStarted)]
    assert titles == ["Thread work", "Thread work"]


def test_it_takes_functions_only() -> None:
    assert printed("thread(1)", 1)[0].startswith("Uncaught TypeError: thread takes a function.")


def test_a_thread_without_end_holds_nobody_up() -> None:
    source = "thread(() => { while (true) {} }); setTimeout(() => console.log('main lives'), 10);"
    assert printed(source, 1) == ["main lives"]
