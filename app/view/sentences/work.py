"""Sentences about work beside the main thread."""

from markupsafe import Markup

from app.trace.steps import WorkFinished, WorkStarted
from app.view.families import WorkStep
from app.view.state import ViewState, WorkCard
from app.view.wording import code, say


def tell(step: WorkStep, before: ViewState) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case WorkStarted():
            return say(
                "{} is handed to another thread ({}). The main thread does not wait for it.",
                code(step.label),
                step.thread,
            )
        case WorkFinished():
            return finished(step, before)


def finished(step: WorkFinished, before: ViewState) -> Markup:
    card = _find(before, step.work)
    label, thread = (card.label, card.thread) if card else (step.work, "another thread")
    outcome = f": {step.outcome}" if step.outcome else ""
    return say(
        "{} is over on its own thread ({}){}. Its outcome has to come back to the main thread.",
        code(label),
        thread,
        outcome,
    )


def _find(state: ViewState, work: str) -> WorkCard | None:
    return next((card for card in state.other_threads.cards if card.id == work), None)
