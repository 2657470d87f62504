"""The objects that stand for style sheets, rules and lists of them: https://drafts.csswg.org/cssom/#css-object-model"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.css.rules import (
    GroupRule,
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

    __slots__ = ("document", "media", "owner", "rule_objects", "rules", "sheet")

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
        self.media: MediaObject | None = None
        self.rules: ListObject | None = None

    def changed(self) -> None:
        """The document looks different now, perhaps."""
        rendering = self.document.page.get("rendering")
        if rendering is not None:
            rendering.sheets_changed()


class RuleObject(JSObject):
    """A CSSRule of any kind."""

    __slots__ = ("media", "parent", "rule", "rules", "sheet", "style")

    class_name = "CSSRule"

    def __init__(
        self,
        prototype: JSObject | None,
        rule: Rule | Keyframe,
        sheet: StyleSheetObject,
        parent: RuleObject | None,
    ) -> None:
        super().__init__(prototype)
        self.parent = parent
        self.media: MediaObject | None = None
        self.rules: ListObject | None = None
        self.rule = rule
        self.sheet = sheet
        self.style: StyleDeclarationObject | None = None


class MediaObject(IndexedObject):
    """A MediaList; ``owner`` is the sheet or the rule."""

    __slots__ = ("owner",)

    class_name = "MediaList"

    def __init__(self, prototype: JSObject | None, owner: StyleSheetObject | RuleObject) -> None:
        super().__init__(prototype)
        self.owner = owner

    def holder_of_media(self) -> StyleSheet | GroupRule:
        """What has the queries."""
        owner = self.owner
        holder = owner.sheet if isinstance(owner, StyleSheetObject) else owner.rule
        assert isinstance(holder, StyleSheet | GroupRule)
        return holder

    def text(self) -> str:
        """All queries."""
        media = self.holder_of_media().media
        return "" if media is None else media.text

    def texts(self) -> list[str]:
        """Each query."""
        return [part for part in self.text().split(", ") if part]

    def items(self) -> list[Value]:
        return list(self.texts())


class ListObject(IndexedObject):
    """A live CSSRuleList or StyleSheetList."""

    __slots__ = ("class_name", "read")

    def __init__(
        self, prototype: JSObject | None, name: str, read: Callable[[], list[Value]]
    ) -> None:
        super().__init__(prototype)
        self.class_name = name
        self.read = read

    def items(self) -> list[Value]:
        return self.read()


def live_list(realm: Realm, name: str, read: Callable[[], list[Value]]) -> ListObject:
    """``name`` is CSSRuleList or StyleSheetList."""
    return ListObject(realm.intrinsics[f"%{name}.prototype%"], name, read)
