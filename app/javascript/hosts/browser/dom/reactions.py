"""The custom element reactions: https://html.spec.whatwg.org/multipage/custom-elements.html#custom-element-reactions"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from app.javascript.hosts.browser.dom.custom_elements import (
    CallbackReaction,
    CustomElementDefinition,
    UpgradeReaction,
)
from app.javascript.hosts.browser.dom.dom_agent import DomAgent, dom_agent
from app.javascript.hosts.browser.dom.element import CustomElementState, ElementObject
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import NULL, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.runtime.realm import Realm

P = ParamSpec("P")
T = TypeVar("T")

_UPGRADABLE = (CustomElementState.UNDEFINED, CustomElementState.UNCUSTOMIZED)


def _agent(element: ElementObject) -> DomAgent:
    return dom_agent(element.node_document.realm)


# -- what happens to elements --------------------------------------------------------------------


def element_connected(element: ElementObject) -> None:
    """Step 7.7 of https://dom.spec.whatwg.org/#concept-node-insert"""
    if element.custom_element_state is not CustomElementState.CUSTOM:
        try_to_upgrade(element)
    elif _hears_of_moves(element):
        enqueue_callback_reaction(element, "connectedMoveCallback", [])
    else:
        enqueue_callback_reaction(element, "connectedCallback", [])


def element_disconnected(element: ElementObject) -> None:
    """Step 14 of https://dom.spec.whatwg.org/#concept-node-remove"""
    if element.custom_element_state is CustomElementState.CUSTOM and not _hears_of_moves(element):
        enqueue_callback_reaction(element, "disconnectedCallback", [])


def _hears_of_moves(element: ElementObject) -> bool:
    """Step 20 of https://dom.spec.whatwg.org/#move"""
    definition = element.custom_element_definition
    moves = _agent(element).queues.moves
    return moves and definition is not None and "connectedMoveCallback" in definition.callbacks


def element_adopted(element: ElementObject, old: DocumentObject, new: DocumentObject) -> None:
    """Step 3.2 of https://dom.spec.whatwg.org/#concept-node-adopt"""
    if element.custom_element_state is CustomElementState.CUSTOM:
        enqueue_callback_reaction(element, "adoptedCallback", [old, new])


def attribute_changed(
    element: ElementObject, name: str, old: str | None, new: str | None, namespace: str | None
) -> None:
    """Step 2 of https://dom.spec.whatwg.org/#concept-element-attributes-change"""
    if observes_attribute(element, name):
        _enqueue_attribute_changed(element, name, old, new, namespace)


def observes_attribute(element: ElementObject, name: str) -> bool:
    """Whether it is a custom element that is told of changes of this attribute."""
    definition = element.custom_element_definition
    if definition is None or element.custom_element_state is not CustomElementState.CUSTOM:
        return False
    return name in definition.observed_attributes


def _enqueue_attribute_changed(
    element: ElementObject, name: str, old: str | None, new: str | None, namespace: str | None
) -> None:
    definition = element.custom_element_definition
    assert definition is not None
    if name in definition.observed_attributes:
        values: list[Value] = [name]
        values += [NULL if value is None else value for value in (old, new, namespace)]
        enqueue_callback_reaction(element, "attributeChangedCallback", values)


# -- queues --------------------------------------------------------------------------------------


def enqueue_callback_reaction(element: ElementObject, name: str, arguments: list[Value]) -> None:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#enqueue-a-custom-element-callback-reaction"""
    definition = element.custom_element_definition
    callback = definition.callbacks.get(name) if definition is not None else None
    if callback is not None:
        element.reaction_queue.append(CallbackReaction(callback, arguments))
        _enqueue_element(element)


