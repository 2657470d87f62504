"""Custom element definitions and what elements have still to react to.

https://html.spec.whatwg.org/multipage/custom-elements.html
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from app.javascript.hosts.browser.dom.element import CustomElementState, ElementObject
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from app.javascript.runtime.promise_object import PromiseObject

_PCEN = (
    r"-.0-9_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d"
    r"\u203f-\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\ud800-\udfff"
)
_VALID_NAME = re.compile(rf"[a-z][{_PCEN}]*-[{_PCEN}]*")
_RESERVED: Final = frozenset({
    "annotation-xml", "color-profile", "font-face", "font-face-src", "font-face-uri",
    "font-face-format", "font-face-name", "missing-glyph",
})  # fmt: skip


def is_valid_custom_element_name(name: str) -> bool:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name"""
    return _VALID_NAME.fullmatch(name) is not None and name not in _RESERVED


class AlreadyConstructed:
    """The marker in a construction stack: its element was handed out."""


@dataclass(slots=True, eq=False)
class CustomElementDefinition:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#custom-element-definition"""

    name: str
    local_name: str
    constructor: JSObject
    callbacks: dict[str, JSObject]
    observed_attributes: frozenset[str]
    disable_shadow: bool = False
    disable_internals: bool = False
    form_associated: bool = False
    construction_stack: list[ElementObject | AlreadyConstructed] = field(default_factory=list)


def is_form_associated(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#form-associated-custom-element"""
    definition = element.custom_element_definition
    return (
        definition is not None
        and definition.form_associated
        and element.custom_element_state
        in (CustomElementState.PRECUSTOMIZED, CustomElementState.CUSTOM)
    )


@dataclass(slots=True, eq=False)
class UpgradeReaction:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#upgrade-reaction"""

    definition: CustomElementDefinition


@dataclass(slots=True, eq=False)
class CallbackReaction:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#callback-reaction"""

    callback: JSObject
    arguments: list[Value]


Reaction: TypeAlias = UpgradeReaction | CallbackReaction


@dataclass(slots=True, eq=False)
class CustomElementRegistry:
    """https://html.spec.whatwg.org/multipage/custom-elements.html#customelementregistry"""

    definitions: dict[str, CustomElementDefinition] = field(default_factory=dict)
    by_constructor: dict[JSObject, CustomElementDefinition] = field(default_factory=dict)
    when_defined: dict[str, PromiseObject] = field(default_factory=dict)
    definition_is_running: bool = False

    def add(self, definition: CustomElementDefinition) -> None:
        self.definitions[definition.name] = definition
        self.by_constructor[definition.constructor] = definition

    def look_up(
        self, namespace: str | None, local_name: str, is_value: str | None
    ) -> CustomElementDefinition | None:
        """https://html.spec.whatwg.org/multipage/custom-elements.html#look-up-a-custom-element-definition"""
        if namespace != Namespace.HTML or not self.definitions:
            return None
        found = self.definitions.get(local_name)
        if found is not None and found.local_name == local_name:
            return found
        found = self.definitions.get(is_value) if is_value is not None else None
        return found if found is not None and found.local_name == local_name else None
