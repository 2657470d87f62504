"""CustomElementRegistry and the constructors of HTML elements.

https://html.spec.whatwg.org/multipage/custom-elements.html#custom-elements-api
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom import reactions
from app.javascript.hosts.browser.dom.custom_elements import (
    AlreadyConstructed,
    CustomElementDefinition,
    CustomElementRegistry,
    is_valid_custom_element_name,
)
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import CustomElementState, ElementObject
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    FUNCTION,
    NODE,
    STRING,
    Optional,
    member,
)
from app.javascript.hosts.browser.dom.interface_names import interface_of
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.webidl import dictionary
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.function import ConstructorBehaviour
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    get_prototype_from_constructor,
    is_callable,
    is_constructor,
)
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_settling import fulfill_promise, reject_promise
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_CALLBACKS = (
    "connectedCallback",
    "disconnectedCallback",
    "connectedMoveCallback",
    "adoptedCallback",
    "attributeChangedCallback",
)
_FORM_CALLBACKS = (
    "formAssociatedCallback",
    "formResetCallback",
    "formDisabledCallback",
    "formStateRestoreCallback",
)
_DOING = "Failed to execute 'define' on 'CustomElementRegistry'"


class CustomElementRegistryObject(JSObject):
    """``customElements``"""

    __slots__ = ("registry",)

    class_name = "CustomElementRegistry"

    def __init__(self, prototype: JSObject | None, registry: CustomElementRegistry) -> None:
        super().__init__(prototype)
        self.registry = registry


def define(realm: Realm, this: CustomElementRegistryObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-define"""
    name, constructor, options = arguments
    dictionary(options, "ElementDefinitionOptions")
    registry = this.registry
    if not is_constructor(constructor):
        raise type_error(f"{_DOING}: constructor argument is not a constructor")
    _check_name(registry, name, constructor)
    local_name = _local_name(name, member(options, "extends"))
    if registry.definition_is_running:
        raise DomProblem("NotSupportedError", "an element definition is already being processed")
    registry.definition_is_running = True
    try:
        definition = _definition(realm, name, local_name, constructor)
    except ThrowCompletion:
        registry.definition_is_running = False
        raise
    registry.definition_is_running = False
    registry.add(definition)
    _upgrade_candidates(realm, definition)
    waiting = registry.when_defined.pop(name, None)
    if waiting is not None:
        fulfill_promise(realm, waiting, constructor)
    return UNDEFINED


def _check_name(registry: CustomElementRegistry, name: str, constructor: JSObject) -> None:
    if not is_valid_custom_element_name(name):
        raise DomProblem("SyntaxError", f'"{name}" is not a valid custom element name')
    if name in registry.definitions:
        words = f'the name "{name}" has already been used with this registry'
        raise DomProblem("NotSupportedError", words)
    if constructor in registry.by_constructor:
        words = "this constructor has already been used with this registry"
        raise DomProblem("NotSupportedError", words)


def _local_name(name: str, extends: Value) -> str:
    if extends is UNDEFINED:
        return name
    local_name = to_string(extends)
    if is_valid_custom_element_name(local_name):
        raise DomProblem("NotSupportedError", f'"{local_name}" is a valid custom element name')
    if interface_of(local_name, Namespace.HTML) == "HTMLUnknownElement":
        raise DomProblem("NotSupportedError", f'"{local_name}" is an HTMLUnknownElement')
    return local_name


def _definition(
    realm: Realm, name: str, local_name: str, constructor: JSObject
) -> CustomElementDefinition:
    """Step 14 of the algorithm of ``define``."""
    prototype = constructor.get("prototype", constructor)
    if not isinstance(prototype, JSObject):
        raise type_error(f"{_DOING}: constructor prototype is not an object")
    callbacks = _read_callbacks(prototype, _CALLBACKS)
    observed: frozenset[str] = frozenset()
    if "attributeChangedCallback" in callbacks:
        observed = frozenset(_texts(realm, constructor.get("observedAttributes", constructor)))
    disabled = _texts(realm, constructor.get("disabledFeatures", constructor))
    form_associated = to_boolean(constructor.get("formAssociated", constructor))
    if form_associated:
        callbacks |= _read_callbacks(prototype, _FORM_CALLBACKS)
    return CustomElementDefinition(
        name,
        local_name,
        constructor,
        callbacks,
        observed,
        "shadow" in disabled,
        "internals" in disabled,
        form_associated,
    )


def _read_callbacks(prototype: JSObject, names: tuple[str, ...]) -> dict[str, JSObject]:
    found: dict[str, JSObject] = {}
    for name in names:
        callback = prototype.get(name, prototype)
        if callback is UNDEFINED:
            continue
        if not is_callable(callback):
            raise type_error(f'{_DOING}: "{name}" is not a function')
        found[name] = callback
    return found


