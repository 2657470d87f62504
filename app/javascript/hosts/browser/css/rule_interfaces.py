"""Rules for programs: https://drafts.csswg.org/cssom/#the-cssrule-interface"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.css.rule_operations import (
    append_medium,
    append_rule,
    condition,
    container_name,
    css_rules,
    delete_frame,
    delete_medium,
    delete_rule,
    descriptor,
    fact,
    find_rule,
    insert_rule,
    kind_of,
    media_of,
    medium,
    set_media,
    set_selector_text,
    style_of_rule,
)
from app.javascript.hosts.browser.css.rule_text import keyframe_name, rule_text
from app.javascript.hosts.browser.css.rules import OtherRule
from app.javascript.hosts.browser.css.sheet_objects import MediaObject, RuleObject
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import STRING, UNSIGNED_LONG, Optional
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value

_R = Members("CSSRule", RuleObject)
_M = Members("MediaList", MediaObject)
_KF = Members("CSSKeyframesRule", RuleObject)
_G = Members("CSSGroupingRule", RuleObject)

_PRELUDE = fact(lambda rule: str(rule.prelude))
_CONDITION = "CSSConditionRule"
_GROUP = "CSSGroupingRule"


def _plain(name: str, base: str = "CSSRule", *members: Any) -> Any:
    return interface(name, base, members)


def _names_of_layers(realm: Realm, target: RuleObject) -> Value:
    rule = target.rule
    assert isinstance(rule, OtherRule)
    return create_array_from_list(realm, [name.strip() for name in rule.prelude.split(",")])


NUMBERS = {
    "STYLE_RULE": 1, "CHARSET_RULE": 2, "IMPORT_RULE": 3, "MEDIA_RULE": 4, "FONT_FACE_RULE": 5,
    "PAGE_RULE": 6, "KEYFRAMES_RULE": 7, "KEYFRAME_RULE": 8, "MARGIN_RULE": 9,
    "NAMESPACE_RULE": 10, "COUNTER_STYLE_RULE": 11, "SUPPORTS_RULE": 12,
    "FONT_FEATURE_VALUES_RULE": 14,
}  # fmt: skip
"""https://drafts.csswg.org/cssom/#dom-cssrule-type"""

RULE_INTERFACES = (
    interface(
        "CSSRule",
        None,
        (
            _R.attribute("cssText", lambda _realm, target: rule_text(target.rule)),
            _R.attribute("type", lambda _realm, target: kind_of(target.rule)[1]),
            _R.attribute("parentStyleSheet", lambda _realm, target: target.sheet),
            _R.attribute("parentRule", lambda _realm, target: target.parent or NULL),
        ),
    ),
    _plain(
        "CSSStyleRule", "CSSRule",
        _R.attribute(
            "selectorText", fact(lambda rule: str(rule.selector_text)), set_selector_text
        ),
        _R.forwarding("style", "cssText", style_of_rule),
        _R.attribute("cssRules", css_rules),
        _R.operation("insertRule", insert_rule, STRING, Optional(UNSIGNED_LONG, 0)),
        _R.operation("deleteRule", delete_rule, UNSIGNED_LONG),
    ),
    _plain(
        _GROUP, "CSSRule",
        _G.attribute("cssRules", css_rules),
        _G.operation("insertRule", insert_rule, STRING, Optional(UNSIGNED_LONG, 0)),
        _G.operation("deleteRule", delete_rule, UNSIGNED_LONG),
    ),
    _plain(_CONDITION, _GROUP, _R.attribute("conditionText", fact(condition))),
    _plain("CSSMediaRule", _CONDITION, _R.forwarding("media", "mediaText", media_of)),
    _plain("CSSSupportsRule", _CONDITION),
    _plain(
        "CSSContainerRule", _CONDITION,
        _R.attribute("containerName", fact(container_name)),
        _R.attribute(
            "containerQuery",
            fact(lambda rule: rule.prelude.removeprefix(container_name(rule)).strip()),
        ),
    ),
    _plain("CSSLayerBlockRule", _GROUP, _R.attribute("name", _PRELUDE)),
    _plain("CSSStartingStyleRule", _GROUP),
    _plain("CSSScopeRule", _GROUP),
    _plain("CSSPageRule", _GROUP),
    _plain("CSSLayerStatementRule", "CSSRule", _R.attribute("nameList", _names_of_layers)),
    _plain("CSSFontFaceRule"),
    _plain("CSSImportRule"),
    _plain("CSSNamespaceRule"),
    _plain("CSSCounterStyleRule", "CSSRule", _R.attribute("name", _PRELUDE)),
    _plain(
        "CSSPropertyRule", "CSSRule",
        _R.attribute("name", _PRELUDE),
        *(
            _R.attribute(name, fact(descriptor(name)))
            for name in ("syntax", "inherits", "initialValue")
        ),
    ),
    _plain(
        "CSSKeyframesRule", "CSSRule",
        _KF.attribute("name", fact(lambda rule: str(rule.name))),
        _KF.attribute("cssRules", css_rules),
        _KF.attribute("length", fact(lambda rule: float(len(rule.frames)))),
        _KF.operation("appendRule", append_rule, STRING),
        _KF.operation("deleteRule", delete_frame, STRING),
        _KF.operation("findRule", find_rule, STRING),
    ),
    _plain(
        "CSSKeyframeRule", "CSSRule",
        _R.attribute("keyText", fact(keyframe_name)),
        _R.forwarding("style", "cssText", style_of_rule),
    ),
    interface(
        "MediaList", None,
        (
            _M.attribute("mediaText", lambda _realm, target: target.text(), set_media, STRING),
            _M.attribute("length", lambda _realm, target: float(len(target.texts()))),
            _M.operation("item", medium, UNSIGNED_LONG),
            _M.operation("appendMedium", append_medium, STRING),
            _M.operation("deleteMedium", delete_medium, STRING),
        ),
    ),
)  # fmt: skip
"""From the most general to the most special."""

RULE_NAMES = (
    "CSSRule", "CSSStyleRule", _GROUP, _CONDITION, "CSSMediaRule", "CSSSupportsRule",
    "CSSContainerRule", "CSSLayerBlockRule", "CSSStartingStyleRule", "CSSScopeRule",
    "CSSPageRule", "CSSLayerStatementRule", "CSSFontFaceRule", "CSSImportRule",
    "CSSNamespaceRule", "CSSCounterStyleRule", "CSSPropertyRule", "CSSKeyframesRule",
    "CSSKeyframeRule", "MediaList",
)  # fmt: skip
"""What the window gets of them."""
