"""The command line's limits of time and memory, and how it says a fault of its own."""

import subprocess
import sys
import time
from typing import cast

import pytest

from app.runs import command
from app.runs.big_stack import BigStack
from tests.test_cli import PROJECT, run


def run_fake(source: str, **options: object) -> tuple[int, str, str]:
    """The same with the fake model, in a process of its own."""
    script = (
        "import sys\n"
        "from app.runs.command import RunOptions, leave, run_command\n"
        "from tests.runs.fake_model import run_program\n"
        f"leave(run_command(RunOptions(file='-', **{options!r}), run_program))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        check=False,
        input=source.encode(),
        capture_output=True,
        cwd=PROJECT,
        timeout=60,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    "source",
    [
        "while (true) {}",
        "setInterval(() => {}, 1)",
        "(function again() { Promise.resolve().then(again) })()",
        "(function again() { process.nextTick(again) })()",
        "const a = []; for (;;) a.push(new Array(1e5).fill(0))",
        "let s = 'x'; for (;;) s += s.slice(1) + s",
    ],
)
def test_what_never_ends_is_stopped(source: str) -> None:
    code, out, err = run("-", stdin="console.log('before');" + source)
    assert (code, out) == (3, "before\n") or "RangeError" in err, err
    assert err.startswith(("-: Stopped", "-: Still running", "[stdin]:1"))


def test_time_runs_out() -> None:
    code, out, err = run_fake('log "a"\nhang', seconds=0.3)
    assert (code, out) == (3, "a\n")
    assert err.startswith("-: Stopped after 0.3 seconds: the program kept its thread")


@pytest.mark.parametrize(("computes", "waits_to_the_end"), [(0.0, True), (0.4, False)])
def test_only_computing_counts(
    computes: float, waits_to_the_end: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow:
        joined = 0
        used = 0.0

        def is_alive(self) -> bool:
            return self.joined < 10

        def join(self, _timeout: float) -> None:
            self.joined += 1
            self.used += computes

    thread = Slow()
    monkeypatch.setattr(time, "process_time", lambda: thread.used)
    command._wait_for(cast("BigStack[int]", thread), 1.0)
    assert thread.is_alive() is not waits_to_the_end


def test_time_runs_out_even_in_c_code() -> None:
    code, out, _ = run_fake('log "a"\nhang-in-c', seconds=0.3)
    assert code != 0
    assert out == "a\n"


def test_memory_runs_out() -> None:
    code, out, err = run_fake('log "a"\neat-memory', seconds=30.0)
    assert (code, out) == (3, "a\n")
    assert err == "-: Stopped: the program used more memory than a run may have.\n"


def test_a_fault_of_ours_is_said_as_ours() -> None:
    code, out, err = run_fake('log "a"\nfault')
    assert (code, out) == (70, "a\n")
    assert "KeyError: 'a fault of ours'" in err
    assert "Loopscope itself failed here, the program is not to blame. Please report" in err