def _texts(realm: Realm, value: Value) -> list[str]:
    if value is UNDEFINED:
        return []
    return [to_string(each) for each in iterable_to_list(realm, value)]


def _upgrade_candidates(realm: Realm, definition: CustomElementDefinition) -> None:
    document = dom_agent(realm).document
    for node in list(document.shadow_including_inclusive_descendants()):
        if not isinstance(node, ElementObject) or node.namespace != Namespace.HTML:
            continue
        fits = node.local_name == definition.local_name
        if fits and definition.name in (definition.local_name, node.is_value):
            reactions.enqueue_upgrade_reaction(node, definition)


def get(_realm: Realm, this: CustomElementRegistryObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-get"""
    found = this.registry.definitions.get(arguments[0])
    return UNDEFINED if found is None else found.constructor


def get_name(_realm: Realm, this: CustomElementRegistryObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-getname"""
    found = this.registry.by_constructor.get(arguments[0])
    return NULL if found is None else found.name


def when_defined(realm: Realm, this: CustomElementRegistryObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-whendefined"""
    name: str = arguments[0]
    registry = this.registry
    if not is_valid_custom_element_name(name):
        promise = PromiseObject(realm.promise_prototype)
        words = (
            "Failed to execute 'whenDefined' on 'CustomElementRegistry': "
            f'"{name}" is not a valid custom element name'
        )
        reject_promise(realm, promise, dom_exception(realm, "SyntaxError", words).value_in(realm))
        return promise
    definition = registry.definitions.get(name)
    if definition is not None:
        promise = PromiseObject(realm.promise_prototype)
        fulfill_promise(realm, promise, definition.constructor)
        return promise
    if name not in registry.when_defined:
        registry.when_defined[name] = PromiseObject(realm.promise_prototype)
    return registry.when_defined[name]


def upgrade(_realm: Realm, _this: CustomElementRegistryObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-upgrade"""
    root: NodeObject = arguments[0]
    for node in list(root.shadow_including_inclusive_descendants()):
        if isinstance(node, ElementObject):
            reactions.try_to_upgrade(node)
    return UNDEFINED


_MUST_EXTEND = "autonomous custom elements must extend HTMLElement"
_OTHER_NAME = "localName does not match the HTML element interface"


def html_constructor(name: str) -> ConstructorBehaviour:
    """https://html.spec.whatwg.org/multipage/dom.html#html-element-constructors"""
    illegal = f"Failed to construct '{name}': Illegal constructor"

    def construct(realm: Realm, _arguments: list[Value], new_target: JSObject | None) -> Value:
        if new_target is None:
            raise type_error(
                f"Failed to construct '{name}': Please use the 'new' operator, "
                "this DOM object constructor cannot be called as a function."
            )
        agent = dom_agent(realm)
        definition = agent.registry.by_constructor.get(new_target)
        if definition is None or new_target is realm.intrinsics[f"%{name}%"]:
            raise type_error(illegal)
        wanted = "HTMLElement"
        if definition.local_name != definition.name:
            wanted = interface_of(definition.local_name, Namespace.HTML)
        if wanted != name:
            is_autonomous = definition.local_name == definition.name
            raise type_error(f"{illegal}: {_MUST_EXTEND if is_autonomous else _OTHER_NAME}")
        prototype = get_prototype_from_constructor(new_target, f"%{name}.prototype%")
        stack = definition.construction_stack
        if not stack:
            return _from_scratch(realm, prototype, definition)
        element = stack[-1]
        if isinstance(element, AlreadyConstructed):
            raise dom_exception(
                realm, "InvalidStateError", f"Failed to construct '{name}': already constructed"
            )
        element.prototype = prototype
        stack[-1] = AlreadyConstructed()
        return element

    return construct


def _from_scratch(
    realm: Realm, prototype: JSObject, definition: CustomElementDefinition
) -> ElementObject:
    element = ElementObject(prototype, dom_agent(realm).document, definition.local_name)
    element.custom_element_state = CustomElementState.CUSTOM
    element.custom_element_definition = definition
    if definition.name != definition.local_name:
        element.is_value = definition.name
    return element


_REGISTRY = Members("CustomElementRegistry", CustomElementRegistryObject)

DESCRIPTIONS = (
    interface(
        "CustomElementRegistry",
        None,
        (
            _REGISTRY.operation("define", define, STRING, FUNCTION, Optional(ANY), reactions=True),
            _REGISTRY.operation("get", get, STRING),
            _REGISTRY.operation("getName", get_name, FUNCTION),
            _REGISTRY.operation("whenDefined", when_defined, STRING),
            _REGISTRY.operation("upgrade", upgrade, NODE, reactions=True),
        ),
    ),
)
