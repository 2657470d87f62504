"""Agents beside the main one: each has a stack, an event loop and queues of its own.

https://html.spec.whatwg.org/multipage/webappapis.html#integration-with-the-javascript-agent-formalism
"""

from dataclasses import dataclass

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentStarted(Step):
    """A thread of execution was asked for; its steps will carry ``name`` as their agent.

    ``source`` is the text that it runs; spans of its steps are places in that text, or in the
    program if it is empty. ``title`` is for people.
    """

    name: str
    title: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentEnded(Step):
    """The thread is gone, and what waited in its queues with it; ``why`` is for people."""

    name: str
    why: str
