"""What every step has.

The rules of all steps:

* A step is a past-tense fact, subject first; it never asks for anything.
* Steps are frozen, their set is closed (``app.trace.steps.AnyStep``), and ``number`` counts up
  from 0.
* ``at`` is virtual time in milliseconds since the run began.
* Things with a life of their own (contexts, tasks, microtasks, timers, frame callbacks, promises)
  have an id such as ``task-3`` that is unique in the run and stays the same from birth to end.
"""

from dataclasses import dataclass

from app.trace.source import Span
from app.trace.spec import SpecRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The part that all steps share.

    ``agent`` names the thread of execution (``main``); ``span`` the source text that did it, if
    any; ``spec`` the clause that says so.
    """

    number: int
    at: float
    agent: str
    span: Span | None = None
    spec: SpecRef | None = None
