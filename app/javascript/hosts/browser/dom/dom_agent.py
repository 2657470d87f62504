"""What all documents of one agent share.

https://html.spec.whatwg.org/multipage/webappapis.html#similar-origin-window-agent
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol, cast

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.custom_elements import CustomElementRegistry
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.browser.dom.mutation_observer import MutationObserverObject
    from app.javascript.runtime.host_hooks import Job
    from app.javascript.runtime.realm import Realm

#: The slot of a realm that holds what answers with its window's document.
WINDOW_DOCUMENT: Final = "window document"


class Report(Protocol):
    """Reports an exception; ``said`` stands for its text where its event says something else."""

    def __call__(self, error: Value, said: str | None = None) -> None: ...


@dataclass(slots=True, eq=False)
class DomServices:
    """What the DOM asks of its host.

    ``queue_task`` takes a source's name, a label and steps; ``clean_up`` performs a microtask
    checkpoint when nothing is left on the stack.
    """

    queue_microtask: Callable[[Job], None]
    queue_task: Callable[[str, str, Callable[[], None]], None]
    call: Callable[[JSObject, list[Value], Value], None]
    report: Report
    clean_up: Callable[[], None]


@dataclass(slots=True, eq=False)
class DomQueues:
    """What all windows of the agent have together.

    ``reactions_stack`` is the custom element reactions stack, each entry an element queue;
    ``backup_queue`` what is to react when no such queue is there. ``moves`` is set while
    ``moveBefore`` moves a node.
    """

    reactions_stack: list[list[ElementObject]] = field(default_factory=list)
    backup_queue: list[ElementObject] = field(default_factory=list)
    processing_the_backup_queue: bool = False
    moves: bool = False
    mutation_observer_microtask_queued: bool = False
    mutation_observers: list[MutationObserverObject] = field(default_factory=list)
    pending_mutation_observers: list[MutationObserverObject] = field(default_factory=list)
    signal_slots: list[ElementObject] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class DomAgent:
    """The parts of a window agent that belong to the DOM, as one of its windows sees them.

    ``document`` is the window's own, ``registry`` too; the ``queues`` are everybody's.
    """

    services: DomServices
    document: DocumentObject
    registry: CustomElementRegistry
    queues: DomQueues = field(default_factory=DomQueues)


def dom_agent(realm: Realm) -> DomAgent:
    """The one behind a window's realm."""
    return cast("DomAgent", realm.slots["dom"])


def window_document(realm: Realm) -> DocumentObject:
    """The window's document, made with the interfaces of the DOM when it is first asked for."""
    return cast("DocumentObject", realm.slots[WINDOW_DOCUMENT]())