def try_to_upgrade(element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#concept-try-upgrade"""
    if element.custom_element_state not in _UPGRADABLE:
        return
    registry = _agent(element).registry
    if element.node_document.window is None:
        return
    definition = registry.look_up(element.namespace, element.local_name, element.is_value)
    if definition is not None:
        enqueue_upgrade_reaction(element, definition)


def enqueue_upgrade_reaction(element: ElementObject, definition: CustomElementDefinition) -> None:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#enqueue-a-custom-element-upgrade-reaction"""
    element.reaction_queue.append(UpgradeReaction(definition))
    _enqueue_element(element)


def _enqueue_element(element: ElementObject) -> None:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#enqueue-an-element-on-the-appropriate-element-queue"""
    agent = _agent(element)
    queues = agent.queues
    if queues.reactions_stack:
        queues.reactions_stack[-1].append(element)
        return
    queues.backup_queue.append(element)
    if queues.processing_the_backup_queue:
        return
    queues.processing_the_backup_queue = True
    realm = element.node_document.realm

    def invoke() -> None:
        invoke_reactions(realm, queues.backup_queue)
        queues.backup_queue = []
        queues.processing_the_backup_queue = False

    job = Job(invoke, "invoke custom element reactions", realm.agent.recorder.here)
    agent.services.queue_microtask(job)


def invoke_reactions(realm: Realm, queue: list[ElementObject]) -> None:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#invoke-custom-element-reactions"""
    services = dom_agent(realm).services
    place = 0
    while place < len(queue):
        element = queue[place]
        place += 1
        while element.reaction_queue:
            reaction = element.reaction_queue.pop(0)
            if isinstance(reaction, CallbackReaction):
                services.call(reaction.callback, reaction.arguments, element)
                continue
            try:
                upgrade_element(realm, element, reaction.definition)
            except ThrowCompletion as completion:
                services.report(completion.value_in(realm))


def with_reactions(
    realm: Realm, steps: Callable[P, T], *arguments: P.args, **options: P.kwargs
) -> T:
    """Custom elements react when the steps are over, also when these throw.

    https://html.spec.whatwg.org/multipage/custom-elements.html#cereactions
    """
    stack = dom_agent(realm).queues.reactions_stack
    stack.append([])
    try:
        answer = steps(*arguments, **options)
    except ThrowCompletion:
        if queue := stack.pop():
            invoke_reactions(realm, queue)
        raise
    if queue := stack.pop():
        invoke_reactions(realm, queue)
    return answer


# -- upgrades ------------------------------------------------------------------------------------


def upgrade_element(
    realm: Realm, element: ElementObject, definition: CustomElementDefinition
) -> None:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#upgrades"""
    if element.custom_element_state not in _UPGRADABLE:
        return
    element.custom_element_definition = definition
    element.custom_element_state = CustomElementState.FAILED
    for attribute in list(element.attributes.values()):
        _enqueue_attribute_changed(
            element, attribute.local_name, None, attribute.value, attribute.namespace
        )
    if element.connected:
        enqueue_callback_reaction(element, "connectedCallback", [])
    definition.construction_stack.append(element)
    try:
        _construct(realm, element, definition)
    except ThrowCompletion:
        definition.construction_stack.pop()
        element.custom_element_state = CustomElementState.FAILED
        element.custom_element_definition = None
        element.reaction_queue.clear()
        raise
    definition.construction_stack.pop()
    element.custom_element_state = CustomElementState.CUSTOM
    if definition.form_associated:
        for steps in element.node_document.hooks.upgraded:
            steps(element)


def _construct(realm: Realm, element: ElementObject, definition: CustomElementDefinition) -> None:
    """Step 8 of https://html.spec.whatwg.org/multipage/custom-elements.html#upgrades"""
    if definition.disable_shadow and element.shadow_root is not None:
        message = "The element already has a ShadowRoot though it is disabled by disabledFeatures."
        raise dom_exception(realm, "NotSupportedError", message)
    element.custom_element_state = CustomElementState.PRECUSTOMIZED
    constructor = definition.constructor
    made: JSObject = constructor.construct([], constructor)
    _agent(element).services.clean_up()
    if made is not element:
        raise type_error(
            "custom element constructors must call super() first and must "
            "not return a different object"
        )
