"""``loopscope serve``: starts, says where, says what is in its way, leaves nothing behind."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

PROJECT = Path(__file__).parents[1]
SERVE = [sys.executable, "-m", "app", "serve"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")


@contextmanager
def served(folder: Path, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process and its address."""
    process = subprocess.Popen(
        [*SERVE, "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        env={**os.environ, "LOOPSCOPE_DATA_FOLDER": str(folder), **environment},
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        found = re.fullmatch(r"Loopscope: (http://127\.0\.0\.1:\d+/)  \(Ctrl-C stops it\)\n", line)
        assert found is not None, (line, process.stderr and process.stderr.read())
        yield process, found[1]
    finally:
        process.kill()
        process.communicate()


def children_of(pid: int) -> set[int]:
    done = subprocess.run(
        ["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [tuple(map(int, line.split())) for line in done.stdout.splitlines()]
    direct = {child for child, parent in pairs if parent == pid}
    return direct.union(*(children_of(child) for child in direct))


def alive(pids: set[int]) -> set[int]:
    done = subprocess.run(
        ["ps", "-e", "-o", "pid=,stat="], capture_output=True, text=True, check=True
    )
    rows = [line.split() for line in done.stdout.splitlines()]
    return {int(pid) for pid, state in rows if not state.startswith("Z")} & pids


def test_it_serves_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with served(tmp_path) as (process, address):
        answer = httpx.get(address, timeout=30)
        assert answer.status_code == 200
        assert "Loopscope" in answer.text
        workers = children_of(process.pid)
        assert workers, "the fork server and its warm workers"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out, err) == (0, "", "")
        assert alive(workers) == set()


def test_a_server_that_is_killed_leaves_no_worker(tmp_path: Path) -> None:
    with served(tmp_path) as (process, address):
        httpx.get(f"{address}health", timeout=30)
        workers = children_of(process.pid)
        process.kill()
        process.wait()
        for _ in range(200):
            if not alive(workers):
                return
        assert alive(workers) == set()


def test_a_port_that_is_taken_is_said_so(tmp_path: Path) -> None:
    with served(tmp_path) as (_, address):
        port = address.rstrip("/").rpartition(":")[2]
        done = subprocess.run(
            [*SERVE, "--port", port], capture_output=True, text=True, cwd=PROJECT, check=False
        )
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == (
            f"Port {port} of 127.0.0.1 is taken by another program. "
            f"Choose another: loopscope serve --port {int(port) + 1}\n"
        )


def test_an_address_that_is_not_here_is_said_so() -> None:
    done = subprocess.run(
        [*SERVE, "--host", "203.0.113.1", "--port", "0"],
        capture_output=True,
        text=True,
        cwd=PROJECT,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Cannot listen on 203.0.113.1, port 0: ")


def test_a_setting_that_is_wrong_is_named() -> None:
    done = subprocess.run(
        SERVE,
        capture_output=True,
        text=True,
        cwd=PROJECT,
        env={**os.environ, "LOOPSCOPE_WORKERS": "many"},
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == "LOOPSCOPE_WORKERS: Input should be a valid integer, " + (
        "unable to parse string as an integer\n"
    )
