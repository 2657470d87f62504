"""Every step to a sentence that says why, and a link to the clause that says so."""

from dataclasses import dataclass

from markupsafe import Markup

from app.trace.steps import AnyStep
from app.view.agents import belongs_to_main, find_agent
from app.view.families import (
    AgentStep,
    CodeStep,
    ContextStep,
    DomStep,
    EventStep,
    FrameStep,
    LoopStep,
    MicrotaskStep,
    OutputStep,
    PromiseStep,
    RenderingStep,
    TaskStep,
    TimerStep,
    WorkStep,
)
from app.view.references import Reference, reference
from app.view.sentences import (
    agents,
    contexts,
    dom,
    events,
    loop,
    microtasks,
    output,
    promises,
    rendering,
    run,
    tasks,
    timers,
    work,
)
from app.view.source_text import SourceText
from app.view.state import ViewState
from app.view.wording import say


@dataclass(frozen=True, slots=True)
class Narration:
    """A sentence as safe HTML, and what explains it."""

    sentence: Markup
    reference: Reference

    @property
    def text(self) -> str:
        """The sentence without its markup."""
        return self.sentence.striptags()


def narrate(step: AnyStep, before: ViewState, after: ViewState, source: SourceText) -> Narration:
    """Say why ``step`` happened; ``before`` and ``after`` are the page around it."""
    return Narration(_whose(step, before, after, source), reference(step, after.host))


def _whose(step: AnyStep, before: ViewState, after: ViewState, source: SourceText) -> Markup:
    """A step of another thread is told from there, and says so."""
    then, now = find_agent(before, step.agent), find_agent(after, step.agent)
    if belongs_to_main(step) or then is None or now is None:
        return _sentence(step, before, after, source)
    own = SourceText(now.source) if now.source else source
    told = _sentence(step, then.state, now.state, own)
    return say("{}: {}", now.title, told)


def _sentence(step: AnyStep, before: ViewState, after: ViewState, source: SourceText) -> Markup:
    """By family; mypy knows that what is left in the end is a RunStep."""
    if isinstance(step, CodeStep | ContextStep):
        return contexts.tell(step, before, after, source)
    if isinstance(step, MicrotaskStep):
        return microtasks.tell(step, before, after)
    if isinstance(step, PromiseStep):
        return promises.tell(step)
    if isinstance(step, TaskStep):
        return tasks.tell(step, before, after)
    if isinstance(step, OutputStep):
        return output.tell(step)
    if isinstance(step, TimerStep):
        return timers.tell(step, before)
    if isinstance(step, WorkStep | AgentStep | EventStep | DomStep):
        return _of_the_platform(step, before)
    if isinstance(step, LoopStep):
        return loop.tell(step)
    if isinstance(step, FrameStep | RenderingStep):
        return rendering.tell(step, before)
    return run.tell(step)


def _of_the_platform(step: WorkStep | AgentStep | EventStep | DomStep, before: ViewState) -> Markup:
    """What is neither the language's nor the loop's."""
    if isinstance(step, AgentStep):
        return agents.tell(step, before)
    if isinstance(step, WorkStep):
        return work.tell(step, before)
    if isinstance(step, DomStep):
        return dom.tell(step)
    return events.tell(step)
