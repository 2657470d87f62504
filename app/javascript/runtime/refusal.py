"""Refusing, while a program runs, what the model does not do."""

from app.kernel.stop import RunStopped
from app.trace.steps import EndReason


def unsupported(construct: str, advice: str) -> RunStopped:
    """The end of a run that met ``construct``; no ``catch`` of the program sees it."""
    return RunStopped(EndReason.UNSUPPORTED, f"Not supported: {construct}. {advice}", exit_code=2)
