"""The path of an event, and what each of its targets may see.

https://dom.spec.whatwg.org/#concept-event-path
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.javascript.hosts.web.events.event import EventObject
from app.javascript.hosts.web.events.event_target import EventTargetObject

#: The attribute of an event that holds what does not hear of it, and neither does what is around
#: that: of a click the disabled control around its target, of ``submit`` the form's shadow host.
KEPT_FROM: Final = "kept from"


@dataclass(slots=True, eq=False)
class PathEntry:
    """https://dom.spec.whatwg.org/#concept-event-path

    ``target`` is set where the event is at its target: in the tree itself, and at each shadow
    host on the way out.
    """

    invocation_target: EventTargetObject
    target: EventTargetObject | None
    related_target: EventTargetObject | None
    root_of_closed_tree: bool
    slot_in_closed_tree: bool
    invocation_target_in_shadow_tree: bool


def retarget(
    target: EventTargetObject | None, against: EventTargetObject
) -> EventTargetObject | None:
    """``target`` as somebody outside its shadow tree sees it.

    https://dom.spec.whatwg.org/#retarget
    """
    while target is not None:
        host = target.root().shadow_host()
        if host is None or _is_shadow_including_inclusive_ancestor(target.root(), against):
            return target
        target = host
    return None


def _is_shadow_including_inclusive_ancestor(
    root: EventTargetObject, other: EventTargetObject
) -> bool:
    """Of a root: whether ``other`` stands in its tree or in a shadow tree inside of it."""
    found = other.root()
    while found is not root:
        host = found.shadow_host()
        if host is None:
            return False
        found = host.root()
    return True


def way_from(target: EventTargetObject) -> Iterator[EventTargetObject]:
    """All that a composed event may pass, the innermost first."""
    each: EventTargetObject | None = target
    while each is not None:
        yield each
        each = each.get_the_parent()


def is_heard(target: EventTargetObject, type_: str) -> bool:
    """Whether anybody on the way of such an event listens."""
    return any(each.hears(type_) for each in way_from(target))


def event_path(event: EventObject, target: EventTargetObject) -> list[PathEntry]:
    """Every target that the event passes, the innermost first; empty when none may hear of it.

    https://dom.spec.whatwg.org/#concept-event-dispatch, 5.3 to 5.9
    """
    path: list[PathEntry] = []
    related = retarget(event.related_target, target)
    if target is related and target is not event.related_target:
        return path
    legacy = event.attributes.get("legacy target")  # the document, for a window's load
    shown = legacy if isinstance(legacy, EventTargetObject) else target
    _append(path, target, shown, related, slot_in_closed_tree=False)
    first_root = target.root()
    child, parent = target, target.get_the_parent()
    while parent is not None:
        if _stops_at(event, child, first_root) or event.attributes.get(KEPT_FROM) is parent:
            break
        related = retarget(event.related_target, parent)
        in_closed = child.is_slotted_into(parent) and _is_closed(parent.root())
        is_window = not parent.is_node
        if is_window or _is_shadow_including_inclusive_ancestor(target.root(), parent):
            _append(path, parent, None, related, slot_in_closed_tree=in_closed)
        elif parent is related:
            break
        else:
            target = parent
            _append(path, parent, parent, related, slot_in_closed_tree=in_closed)
        child, parent = parent, parent.get_the_parent()
    return path


def _stops_at(event: EventObject, child: EventTargetObject, first_root: EventTargetObject) -> bool:
    """A shadow root keeps what is not composed; a document does not tell its window of ``load``."""
    if child.shadow_host() is not None:
        return not event.init.composed and child is first_root
    return event.type == "load" and child.is_document


def _append(
    path: list[PathEntry],
    invocation_target: EventTargetObject,
    target: EventTargetObject | None,
    related: EventTargetObject | None,
    *,
    slot_in_closed_tree: bool,
) -> None:
    """https://dom.spec.whatwg.org/#concept-event-path-append"""
    path.append(
        PathEntry(
            invocation_target,
            target,
            related,
            _is_closed(invocation_target),
            slot_in_closed_tree,
            invocation_target.root().shadow_host() is not None,
        )
    )


def _is_closed(target: EventTargetObject) -> bool:
    return target.shadow_host() is not None and target.is_closed


def target_at(path: list[PathEntry], index: int) -> EventTargetObject | None:
    """The event's target while it is at an entry of its path."""
    for entry in reversed(path[: index + 1]):
        if entry.target is not None:
            return entry.target
    return None


def must_forget_targets(path: list[PathEntry]) -> bool:
    """Whether the targets would show a shadow tree to who keeps the event.

    https://dom.spec.whatwg.org/#concept-event-dispatch, 5.10 and 5.11
    """
    last = next((entry for entry in reversed(path) if entry.target is not None), None)
    if last is None:
        return False
    return any(
        target is not None and target.root().shadow_host() is not None
        for target in (last.target, last.related_target)
    )


def composed_path(event: EventObject) -> list[EventTargetObject]:
    """Without what a closed shadow tree hides from the current target.

    https://dom.spec.whatwg.org/#dom-event-composedpath
    """
    path, here, level = event.path, 0, 0
    for index in range(len(path) - 1, -1, -1):
        level += path[index].root_of_closed_tree
        if path[index].invocation_target is event.current_target:
            here = index
            break
        level -= path[index].slot_in_closed_tree
    if not path:
        return []
    if not path[0].invocation_target.is_node:
        # NOTE: Chromium passes events of databases on without a path.
        return [path[here].invocation_target]
    inner = [
        (entry, entry.root_of_closed_tree, entry.slot_in_closed_tree)
        for entry in reversed(path[:here])
    ]
    outer = [
        (entry, entry.slot_in_closed_tree, entry.root_of_closed_tree) for entry in path[here + 1 :]
    ]
    current = path[here].invocation_target
    return [*reversed(_visible(inner, level)), current, *_visible(outer, level)]


def _visible(entries: list[tuple[PathEntry, bool, bool]], level: int) -> list[EventTargetObject]:
    """Going away from the current target: each entry, whether it hides, whether it ends that."""
    seen: list[EventTargetObject] = []
    most = level
    for entry, hides, shows in entries:
        level += hides
        if level <= most:
            seen.append(entry.invocation_target)
        level -= shows
        most = min(most, level)
    return seen
