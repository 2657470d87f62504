"""Style sheets for programs: https://drafts.csswg.org/cssom/#css-style-sheets"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.css.css_namespace import CSS
from app.javascript.hosts.browser.css.media import parse_media
from app.javascript.hosts.browser.css.rule_interfaces import NUMBERS, RULE_INTERFACES, RULE_NAMES
from app.javascript.hosts.browser.css.rule_operations import (
    css_rules,
    delete_rule,
    insert_rule,
    media_of,
)
from app.javascript.hosts.browser.css.rule_parsing import parse_style_sheet
from app.javascript.hosts.browser.css.rules import StyleSheet
from app.javascript.hosts.browser.css.sheet_objects import (
    ListObject,
    StyleSheetObject,
)
from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    BOOLEAN,
    STRING,
    UNSIGNED_LONG,
    Optional,
    or_null,
)
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.reflection import resolve_url
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.webidl import member, resolved_promise
from app.javascript.runtime.conversion import to_uint32
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

_ITERATOR = WellKnownSymbol.ITERATOR


def _replace_sync(_realm: Realm, target: StyleSheetObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom/#synchronously-replace-the-rules-of-a-cssstylesheet"""
    if target.owner is not None:
        raise DomProblem(
            "NotAllowedError", "Can't call replaceSync on non-constructed CSSStyleSheets."
        )
    target.sheet.rules = parse_style_sheet(arguments[0], quirks=target.document.quirks).rules
    target.changed()
    return UNDEFINED


def _replace(realm: Realm, target: StyleSheetObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-cssstylesheet-replace"""
    _replace_sync(realm, target, arguments)
    return resolved_promise(realm, target)


def _set_disabled(_realm: Realm, target: StyleSheetObject, value: bool) -> None:
    target.sheet.disabled = value
    target.changed()


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://drafts.csswg.org/cssom/#dom-cssstylesheet-cssstylesheet"""
    prototype = get_prototype_from_constructor(
        must_be_new("CSSStyleSheet", new_target), "%CSSStyleSheet.prototype%"
    )
    sheet = StyleSheet()
    media = member(argument(arguments, 0), "media")
    if type(media) is str:
        sheet.media = parse_media(media)
    return StyleSheetObject(prototype, sheet, window_document(realm), None)


def _add_rule(realm: Realm, target: StyleSheetObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-cssstylesheet-addrule"""
    selector, style, index = arguments
    place = len(target.sheet.rules) if index is UNDEFINED else to_uint32(index)
    insert_rule(realm, target, [f"{selector} {{ {style} }}", int(place)])
    return -1.0


def _href(_realm: Realm, target: StyleSheetObject) -> Value:
    """https://drafts.csswg.org/cssom/#dom-stylesheet-href"""
    owner = target.owner
    if owner is None or not owner.is_named("link"):
        return NULL
    return resolve_url(owner, owner.attribute("href") or "")


_S = Members("CSSStyleSheet", StyleSheetObject)
_L = Members("CSSRuleList", ListObject)


def _item(_realm: Realm, target: ListObject, arguments: list[int]) -> Value:
    items = target.items()
    return items[arguments[0]] if arguments[0] < len(items) else NULL


def _list_members() -> tuple[Any, ...]:
    return (
        _L.attribute("length", lambda _realm, target: float(len(target.items()))),
        _L.operation("item", _item, UNSIGNED_LONG),
    )


def _iterable(realm: Realm) -> None:
    for holder in ("%CSSRule%", "%CSSRule.prototype%"):
        for name, number in NUMBERS.items():
            realm.intrinsics[holder].properties[name] = DataProperty(
                float(number), writable=False, enumerable=True, configurable=False
            )
    for name in ("CSSRuleList", "StyleSheetList", "MediaList", "CSSKeyframesRule"):
        prototype = realm.intrinsics[f"%{name}.prototype%"]
        array = realm.intrinsics["%Array.prototype%"]
        prototype.properties[_ITERATOR] = array.get(_ITERATOR, array)


STYLE_SHEETS = Group(
    "style sheets",
    (
        "CSSStyleSheet", *RULE_NAMES, "CSSRuleList", "StyleSheetList", "CSS",
    ),
    (
        interface(
            "CSSStyleSheet",
            None,
            (
                _S.attribute("cssRules", css_rules),
                _S.attribute("rules", css_rules),
                _S.attribute("ownerNode", lambda _realm, target: or_null(target.owner)),
                _S.attribute("ownerRule", lambda _realm, _target: NULL),
                _S.attribute("href", _href),
                _S.attribute("title", lambda _realm, _target: NULL),
                _S.attribute("parentStyleSheet", lambda _realm, _target: NULL),
                _S.attribute("type", lambda _realm, _target: "text/css"),
                _S.attribute(
                    "disabled", lambda _realm, target: target.sheet.disabled, _set_disabled, BOOLEAN
                ),
                _S.operation("insertRule", insert_rule, STRING, Optional(UNSIGNED_LONG, 0)),
                _S.operation("deleteRule", delete_rule, UNSIGNED_LONG),
                _S.operation(
                    "addRule", _add_rule, Optional(STRING, "undefined"),
                    Optional(STRING, "undefined"), Optional(ANY, UNDEFINED),
                ),
                _S.operation("removeRule", delete_rule, Optional(UNSIGNED_LONG, 0)),
                _S.forwarding("media", "mediaText", media_of),
                _S.operation("replaceSync", _replace_sync, STRING),
                _S.operation("replace", _replace, STRING),
            ),
            construct=_construct,
        ),
        *RULE_INTERFACES,
        interface("CSSRuleList", None, _list_members()),
        interface("StyleSheetList", None, _list_members()),
        CSS,
    ),
    after=_iterable,
)  # fmt: skip
