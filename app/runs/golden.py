"""Golden traces: what each scenario is known to do, step by step.

``scripts/golden`` rewrites them; it refuses when a run failed or differs between two tries.
"""

import argparse
import sys
from pathlib import Path

from app.runs.execute import record
from app.runs.problems import ProgramRefused, ScenarioProblem
from app.runs.scenario import Scenario, load_scenario
from app.trace.jsonl import encode_step
from app.trace.recording import Recording
from app.trace.steps import EndReason

_GOOD_ENDS = frozenset({EndReason.FINISHED, EndReason.UNCAUGHT_ERROR, EndReason.STEPS})


_ENDLESS_ENDS = frozenset({EndReason.STATEMENTS, EndReason.STEPS})


class GoldenRefusedError(Exception):
    """The run is not one to be compared with ever after."""


def golden_recording(scenario: Scenario) -> Recording:
    """What the scenario does now. Raises GoldenRefusedError when that is no good example."""
    try:
        recording = record(scenario.request)
        again = record(scenario.request)
    except ProgramRefused as problem:
        raise GoldenRefusedError(f"refused at {problem.span}: {problem}") from None
    if recording != again:
        raise GoldenRefusedError(f"two runs differ: {first_difference(recording, again)}")
    assert recording.ended is not None
    good = _ENDLESS_ENDS if scenario.never_ends else _GOOD_ENDS
    if recording.ended.reason not in good:
        raise GoldenRefusedError(f"{recording.ended.reason}: {recording.ended.message}")
    for hint in scenario.hints:
        if hint.step and hint.find(recording[:]) is None:
            raise GoldenRefusedError(f"no step fits what to look at: {hint.text!r}")
    return recording


def first_difference(expected: Recording, actual: Recording) -> str:
    """The first step that differs, on both sides; empty when none does."""
    for number in range(max(len(expected), len(actual))):
        sides = [
            encode_step(side[number]) if number < len(side) else "(no more steps)"
            for side in (expected, actual)
        ]
        if sides[0] != sides[1]:
            return f"step {number}:\n  expected {sides[0]}\n  actual   {sides[1]}"
    return ""


def rebaseline(folder: Path, *, check: bool) -> str:
    """Write the folder's golden trace, or only compare; returns what happened, in a line."""
    scenario = load_scenario(folder)
    recording = golden_recording(scenario)
    known = scenario.golden.read_text("ascii") if scenario.golden.exists() else ""
    fresh = recording.to_jsonl()
    if known == fresh:
        return "as it was"
    if check:
        difference = first_difference(Recording.from_jsonl(known), recording)
        raise GoldenRefusedError(f"differs from its golden trace at {difference}")
    scenario.golden.write_text(fresh, "ascii")
    return f"{'rewritten' if known else 'written'}, {len(recording)} steps"


def main() -> int:
    """``scripts/golden [--check] [SLUG...]``; exit code 1 when a scenario was refused."""
    parser = argparse.ArgumentParser(prog="scripts/golden", description=__doc__)
    parser.add_argument("slugs", nargs="*", metavar="SLUG", help="default: all")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    scenarios = Path(__file__).parents[2] / "scenarios"
    slugs = options.slugs or sorted(path.name for path in scenarios.iterdir() if path.is_dir())
    refused = 0
    for slug in slugs:
        try:
            outcome = rebaseline(scenarios / slug, check=options.check)
        except (GoldenRefusedError, ScenarioProblem) as error:
            outcome = f"REFUSED: {error}"
            refused += 1
        sys.stdout.write(f"{slug}: {outcome}\n")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
