"""How fast the model runs: ratios to plain CPython doing the same work.

    .venv/bin/python -m bench.engines [--peers PYTHON]

``--peers`` names the Python of another virtual environment in which js2py-3-13, micro-javascript or
myjs may be installed: those that are there are measured beside.
"""

import argparse
import json
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.kernel.budget import Limits
from app.runs.execute import record
from app.runs.request import MAX_STEPS, Host, RunRequest
from app.trace.steps import EndReason
from bench.workloads import WORKLOADS, Workload

ROUNDS = 3
PEERS = Path(__file__).with_name("peers.py")
_PEER_SECONDS = 120


def best(work: Callable[[], object]) -> float:
    """Seconds of processor time of the fastest round: what other programs do counts least."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


def of_model(source: str, *, details: bool) -> float:
    """Seconds for the program alone: an empty one's are taken off."""

    def run(text: str) -> None:
        limits = replace(Limits(), steps=MAX_STEPS, statements=1_000_000_000)
        request = RunRequest(source=text, host=Host.NODE, limits=limits)
        ended = record(request, record_details=details).ended
        if ended is None or ended.reason is not EndReason.FINISHED:
            sys.exit(f"the model did not finish: {ended}")

    return best(lambda: run(source)) - best(lambda: run(""))


def of_peers(python: str) -> dict[str, dict[str, float | str]]:
    """Seconds by peer and workload, or why there are none."""
    work = {one.name: one.javascript for one in WORKLOADS if one.synchronous}
    results: dict[str, dict[str, float | str]] = {}
    for peer in ("js2py", "microjs", "myjs"):
        results[peer] = {}
        for name, source in work.items():
            results[peer][name] = _of_peer(python, peer, source)
    return results


def _of_peer(python: str, peer: str, source: str) -> float | str:
    command = [python, str(PEERS), peer, str(ROUNDS)]
    try:
        done = subprocess.run(
            command,
            input=source,
            capture_output=True,
            text=True,
            timeout=_PEER_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"over {_PEER_SECONDS} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["failed"])[-1][:40]
    return float(json.loads(done.stdout))


def ratio(seconds: float | str, python: float) -> str:
    return f"{seconds / python:.1f}x" if isinstance(seconds, float) else seconds


def measure(workload: Workload, peers: dict[str, dict[str, float | str]]) -> list[str]:
    """One row of the table."""
    python = best(workload.python)
    quiet = of_model(workload.javascript, details=False)
    recorded = of_model(workload.javascript, details=True)
    row = [workload.name, f"{python * 1e3:.1f} ms", ratio(quiet, python), ratio(recorded, python)]
    return row + [ratio(times.get(workload.name, "-"), python) for times in peers.values()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", metavar="PYTHON", help="Python of an environment with peers")
    options = parser.parse_args()
    peers = of_peers(options.peers) if options.peers else {}
    print(f"CPython {platform.python_version()}, best of {ROUNDS}, processor time")
    head = ["work", "CPython", "recording off", "recording on", *peers]
    print("| " + " | ".join(head) + " |")
    print("| --- |" + " ---: |" * (len(head) - 1))
    for workload in WORKLOADS:
        print("| " + " | ".join(measure(workload, peers)) + " |", flush=True)


if __name__ == "__main__":
    main()
