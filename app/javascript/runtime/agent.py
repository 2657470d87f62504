"""Agents: https://tc39.es/ecma262/#sec-agents"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeAlias

from app.javascript.runtime.host_hooks import HostHooks
from app.javascript.runtime.time_zone import UTC, TimeZone
from app.javascript.runtime.values import Symbol, Value
from app.kernel.budget import Budget
from app.kernel.chance import Chance
from app.kernel.circumstances import Circumstances
from app.kernel.clock import VirtualClock
from app.kernel.coroutine import Coroutine, Hub
from app.kernel.recorder import Recorder
from app.kernel.strands import Strands
from app.trace.source import Span

if TYPE_CHECKING:
    from app.javascript.runtime.promise_object import PromiseObject
    from app.javascript.runtime.realm import Realm

#: Values by their keys; never changed, only replaced. None is the empty one.
AsyncContext: TypeAlias = "dict[Any, Any] | None"


@dataclass(slots=True, eq=False)
class Agent:
    """One thread of execution of a program, and what it runs on.

    ``depth`` counts the frames of the program that are on the stack now, ``realms`` the realms that
    were made. ``symbol_registry`` is the
    GlobalSymbolRegistry: https://tc39.es/ecma262/#table-globalsymbolregistry-record-fields
    """

    hooks: HostHooks
    recorder: Recorder
    budget: Budget
    clock: VirtualClock
    chance: Chance
    hub: Hub = field(default_factory=Hub)
    depth: int = 0
    realms: int = 1
    #: Where there are several realms: that of the code that an error came from.
    throwing_realm: Callable[[TracebackType | None], Realm | None] | None = None
    running: Coroutine | None = None
    symbol_registry: dict[str, Symbol] = field(default_factory=dict)
    module_async_evaluation_count: int = 0
    circumstances: Circumstances = field(default_factory=Circumstances)
    time_zone: TimeZone = UTC
    #: The threads that share the clock; a worker's agent has those of the agent that made it.
    strands: Strands = field(init=False)
    #: What a host keeps for the code that runs now and for all that it starts.
    async_context: AsyncContext = None
    #: Told when a promise is resolved or rejected that was before: which, how, and by what.
    settled_again: Callable[[PromiseObject, str, Value], None] | None = None
    #: What a throw statement threw that was caught last, and where it stands.
    last_throw: tuple[Value, Span] | None = None

    def __post_init__(self) -> None:
        self.strands = Strands(self.clock, self.recorder)
        named = self.circumstances.time_zone
        rules = self.circumstances.zone_named(named)
        if rules is not None and named != UTC.rules.identifier:
            self.time_zone = TimeZone(rules)

    def beside(self, hooks: HostHooks) -> Agent:
        """Another agent on the same clock; no person's input reaches it."""
        alone = replace(self.circumstances, stimuli=())
        made = Agent(
            hooks, self.recorder, self.budget, self.clock, self.chance, circumstances=alone
        )
        made.strands = self.strands
        return made

    def next_async_evaluation_order(self) -> int:
        """https://tc39.es/ecma262/#sec-IncrementModuleAsyncEvaluationCount"""
        self.module_async_evaluation_count += 1
        return self.module_async_evaluation_count
