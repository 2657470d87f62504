"""How often one address may do what costs something."""

from typing import Annotated

from fastapi import Depends, Request
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.runs.request import RunRequest
from app.settings import Settings
from app.web.problems import Problem, ProblemError
from app.web.services import Services


class RateLimits:
    """Counts runs and stored links by address, over the last minute."""

    def __init__(self, settings: Settings) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._runs = RateLimitItemPerMinute(settings.runs_per_minute)
        self._shares = RateLimitItemPerMinute(settings.shares_per_minute)

    def count_run(self, services: Services, request: RunRequest, client: str) -> None:
        """Raises ProblemError when the address has had its share of runs.

        A run that is remembered costs nothing and is not counted.
        """
        if request in services.runs:
            return
        self._count(self._runs, "run", client, "runs")

    def count_share(self, client: str) -> None:
        """Raises ProblemError when the address has had its share of stored links."""
        self._count(self._shares, "share", client, "stored links")

    def _count(self, limit: RateLimitItemPerMinute, kind: str, client: str, what: str) -> None:
        if self._limiter.hit(limit, kind, client):
            return
        detail = f"More than {limit.amount} {what} in a minute came from your address."
        advice = "Wait a few seconds, then try again."
        raise ProblemError(Problem(429, "A little slower, please", detail, advice, retry_after=10))


def _limits(request: Request) -> RateLimits:
    limits: RateLimits = request.app.state.rate_limits
    return limits


Limits = Annotated[RateLimits, Depends(_limits)]
