"""Agents beside the main one: each has a page of its own, of which a card shows the lanes."""

from collections.abc import Callable
from dataclasses import replace

from app.trace.steps import AgentEnded, AgentStarted, AnyStep, ConsoleWritten, ErrorReported
from app.view.families import AgentStep
from app.view.labels import read_label
from app.view.state import AgentCard, AgentState, ContextCard, StackCard, ViewState

Advance = Callable[[ViewState, AnyStep], ViewState]

MAIN = "main"


def agents_moved(state: ViewState, step: AgentStep) -> ViewState:
    """A thread was asked for, or is gone; its card stays."""
    match step:
        case AgentStarted():
            inner = ViewState(host=state.host)
            made = AgentState(step.name, step.title, step.source, inner)
            return replace(state, agents=(*state.agents, made))
        case AgentEnded():
            return _replaced(state, step.name, lambda agent: replace(agent, ended=step.why))


def of_another_agent(state: ViewState, step: AnyStep, advance: Advance) -> ViewState:
    """The page after a step of a thread beside the main one."""
    return _replaced(
        state, step.agent, lambda agent: replace(agent, state=advance(agent.state, step))
    )


def belongs_to_main(step: AnyStep) -> bool:
    """Threads share the console, and the main thread tells of the others' beginning and end."""
    shared = (ConsoleWritten, ErrorReported, AgentStarted, AgentEnded)
    return step.agent == MAIN or isinstance(step, shared)


def is_in_the_program(state: ViewState, step: AnyStep) -> bool:
    """Whether the step's span is a place in the program, and not in a text of a thread's own."""
    agent = find_agent(state, step.agent)
    return step.agent == MAIN or (agent is not None and not agent.source)


def find_agent(state: ViewState, name: str) -> AgentState | None:
    return next((agent for agent in state.agents if agent.name == name), None)


def _replaced(state: ViewState, name: str, change: Callable[[AgentState], AgentState]) -> ViewState:
    agents = tuple(change(each) if each.name == name else each for each in state.agents)
    return replace(state, agents=agents)


def agent_cards(state: ViewState) -> tuple[AgentCard, ...]:
    """The threads' cards, the oldest first."""
    return tuple(_card(agent) for agent in state.agents)


def _card(agent: AgentState) -> AgentCard:
    state = agent.state
    return AgentCard(
        id=agent.name,
        title=agent.title,
        ended=agent.ended,
        stack=tuple(_name(entry) for entry in state.execution_context_stack.entries),
        tasks=tuple(read_label(card.label).name for card in state.task_queue.cards),
        microtasks=tuple(read_label(card.label).name for card in state.microtask_queue.cards),
        has_queues=bool(agent.source),
        timers=tuple(read_label(card.label).name for card in state.timers.cards),
    )


def _name(entry: StackCard) -> str:
    return entry.name if isinstance(entry, ContextCard) else read_label(entry.label).name
