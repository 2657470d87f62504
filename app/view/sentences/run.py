"""Sentences about a run's beginning and end."""

from markupsafe import Markup

from app.trace.steps import EndReason, RunEnded, RunStarted, WorkSummarised
from app.view.families import RunStep
from app.view.wording import count, say

ENDINGS = {
    EndReason.FINISHED: "Finished: the stack is empty, and nothing waits anywhere.",
    EndReason.UNCAUGHT_ERROR: "Ended by an error that nobody caught.",
    EndReason.EXIT_CALLED: "The program asked the process to exit.",
    EndReason.UNSUPPORTED: "Stopped at something that this model does not support.",
    EndReason.STEPS: "Still running: paused at the step limit.",
    EndReason.STATEMENTS: "Stopped: the program kept the thread for too long.",
    EndReason.MEMORY: "Stopped: the program asked for too much memory.",
    EndReason.WALL_TIME: "Stopped: the program ran for too long.",
    EndReason.VIRTUAL_TIME: "Stopped: the virtual clock reached its limit.",
    EndReason.INTERNAL_ERROR: "Stopped by a fault of Loopscope, not of the program.",
}


def tell(step: RunStep) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case RunStarted():
            return started(step)
        case RunEnded():
            return ended(step)
        case WorkSummarised():
            return summarised(step)


def started(step: RunStarted) -> Markup:
    if step.host == "node":
        return say("Node is ready: every queue is empty. First it runs the main script.")
    if step.host == "browser":
        return say("The page is ready: every queue is empty. First it runs the script.")
    return say("The host {} is ready, and every queue is empty.", step.host)


def ended(step: RunEnded) -> Markup:
    return say("{}", step.message or ENDINGS[step.reason])


def summarised(step: WorkSummarised) -> Markup:
    parts = [count(step.statements, "statement")] if step.statements else []
    if step.calls:
        parts.append(count(step.calls, "call"))
    work = " and ".join(parts) or "more of the same"
    if step.iterations:
        return say(
            "The loop went round {} in all; {} ran without steps of their own.",
            count(step.iterations, "time"),
            work,
        )
    return say("{} ran without steps of their own.", work[:1].upper() + work[1:])
