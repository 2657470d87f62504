"""Outcomes as text: by folder, failures with their messages, what was not run by reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.conformance.test262.outcome import Outcome, Verdict

FOLDER_DEPTH = 2


def report(outcomes: list[Outcome]) -> Iterator[str]:
    """The report's lines."""
    yield from failures(outcomes)
    yield from by_folder(outcomes)
    for verdict, title in ((Verdict.SKIPPED, "skipped"), (Verdict.REFUSED, "refused by name")):
        yield from by_reason(outcomes, verdict, title)
    counts = Counter(outcome.verdict for outcome in outcomes)
    yield (
        f"{counts[Verdict.PASSED]} passed, {counts[Verdict.FAILED]} failed, "
        f"{counts[Verdict.SKIPPED] + counts[Verdict.REFUSED]} skipped"
    )


def failures(outcomes: list[Outcome]) -> Iterator[str]:
    """A line for every failing test."""
    for outcome in sorted(outcomes, key=lambda each: each.path):
        if outcome.verdict is Verdict.FAILED:
            yield f"FAILED {outcome.path}: {outcome.message}"


def by_folder(outcomes: list[Outcome]) -> Iterator[str]:
    """Passed and run tests of every folder."""
    folders: dict[str, Counter[Verdict]] = defaultdict(Counter)
    for outcome in outcomes:
        parts = outcome.path.split("/")[:-1]
        for depth in range(1, FOLDER_DEPTH + 1):
            if depth <= len(parts):
                folders["/".join(parts[:depth])][outcome.verdict] += 1
    for folder, counts in sorted(folders.items()):
        passed = counts[Verdict.PASSED]
        ran = passed + counts[Verdict.FAILED]
        if ran:
            yield f"{passed / ran:8.2%} {passed:6} of {ran:6}  {folder}"


def by_reason(outcomes: list[Outcome], verdict: Verdict, title: str) -> Iterator[str]:
    """How many tests were not run for which reason."""
    reasons = Counter(outcome.message for outcome in outcomes if outcome.verdict is verdict)
    for reason, count in reasons.most_common():
        yield f"{title}: {count:6}  {reason}"
