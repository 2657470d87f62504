"""Sentences about the event loop's own moves, and the virtual clock."""

from markupsafe import Markup

from app.trace.steps import ClockAdvanced, IterationStarted, OrderOpen, PhaseEntered
from app.view.families import LoopStep
from app.view.wording import milliseconds, say

PHASES = {
    "timers": "Timers phase: callbacks of timers that are due run, the earliest first.",
    "pending callbacks": "Pending callbacks phase: what the system put off in the last round.",
    "idle, prepare": "Idle and prepare phases: for Node's own use.",
    "poll": "Poll phase: the loop waits here for input and output, or for the next timer.",
    "check": "Check phase: callbacks of setImmediate run.",
    "close callbacks": "Close callbacks phase: handles that were closed say goodbye.",
}


def tell(step: LoopStep) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case IterationStarted():
            return iteration(step)
        case PhaseEntered():
            return phase(step)
        case OrderOpen():
            return order(step)
        case ClockAdvanced():
            return clock(step)


def iteration(step: IterationStarted) -> Markup:
    return say("The event loop goes round: iteration {}.", step.iteration)


def phase(step: PhaseEntered) -> Markup:
    sentence = PHASES.get(step.phase.replace("_", " "))
    return say("{}", sentence or f"The loop enters its {step.phase} phase.")


def order(step: OrderOpen) -> Markup:
    return say(
        "A real Node does not promise this order: {} can come either way round, as it depends on "
        "how long things take. In this run {} comes first; another seed may pick another.",
        " and ".join(step.between),
        step.picked,
    )


def clock(step: ClockAdvanced) -> Markup:
    passed = milliseconds(round(step.at - step.since, 3))
    return say("{} pass: {}.", passed, _WHY.get(step.why, step.why.rstrip(".")))


_WHY = {
    "": "the virtual clock moves on",
    "idle": "nothing is there to do, so the loop waits",
    "busy": "the program keeps the thread busy",
}
