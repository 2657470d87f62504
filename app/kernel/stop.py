"""Stops: why a run ends from the inside before its program does."""

from app.trace.steps import EndReason


class RunStopped(BaseException):
    """A budget ran out, or the program asked to exit.

    Not an ``Exception``: no ``catch`` of the program, and no ``except Exception`` of ours, sees it.
    """

    def __init__(self, reason: EndReason, message: str, exit_code: int = 3) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        self.exit_code = exit_code


class InternalError(Exception):
    """A fault of ours, not of the program; the one type for all of them."""
