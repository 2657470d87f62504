"""Jobs that settle promises run: https://tc39.es/ecma262/#sec-promise-jobs

The other job, NewPromiseResolveThenableJob, stands with the resolving functions it creates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_function_realm
from app.javascript.runtime.promise_object import PromiseReaction, ReactionType
from app.javascript.runtime.short_text import function_text
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

_FULFILL = ReactionType.FULFILL


def enqueue_reaction(realm: Realm, reaction: PromiseReaction, argument: Value, cause: str) -> None:
    """Make the reaction's job and hand it to the host, with the handler's realm.

    ``cause`` is the id of the promise that was settled.
    """
    handler = reaction.handler
    handler_realm: Realm | None = realm
    if handler is None:
        handler_realm = None
    elif isinstance(handler, JSObject):
        handler_realm = _realm_of_handler(realm, handler)
    job = new_promise_reaction_job(realm, reaction, argument)
    if realm.agent.recorder.details:
        job.label = reaction.label or handler_label(reaction)
        job.cause = cause
    realm.agent.hooks.host_enqueue_promise_job(job, handler_realm)


def _realm_of_handler(realm: Realm, handler: JSObject) -> Realm:
    try:
        return get_function_realm(handler)
    except ThrowCompletion:  # a revoked proxy
        return realm


def new_promise_reaction_job(realm: Realm, reaction: PromiseReaction, argument: Value) -> Job:
    """https://tc39.es/ecma262/#sec-newpromisereactionjob

    The job raises ThrowCompletion only when a resolving function that the program made throws.
    """

    def run() -> None:
        realm.agent.budget.charge()
        capability = reaction.capability
        try:
            result = _handler_result(reaction, argument)
        except ThrowCompletion as thrown:
            reason = thrown.value_in(realm)
            assert capability is not None
        else:
            if capability is not None:
                capability.resolve_with(result)
            return
        capability.reject_with(reason)

    return Job(run, reaction.label, reaction.span)


def handler_label(reaction: PromiseReaction) -> str:
    """The reaction for people, by its handler."""
    handler = reaction.handler
    label = getattr(handler, "label", None)
    if isinstance(label, str):
        return label
    if isinstance(handler, JSObject):
        return f"then: {function_text(handler)}"
    passed = "value" if reaction.type is _FULFILL else "rejection"
    return f"then: no handler, passes the {passed} on"


class LabelledFunction(NativeFunction):
    """A built-in function that the standard makes on the way; ``label`` names it for people."""

    __slots__ = ("label",)

    def __init__(self, realm: Realm, length: int, behaviour: Behaviour, label: str) -> None:
        super().__init__(realm, "", length, behaviour)
        self.label = label


def _handler_result(reaction: PromiseReaction, argument: Value) -> Value:
    """Steps 1.a to 1.e."""
    handler = reaction.handler
    if handler is None:
        if reaction.type is _FULFILL:
            return argument
        raise ThrowCompletion(argument)
    if isinstance(handler, JSObject):
        return handler.call(UNDEFINED, [argument])
    return handler(argument)
