"""Sentences about what is printed."""

from markupsafe import Markup

from app.trace.steps import ConsoleWritten, ErrorReported
from app.view.families import OutputStep
from app.view.wording import code, say


def tell(step: OutputStep) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case ConsoleWritten():
            return written(step)
        case ErrorReported():
            return reported(step)


def written(step: ConsoleWritten) -> Markup:
    if not step.text.strip():
        return say("The console prints an empty line.")
    return say("The console prints {}.", code(step.text))


def reported(step: ErrorReported) -> Markup:
    first = next(iter(step.text.strip().splitlines()), "an error")
    return say("Nobody caught the error, so the host reports it: {}", code(first))
