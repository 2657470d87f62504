"""What came of a test."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """`SKIPPED` was not run; `REFUSED` met a construct that the model refuses by name."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`message` is the failure, or the reason of a skip or a refusal."""

    path: str
    verdict: Verdict
    message: str = ""
