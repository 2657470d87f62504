"""Sentences about the event loop's own moves."""

from markupsafe import Markup

from app.trace.steps import IterationStarted, PhaseEntered
from app.view.wording import say

PHASES = {
    "timers": "Timers phase: callbacks of timers that are due run, the earliest first.",
    "pending callbacks": "Pending callbacks phase: what the system put off in the last round.",
    "idle, prepare": "Idle and prepare phases: for Node's own use.",
    "poll": "Poll phase: the loop waits here for input and output, or for the next timer.",
    "check": "Check phase: callbacks of setImmediate run.",
    "close callbacks": "Close callbacks phase: handles that were closed say goodbye.",
}


def iteration(step: IterationStarted) -> Markup:
    return say("The event loop goes round: iteration {}.", step.iteration)


def phase(step: PhaseEntered) -> Markup:
    sentence = PHASES.get(step.phase.replace("_", " "))
    return say("{}", sentence or f"The loop enters its {step.phase} phase.")
