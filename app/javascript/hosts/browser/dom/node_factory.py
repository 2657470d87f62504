"""Creating nodes: https://dom.spec.whatwg.org/#concept-create-element"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.browser.dom import reactions
from app.javascript.hosts.browser.dom.character_data import CommentObject, TextObject
from app.javascript.hosts.browser.dom.custom_elements import (
    CustomElementDefinition,
    is_valid_custom_element_name,
)
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import CustomElementState, ElementObject
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject
from app.javascript.hosts.browser.dom.interface_names import interface_of
from app.javascript.hosts.browser.dom.named_elements import (
    FormElementObject,
    SelectElementObject,
)
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


def prototype_of(realm: Realm, interface: str) -> JSObject:
    """The prototype object of an interface."""
    return realm.intrinsics[f"%{interface}.prototype%"]


def create_text(document: DocumentObject, data: str) -> TextObject:
    """https://dom.spec.whatwg.org/#dom-document-createtextnode"""
    return TextObject(prototype_of(document.realm, "Text"), document, data)


def create_comment(document: DocumentObject, data: str) -> CommentObject:
    """https://dom.spec.whatwg.org/#dom-document-createcomment"""
    return CommentObject(prototype_of(document.realm, "Comment"), document, data)


def create_fragment(document: DocumentObject) -> DocumentFragmentObject:
    """https://dom.spec.whatwg.org/#dom-document-createdocumentfragment"""
    return DocumentFragmentObject(prototype_of(document.realm, "DocumentFragment"), document)


def create_element(  # noqa: PLR0913 - the standard has as many
    document: DocumentObject,
    local_name: str,
    namespace: str | None = Namespace.HTML,
    prefix: str | None = None,
    is_value: str | None = None,
    *,
    synchronous_custom_elements: bool = False,
    doing: str = "Failed to execute 'createElement' on 'Document'",
) -> ElementObject:
    """``doing`` begins the words of an error about a custom element.

    https://dom.spec.whatwg.org/#concept-create-element
    """
    realm = document.realm
    definition = None
    if document.window is not None:
        definition = dom_agent(realm).registry.look_up(namespace, local_name, is_value)
    if definition is None:
        element = _new_element(document, local_name, namespace, prefix, is_value)
        is_custom = is_value is not None or is_valid_custom_element_name(local_name)
        if element.is_html and is_custom:
            element.custom_element_state = CustomElementState.UNDEFINED
        return element
    if definition.name != definition.local_name:
        return _customized_built_in(
            document, definition, prefix, synchronous=synchronous_custom_elements
        )
    if synchronous_custom_elements:
        return _autonomous(document, definition, prefix, doing)
    element = _new_element(document, local_name, namespace, prefix, None)
    element.custom_element_state = CustomElementState.UNDEFINED
    reactions.enqueue_upgrade_reaction(element, definition)
    return element


_KINDS: Final[dict[str, type[ElementObject]]] = {
    "form": FormElementObject,
    "select": SelectElementObject,
}


def _new_element(
    document: DocumentObject,
    local_name: str,
    namespace: str | None,
    prefix: str | None,
    is_value: str | None,
    interface: str = "",
) -> ElementObject:
    interface = interface or interface_of(local_name, namespace)
    prototype = prototype_of(document.realm, interface)
    kind = _KINDS.get(local_name, ElementObject) if namespace == Namespace.HTML else ElementObject
    element = kind(prototype, document, local_name, namespace)
    element.prefix = prefix
    element.is_value = is_value
    if local_name == "template" and namespace == Namespace.HTML:
        contents = create_fragment(template_contents_owner(document))
        contents.template = element
        element.state["content"] = contents
    return element


def template_contents_owner(document: DocumentObject) -> DocumentObject:
    """https://html.spec.whatwg.org/multipage/scripting.html#appropriate-template-contents-owner-document"""
    if document.window is None:
        return document
    if document.inert_template_document is None:
        document.inert_template_document = new_inert_document(document)
    return document.inert_template_document


def new_inert_document(document: DocumentObject) -> DocumentObject:
    """One without a browsing context, whose scripts never run."""
    inert = DocumentObject(prototype_of(document.realm, "HTMLDocument"), document.realm)
    share_steps(inert, document)
    return inert


def share_steps(inert: DocumentObject, document: DocumentObject) -> None:
    """What elements do by themselves they do without a window, too."""
    inert.hooks.attribute_steps = document.hooks.attribute_steps
    inert.hooks.insertion_steps["details"] = document.hooks.insertion_steps["details"]


def _customized_built_in(
    document: DocumentObject,
    definition: CustomElementDefinition,
    prefix: str | None,
    *,
    synchronous: bool,
) -> ElementObject:
    """Step 5 of https://dom.spec.whatwg.org/#concept-create-element"""
    realm = document.realm
    element = _new_element(document, definition.local_name, Namespace.HTML, prefix, definition.name)
    element.custom_element_state = CustomElementState.UNDEFINED
    if not synchronous:
        reactions.enqueue_upgrade_reaction(element, definition)
        return element
    try:
        reactions.upgrade_element(realm, element, definition)
    except ThrowCompletion as completion:
        dom_agent(realm).services.report(completion.value_in(realm))
        element.custom_element_state = CustomElementState.FAILED
    return element


def _autonomous(
    document: DocumentObject, definition: CustomElementDefinition, prefix: str | None, doing: str
) -> ElementObject:
    """Step 6.1 of https://dom.spec.whatwg.org/#concept-create-element"""
    realm = document.realm
    try:
        element = _constructed(document, definition, doing)
    except DomProblem as problem:  # Chromium's event about it has no message
        words = f"{doing}: {problem.message}" if doing else problem.message
        error = dom_exception(realm, problem.name, words)
        dom_agent(realm).services.report(error.value_in(realm), "")
    except ThrowCompletion as completion:
        dom_agent(realm).services.report(completion.value_in(realm))
    else:
        element.prefix = prefix
        element.is_value = None
        return element
    name = definition.local_name
    failed = _new_element(document, name, Namespace.HTML, None, None, "HTMLUnknownElement")
    failed.custom_element_state = CustomElementState.FAILED
    return failed


def _constructed(
    document: DocumentObject, definition: CustomElementDefinition, doing: str
) -> ElementObject:
    constructor = definition.constructor
    made = constructor.construct([], constructor)
    dom_agent(document.realm).services.clean_up()
    if not isinstance(made, ElementObject) or not made.is_html:
        words = "The result must implement HTMLElement interface"
        raise type_error(f"{doing}: {words}" if doing else words)
    problem = ""
    if made.attributes:
        problem = "The result must not have attributes"
    elif made.first_child is not None:
        problem = "The result must not have children"
    elif made.parent is not None:
        problem = "The result must not have a parent"
    elif made.node_document is not document:
        problem = "The result must be in the same document"
    elif made.local_name != definition.local_name:
        problem = "The result must have the same localName"
    if problem:
        raise DomProblem("NotSupportedError", problem)
    return made
