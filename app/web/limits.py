"""How often one address may do what costs something."""

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.settings import Settings
from app.web.problems import Problem, ProblemError


class RateLimits:
    """Counts runs and stored links by address, over the last minute."""

    def __init__(self, settings: Settings) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._runs = RateLimitItemPerMinute(settings.runs_per_minute)
        self._shares = RateLimitItemPerMinute(settings.shares_per_minute)

    def count_run(self, client: str) -> None:
        """Raises ProblemError when the address has had its share of runs."""
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
