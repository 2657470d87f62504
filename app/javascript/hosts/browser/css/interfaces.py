"""Style sheets for programs: https://drafts.csswg.org/cssom/#css-style-sheets"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from app.javascript.hosts.browser.css.css_namespace import CSS
from app.javascript.hosts.browser.css.media import parse_media
from app.javascript.hosts.browser.css.rule_text import keyframe_name, rule_text
from app.javascript.hosts.browser.css.rules import (
    GroupRule,
    Keyframe,
    KeyframesRule,
    OtherRule,
    Rule,
    StyleRule,
    StyleSheet,
    parse_rule,
    parse_style_sheet,
)
from app.javascript.hosts.browser.css.sheet_objects import (
    ListObject,
    RuleObject,
    StyleSheetObject,
    live_list,
)
from app.javascript.hosts.browser.css.style_declaration import StyleDeclarationObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import (
    BOOLEAN,
    STRING,
    UNSIGNED_LONG,
    Optional,
    or_null,
)
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.selectors.model import SelectorProblem
from app.javascript.hosts.browser.dom.selectors.parse import parse_selectors
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.webidl import member, resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

_ITERATOR = WellKnownSymbol.ITERATOR


_TYPES: dict[type, tuple[str, float]] = {
    StyleRule: ("CSSStyleRule", 1.0),
    GroupRule: ("CSSMediaRule", 4.0),
    KeyframesRule: ("CSSKeyframesRule", 7.0),
    Keyframe: ("CSSKeyframeRule", 8.0),
    OtherRule: ("CSSRule", 0.0),
}


def _rule_object(realm: Realm, rule: Rule | Keyframe, sheet: StyleSheetObject) -> RuleObject:
    found = sheet.rule_objects.get(id(rule))
    if found is None or found.rule is not rule:
        name = _TYPES[type(rule)][0]
        found = RuleObject(realm.intrinsics[f"%{name}.prototype%"], rule, sheet)
        sheet.rule_objects[id(rule)] = found
    return found


def _css_rules(realm: Realm, target: StyleSheetObject | RuleObject) -> Value:
    sheet = target if isinstance(target, StyleSheetObject) else target.sheet
    holder: Any = target.sheet if isinstance(target, StyleSheetObject) else target.rule

    def read() -> list[Value]:
        rules = holder.frames if isinstance(holder, KeyframesRule) else holder.rules
        return [_rule_object(realm, rule, sheet) for rule in rules]

    return live_list(realm, "CSSRuleList", read)


def _insert_rule(_realm: Realm, target: StyleSheetObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom/#insert-a-css-rule"""
    text, index = arguments
    rule = parse_rule(text)
    if rule is None:
        raise DomProblem("SyntaxError", f"Failed to parse the rule '{text}'.")
    rules = target.sheet.rules
    if index > len(rules):
        raise DomProblem(
            "IndexSizeError",
            f"The index provided ({index}) is larger than the maximum index ({len(rules)}).",
        )
    rules.insert(index, rule)
    target.changed()
    return float(index)


