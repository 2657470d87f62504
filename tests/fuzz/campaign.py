"""Run random programs against the model, and print what is found, as small as it gets."""

# ruff: noqa: T201  (a command's output)

import argparse
import sys
import time

from app.runs.big_stack import on_big_stack
from tests.fuzz.batches import findings
from tests.fuzz.shrinking import shrunk
from tests.fuzz.trial import Finding, Program

_EVERY = 1_000


def campaign(first_seed: int, programs: int, seconds: float, *, shrink: bool) -> int:
    """How many different findings there were; reports as it goes."""
    known: dict[str, int] = {}
    until = time.monotonic() + seconds
    tried = 0
    for seed, finding in findings(range(first_seed, first_seed + programs)):
        tried += 1
        if finding is not None:
            known[finding.what] = known.get(finding.what, 0) + 1
            if known[finding.what] == 1:
                report(seed, finding, shrink=shrink)
        if tried % _EVERY == 0:
            print(f"{tried:,} programs, {len(known)} findings", flush=True)
        if time.monotonic() > until:
            break
    print(f"{tried:,} programs, seeds from {first_seed}, {len(known)} different findings {known}")
    return len(known)


def report(seed: int, finding: Finding, *, shrink: bool) -> None:
    program = finding.program
    in_process = not finding.what.startswith(("crash", "hang", "slow"))
    if shrink and in_process:  # in this process: what ends a process cannot be tried here
        program = on_big_stack(lambda: shrunk(finding))
    print(f"\n=== seed {seed}: {finding.what}\n{finding.told}")
    print(f"--- {_how(program)}\n{program.source}\n", flush=True)


def _how(program: Program) -> str:
    return f"{program.host} {program.goal}{'' if program.details else ' without details'}"


def main() -> int:
    """Command line of `scripts/fuzz`."""
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description=__doc__)
    parser.add_argument("--programs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1, help="the first program's seed")
    parser.add_argument("--minutes", type=float, default=24 * 60.0, help="stop after so long")
    parser.add_argument("--no-shrink", action="store_true", help="print findings as they were")
    arguments = parser.parse_args()
    found = campaign(
        arguments.seed, arguments.programs, arguments.minutes * 60, shrink=not arguments.no_shrink
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
