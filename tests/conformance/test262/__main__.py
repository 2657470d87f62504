"""The command line of `scripts/test262`."""

# ruff: noqa: T201  (a command's output)

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tests.conformance.test262.metadata import MetadataMissing, read_metadata
from tests.conformance.test262.outcome import Verdict
from tests.conformance.test262.report import report
from tests.conformance.test262.workers import run_all


def tests_of(suite: Path, only: list[str], features: frozenset[str]) -> list[str]:
    """Paths below `test/` of the tests that are chosen, in order."""
    root = suite / "test"
    paths = [
        file.relative_to(root).as_posix()
        for file in sorted(root.rglob("*.js"))
        if "_FIXTURE" not in file.name
    ]
    chosen = [path for path in paths if not only or any(part in path for part in only)]
    if not features:
        return chosen
    return [path for path in chosen if _features(root / path) & features]


def _features(file: Path) -> frozenset[str]:
    try:
        return read_metadata(file.read_text("utf-8", "surrogatepass")).features
    except MetadataMissing:
        return frozenset()


def main() -> int:
    """Run what was asked for; 1 when a test failed."""
    parser = argparse.ArgumentParser(prog="scripts/test262", description=__doc__)
    parser.add_argument("suite", type=Path, help="a checkout of test262")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        help="tests whose path contains this; may be repeated",
    )
    parser.add_argument("--features", default="", help="tests of these features: a,b")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seconds", type=float, default=60.0, help="for one test")
    parser.add_argument("--progress", action="store_true", help="print failures as they come")
    arguments = parser.parse_args()
    features = frozenset(name for name in arguments.features.split(",") if name)
    paths = tests_of(arguments.suite, arguments.only, features)
    outcomes = []
    for outcome in run_all(arguments.suite, paths, arguments.jobs, arguments.seconds):
        outcomes.append(outcome)
        if arguments.progress and outcome.verdict is Verdict.FAILED:
            print(f"FAILED {outcome.path}: {outcome.message}", file=sys.stderr, flush=True)
    print("\n".join(report(outcomes)))
    return int(any(outcome.verdict is Verdict.FAILED for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
