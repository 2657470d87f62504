"""The objects that stand for style sheets, rules and lists of them: https://drafts.csswg.org/cssom/#css-object-model"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.css.rules import (
    Keyframe,
    Rule,
    StyleSheet,
)
from app.javascript.hosts.browser.css.style_declaration import StyleDeclarationObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class StyleSheetObject(JSObject):
    """A CSSStyleSheet; ``owner`` is its element, None for one that a program constructed."""

    __slots__ = ("document", "owner", "rule_objects", "sheet")

    class_name = "CSSStyleSheet"

    def __init__(
        self,
        prototype: JSObject | None,
        sheet: StyleSheet,
        document: DocumentObject,
        owner: ElementObject | None,
    ) -> None:
        super().__init__(prototype)
        self.sheet = sheet
        self.document = document
        self.owner = owner
        self.rule_objects: dict[int, RuleObject] = {}

    def changed(self) -> None:
        """The document looks different now, perhaps."""
        rendering = self.document.page.get("rendering")
        if rendering is not None:
            rendering.sheets_changed()


class RuleObject(JSObject):
    """A CSSRule of any kind."""

    __slots__ = ("rule", "sheet", "style")

    class_name = "CSSRule"

    def __init__(
        self, prototype: JSObject | None, rule: Rule | Keyframe, sheet: StyleSheetObject
    ) -> None:
        super().__init__(prototype)
        self.rule = rule
        self.sheet = sheet
        self.style: StyleDeclarationObject | None = None


class ListObject(IndexedObject):
    """A live CSSRuleList or StyleSheetList."""

    __slots__ = ("read",)

    class_name = "CSSRuleList"

    def __init__(self, prototype: JSObject | None, read: Callable[[], list[Value]]) -> None:
        super().__init__(prototype)
        self.read = read

    def items(self) -> list[Value]:
        return self.read()


def live_list(realm: Realm, name: str, read: Callable[[], list[Value]]) -> ListObject:
    """``name`` is CSSRuleList or StyleSheetList."""
    return ListObject(realm.intrinsics[f"%{name}.prototype%"], read)
