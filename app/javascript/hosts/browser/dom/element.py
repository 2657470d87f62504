"""Elements: https://dom.spec.whatwg.org/#interface-element"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any

from app.javascript.hosts.browser.dom.attribute import Attribute
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.dom.node import NodeObject, NodeType
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.character_data import TextObject
    from app.javascript.hosts.browser.dom.custom_elements import CustomElementDefinition, Reaction
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.fragment import ShadowRootObject


class CustomElementState(Enum):
    """https://dom.spec.whatwg.org/#concept-element-custom-element-state"""

    UNDEFINED = "undefined"
    FAILED = "failed"
    UNCUSTOMIZED = "uncustomized"
    PRECUSTOMIZED = "precustomized"
    CUSTOM = "custom"


class ElementObject(NodeObject):
    """An element.

    ``attributes`` goes by qualified name. ``state`` keeps what belongs to certain elements only
    (a control's value, a dialog's return value), ``caches`` the objects an attribute always
    answers with (``classList``, ``style``). ``layout`` is the rendering's own.
    """

    __slots__ = (
        "assigned_nodes",
        "assigned_slot",
        "attributes",
        "caches",
        "creation",
        "custom_element_definition",
        "custom_element_state",
        "is_value",
        "layout",
        "local_name",
        "manual_slot",
        "manual_slot_nodes",
        "namespace",
        "prefix",
        "reaction_queue",
        "shadow_root",
        "state",
    )

    class_name = "Element"
    node_type = NodeType.ELEMENT_NODE

    def __init__(
        self,
        prototype: JSObject | None,
        document: DocumentObject,
        local_name: str,
        namespace: str | None = Namespace.HTML,
    ) -> None:
        super().__init__(prototype, document)
        document.elements_made += 1
        #: How many elements of its document were made up to it.
        self.creation = document.elements_made
        self.local_name = local_name
        self.namespace = namespace
        self.prefix: str | None = None
        self.attributes: dict[str, Attribute] = {}
        self.shadow_root: ShadowRootObject | None = None
        self.assigned_slot: ElementObject | None = None
        self.assigned_nodes: list[ElementObject | TextObject] = []
        self.manual_slot: ElementObject | None = None
        self.manual_slot_nodes: list[ElementObject | TextObject] = []
        self.custom_element_state = CustomElementState.UNCUSTOMIZED
        self.custom_element_definition: CustomElementDefinition | None = None
        self.reaction_queue: list[Reaction] = []
        self.is_value: str | None = None
        self.state: dict[str, Any] = {}
        self.caches: dict[str, JSObject] = {}
        self.layout: Any = None

    # -- names -----------------------------------------------------------------------------------

    @property
    def is_html(self) -> bool:
        return self.namespace == Namespace.HTML

    @property
    def qualified_name(self) -> str:
        """https://dom.spec.whatwg.org/#concept-element-qualified-name"""
        return f"{self.prefix}:{self.local_name}" if self.prefix else self.local_name

    @property
    def node_name(self) -> str:
        """https://dom.spec.whatwg.org/#element-html-uppercased-qualified-name"""
        name = self.qualified_name
        if self.is_html and self.node_document.is_html_document:
            return ascii_upper(name)
        return name

    def is_named(self, *names: str) -> bool:
        """Whether it is an HTML element of one of these names."""
        return self.local_name in names and self.is_html

    # -- attributes ------------------------------------------------------------------------------

    def attribute(self, name: str) -> str | None:
        """The value of the attribute with this qualified name."""
        found = self.attributes.get(name)
        return None if found is None else found.value

    def has(self, name: str) -> bool:
        return name in self.attributes

    @property
    def identifier(self) -> str:
        """The ``id`` attribute; empty without one."""
        found = self.attributes.get("id")
        return "" if found is None else found.value

    def class_names(self) -> list[str]:
        """https://dom.spec.whatwg.org/#concept-class"""
        found = self.attributes.get("class")
        return [] if found is None else found.value.split()

    # -- the tree --------------------------------------------------------------------------------

    def own_shadow_root(self) -> NodeObject | None:
        return self.shadow_root

    def get_the_parent(self) -> NodeObject | None:
        return self.assigned_slot or self.parent

    def is_slotted_into(self, parent: EventTargetObject) -> bool:
        return self.assigned_slot is parent

    @property
    def is_passive_by_default(self) -> bool:
        document = self.node_document
        return self is document.document_element or self is document.body

    def label(self) -> str:
        """As a selector: ``button#save``, ``li.done``."""
        if self.identifier:
            return f"{self.local_name}#{self.identifier}"
        return ".".join((self.local_name, *self.class_names()[:1]))

    def child_elements(self) -> Iterator[ElementObject]:
        """https://dom.spec.whatwg.org/#concept-tree-child, elements only."""
        for child in self.child_nodes():
            if isinstance(child, ElementObject):
                yield child

    @property
    def parent_element(self) -> ElementObject | None:
        """https://dom.spec.whatwg.org/#parent-element"""
        return self.parent if isinstance(self.parent, ElementObject) else None

    # -- extension points ------------------------------------------------------------------------

    def inserted(self) -> None:
        self.node_document.hooks.inserted(self)

    def removed(self, old_parent: NodeObject) -> None:
        self.node_document.hooks.removed(self, old_parent)

    def children_changed(self) -> None:
        self.node_document.hooks.children_changed(self)


_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_UPPER = {code: code - 32 for code in range(ord("a"), ord("z") + 1)}


def ascii_lower(text: str) -> str:
    """https://infra.spec.whatwg.org/#ascii-lowercase"""
    return text.translate(_LOWER)


def ascii_upper(text: str) -> str:
    """https://infra.spec.whatwg.org/#ascii-uppercase"""
    return text.translate(_UPPER)
