"""Faults of ours: told apart from the program's errors, and numbered to be reported."""

import traceback
from hashlib import sha256
from pathlib import PurePath


def fault_number(error: BaseException) -> str:
    """8 characters that are the same wherever the same place fails in the same way."""
    places = [
        f"{PurePath(frame.filename).name}:{frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)[-12:]
    ]
    return sha256("|".join([type(error).__name__, *places]).encode()).hexdigest()[:8]


def fault_message(error: BaseException) -> str:
    """A sentence for people; the traceback goes to the log."""
    return (
        f"Loopscope itself failed here, the program is not to blame. Please report it as fault "
        f"{fault_number(error)} ({type(error).__name__})."
    )


def log_fault(error: BaseException) -> None:
    """Write the traceback to the log, which is standard error unless it is configured."""
    import logging  # noqa: PLC0415 - half of the command line's start-up, for what should not happen

    number = fault_number(error)
    logging.getLogger("loopscope.runs").error("fault %s", number, exc_info=error)
