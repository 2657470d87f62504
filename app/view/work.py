"""Work beside the main thread, in the order in which it was begun."""

from dataclasses import replace

from app.trace.steps import WorkFinished, WorkStarted
from app.view.families import WorkStep
from app.view.queues import without
from app.view.state import OtherThreads, ViewState, WorkCard


def work_moved(state: ViewState, step: WorkStep) -> ViewState:
    cards = state.other_threads.cards
    match step:
        case WorkStarted():
            card = WorkCard(step.work, step.thread, step.label, step.at, step.due)
            return replace(state, other_threads=OtherThreads((*cards, card)))
        case WorkFinished():
            return replace(state, other_threads=OtherThreads(without(cards, step.work)))