def _delete_rule(_realm: Realm, target: StyleSheetObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom/#remove-a-css-rule"""
    rules, index = target.sheet.rules, arguments[0]
    if index >= len(rules):
        raise DomProblem(
            "IndexSizeError",
            f"The index provided ({index}) is larger than the maximum index ({len(rules) - 1}).",
        )
    del rules[index]
    target.changed()
    return UNDEFINED


def _replace_sync(_realm: Realm, target: StyleSheetObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/cssom/#synchronously-replace-the-rules-of-a-cssstylesheet"""
    if target.owner is not None:
        raise DomProblem(
            "NotAllowedError", "Can't call replaceSync on non-constructed CSSStyleSheets."
        )
    target.sheet.rules = parse_style_sheet(arguments[0]).rules
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
    document = cast("DocumentObject", realm.slots["rendering"].document)
    sheet = StyleSheet()
    media = member(argument(arguments, 0), "media")
    if type(media) is str:
        sheet.media = parse_media(media)
    return StyleSheetObject(prototype, sheet, document, None)


# -- rules -----------------------------------------------------------------------------------------


def _style(realm: Realm, target: RuleObject) -> Value:
    if target.style is None:
        rule = target.rule
        assert isinstance(rule, StyleRule | Keyframe)
        rule.block.changed = target.sheet.changed
        target.style = StyleDeclarationObject(realm, lambda: rule.block)
    return target.style


def _set_selector_text(_realm: Realm, target: RuleObject, text: str) -> None:
    rule = target.rule
    assert isinstance(rule, StyleRule)
    try:
        rule.selectors = parse_selectors(text)
    except SelectorProblem:
        return
    rule.selector_text = text
    target.sheet.changed()


def _rule_fact(name: str) -> Callable[[Realm, RuleObject], Value]:
    def read(_realm: Realm, target: RuleObject) -> Value:
        rule: Any = target.rule
        match name:
            case "selectorText":
                return str(rule.selector_text)
            case "conditionText":
                return str(rule.prelude if rule.media is None else rule.media.text)
            case "keyText":
                return keyframe_name(rule)
            case _:
                return str(rule.name)

    return read


_S = Members("CSSStyleSheet", StyleSheetObject)
_R = Members("CSSRule", RuleObject)
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
    for name in ("CSSRuleList", "StyleSheetList"):
        prototype = realm.intrinsics[f"%{name}.prototype%"]
        array = realm.intrinsics["%Array.prototype%"]
        prototype.properties[_ITERATOR] = array.get(_ITERATOR, array)


STYLE_SHEETS = Group(
    "style sheets",
    (
        "CSSStyleSheet", "CSSRule", "CSSStyleRule", "CSSMediaRule", "CSSKeyframesRule",
        "CSSKeyframeRule", "CSSRuleList", "StyleSheetList", "CSS",
    ),
    (
        interface(
            "CSSStyleSheet",
            None,
            (
                _S.attribute("cssRules", _css_rules),
                _S.attribute("rules", _css_rules),
                _S.attribute("ownerNode", lambda _realm, target: or_null(target.owner)),
                _S.attribute("ownerRule", lambda _realm, _target: NULL),
                _S.attribute("href", lambda _realm, _target: NULL),
                _S.attribute("title", lambda _realm, _target: NULL),
                _S.attribute("parentStyleSheet", lambda _realm, _target: NULL),
                _S.attribute("type", lambda _realm, _target: "text/css"),
                _S.attribute(
                    "disabled", lambda _realm, target: target.sheet.disabled, _set_disabled, BOOLEAN
                ),
                _S.operation("insertRule", _insert_rule, STRING, Optional(UNSIGNED_LONG, 0)),
                _S.operation("deleteRule", _delete_rule, UNSIGNED_LONG),
                _S.operation("replaceSync", _replace_sync, STRING),
                _S.operation("replace", _replace, STRING),
            ),
            construct=_construct,
        ),
        interface(
            "CSSRule",
            None,
            (
                _R.attribute("cssText", lambda _realm, target: rule_text(target.rule)),
                _R.attribute("type", lambda _realm, target: _TYPES[type(target.rule)][1]),
                _R.attribute("parentStyleSheet", lambda _realm, target: target.sheet),
                _R.attribute("parentRule", lambda _realm, _target: NULL),
            ),
        ),
        interface(
            "CSSStyleRule",
            "CSSRule",
            (
                _R.attribute("selectorText", _rule_fact("selectorText"), _set_selector_text),
                _R.forwarding("style", "cssText", _style),
                _R.attribute("cssRules", _css_rules),
            ),
        ),
        interface(
            "CSSMediaRule",
            "CSSRule",
            (
                _R.attribute("conditionText", _rule_fact("conditionText")),
                _R.attribute("cssRules", _css_rules),
            ),
        ),
        interface(
            "CSSKeyframesRule",
            "CSSRule",
            (
                _R.attribute("name", _rule_fact("name")),
                _R.attribute("cssRules", _css_rules),
            ),
        ),
        interface(
            "CSSKeyframeRule",
            "CSSRule",
            (
                _R.attribute("keyText", _rule_fact("keyText")),
                _R.forwarding("style", "cssText", _style),
            ),
        ),
        interface("CSSRuleList", None, _list_members()),
        interface("StyleSheetList", None, _list_members()),
        CSS,
    ),
    after=_iterable,
)  # fmt: skip
