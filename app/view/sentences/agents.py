"""Sentences about threads beside the main one."""

from markupsafe import Markup

from app.trace.steps import AgentEnded, AgentStarted
from app.view.agents import find_agent
from app.view.families import AgentStep
from app.view.state import ViewState
from app.view.wording import say


def tell(step: AgentStep, before: ViewState) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case AgentStarted():
            return say(
                "A new thread is asked for ({}): it will have a stack, an event loop and queues of "
                "its own, and shares no object with this one.",
                step.title,
            )
        case AgentEnded():
            agent = find_agent(before, step.name)
            title = agent.title if agent else step.name
            return say("{} is gone, with all that waited in its queues. {}", title, step.why)
