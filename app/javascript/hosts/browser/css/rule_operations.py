"""What programs do with rules: https://drafts.csswg.org/cssom/#css-rules"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.hosts.browser.css.media import parse_media
from app.javascript.hosts.browser.css.rule_parsing import keyframe_of, offsets_of, parse_rule
from app.javascript.hosts.browser.css.rules import (
    GroupRule,
    Keyframe,
    KeyframesRule,
    OtherRule,
    Rule,
    StyleRule,
)
from app.javascript.hosts.browser.css.sheet_objects import (
    MediaObject,
    RuleObject,
    StyleSheetObject,
    live_list,
)
from app.javascript.hosts.browser.css.style_declaration import StyleDeclarationObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.selectors.model import SelectorProblem
from app.javascript.hosts.browser.dom.selectors.parse import parse_selectors
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_GROUPS = {
    "media": ("CSSMediaRule", 4.0),
    "supports": ("CSSSupportsRule", 12.0),
    "layer": ("CSSLayerBlockRule", 0.0),
    "container": ("CSSContainerRule", 0.0),
    "starting-style": ("CSSStartingStyleRule", 0.0),
}
_OTHERS = {
    "layer": ("CSSLayerStatementRule", 0.0),
    "font-face": ("CSSFontFaceRule", 5.0),
    "property": ("CSSPropertyRule", 0.0),
    "import": ("CSSImportRule", 3.0),
    "namespace": ("CSSNamespaceRule", 10.0),
    "page": ("CSSPageRule", 6.0),
    "counter-style": ("CSSCounterStyleRule", 11.0),
    "scope": ("CSSScopeRule", 0.0),
}


def kind_of(rule: Rule | Keyframe) -> tuple[str, float]:
    """The interface of a rule, and its legacy number."""
    match rule:
        case StyleRule():
            return "CSSStyleRule", 1.0
        case Keyframe():
            return "CSSKeyframeRule", 8.0
        case KeyframesRule():
            return "CSSKeyframesRule", 7.0
        case GroupRule():
            return _GROUPS.get(rule.name, ("CSSRule", 0.0))
        case OtherRule():
            return _OTHERS.get(rule.name, ("CSSRule", 0.0))


def _rule_object(
    realm: Realm, rule: Rule | Keyframe, holder: RuleObject | StyleSheetObject
) -> RuleObject:
    sheet = holder if isinstance(holder, StyleSheetObject) else holder.sheet
    found = sheet.rule_objects.get(id(rule))
    if found is None or found.rule is not rule:
        name, _number = kind_of(rule)
        parent = holder if isinstance(holder, RuleObject) else None
        found = RuleObject(realm.intrinsics[f"%{name}.prototype%"], rule, sheet, parent)
        sheet.rule_objects[id(rule)] = found
    return found


def css_rules(realm: Realm, target: StyleSheetObject | RuleObject) -> Value:
    """The live list of the rules in a sheet or in a rule."""
    holder: Any = target.sheet if isinstance(target, StyleSheetObject) else target.rule

    def read() -> list[Value]:
        rules = holder.frames if isinstance(holder, KeyframesRule) else holder.rules
        return [_rule_object(realm, rule, target) for rule in rules]

    if target.rules is None:
        target.rules = live_list(realm, "CSSRuleList", read)
    return target.rules


def _rules_in(target: StyleSheetObject | RuleObject) -> list[Rule]:
    holder: Any = target.sheet if isinstance(target, StyleSheetObject) else target.rule
    found: list[Rule] = holder.rules
    return found


def _changed(target: StyleSheetObject | RuleObject) -> None:
    (target if isinstance(target, StyleSheetObject) else target.sheet).changed()


def insert_rule(
    _realm: Realm, target: StyleSheetObject | RuleObject, arguments: list[Any]
) -> Value:
    """https://drafts.csswg.org/cssom/#insert-a-css-rule"""
    text, index = arguments
    sheet = target if isinstance(target, StyleSheetObject) else target.sheet
    rule = parse_rule(text, quirks=sheet.document.quirks)
    if rule is None:
        raise DomProblem("SyntaxError", f"Failed to parse the rule '{text}'.")
    rules = _rules_in(target)
    if index > len(rules):
        raise DomProblem(
            "IndexSizeError",
            f"The index provided ({index}) is larger than the maximum index ({len(rules)}).",
        )
    rules.insert(index, rule)
    _changed(target)
    return float(index)


def delete_rule(
    _realm: Realm, target: StyleSheetObject | RuleObject, arguments: list[Any]
) -> Value:
    """https://drafts.csswg.org/cssom/#remove-a-css-rule"""
    rules, index = _rules_in(target), arguments[0]
    if index >= len(rules):
        raise DomProblem(
            "IndexSizeError",
            f"The index provided ({index}) is larger than the maximum index ({len(rules) - 1}).",
        )
    del rules[index]
    _changed(target)
    return UNDEFINED


def style_of_rule(realm: Realm, target: RuleObject) -> Value:
    """The declarations of a rule, always the same object."""
    if target.style is None:
        rule = target.rule
        assert isinstance(rule, StyleRule | Keyframe)
        rule.block.changed = target.sheet.changed
        target.style = StyleDeclarationObject(realm, lambda: rule.block, rule=target)
    return target.style


def set_selector_text(_realm: Realm, target: RuleObject, text: str) -> None:
    """An invalid text changes nothing."""
    rule = target.rule
    assert isinstance(rule, StyleRule)
    parsed = parse_rule(f"{text} {{}}")
    if not isinstance(parsed, StyleRule):
        return
    try:
        rule.selectors = parse_selectors(text)
    except SelectorProblem:
        return
    rule.selector_text = parsed.selector_text
    target.sheet.changed()


def fact(read: Callable[[Any], Value]) -> Callable[[Realm, RuleObject], Value]:
    """An attribute that tells something of the rule."""
    return lambda _realm, target: read(target.rule)


def condition(rule: Any) -> str:
    """``(min-width: 1px)``"""
    return str(rule.prelude if rule.media is None else rule.media.text)


def container_name(rule: Any) -> str:
    """Before the query."""
    name, _, _rest = rule.prelude.partition("(")
    return str(name).strip()


def descriptor(name: str) -> Callable[[Any], Value]:
    """Of ``@property``."""

    def read(rule: Any) -> Value:
        known = rule.registration
        if known is None:
            return NULL
        if name == "inherits":
            return bool(known.inherits)
        text = known.syntax if name == "syntax" else known.initial
        return NULL if text is None else str(text).strip("\"'")

    return read


# -- keyframes -------------------------------------------------------------------------------------


def _frame_at(rule: KeyframesRule, text: str) -> int | None:
    wanted = offsets_of(text)
    found = [place for place, frame in enumerate(rule.frames) if frame.offsets == wanted]
    return found[-1] if found else None


def find_rule(realm: Realm, target: RuleObject, arguments: list[str]) -> Value:
    """The last one with these keys."""
    rule = target.rule
    assert isinstance(rule, KeyframesRule)
    place = _frame_at(rule, arguments[0])
    return NULL if place is None else _rule_object(realm, rule.frames[place], target)


def append_rule(_realm: Realm, target: RuleObject, arguments: list[str]) -> Value:
    """https://drafts.csswg.org/css-animations/#dom-csskeyframesrule-appendrule"""
    rule = target.rule
    assert isinstance(rule, KeyframesRule)
    frame = keyframe_of(arguments[0])
    if frame is not None:
        rule.frames.append(frame)
        target.sheet.changed()
    return UNDEFINED


def delete_frame(_realm: Realm, target: RuleObject, arguments: list[str]) -> Value:
    """https://drafts.csswg.org/css-animations/#dom-csskeyframesrule-deleterule"""
    rule = target.rule
    assert isinstance(rule, KeyframesRule)
    place = _frame_at(rule, arguments[0])
    if place is not None:
        del rule.frames[place]
        target.sheet.changed()
    return UNDEFINED


# -- media -----------------------------------------------------------------------------------------


def media_of(realm: Realm, target: StyleSheetObject | RuleObject) -> Value:
    """The list of a rule's or of a sheet's media, always the same."""
    if target.media is None:
        target.media = MediaObject(realm.intrinsics["%MediaList.prototype%"], target)
    return target.media


def set_media(_realm: Realm, target: MediaObject, text: str) -> None:
    """Replace all queries."""
    target.holder_of_media().media = parse_media(text)
    _changed(target.owner)


def append_medium(realm: Realm, target: MediaObject, arguments: list[str]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-medialist-appendmedium"""
    set_media(realm, target, ", ".join([*target.texts(), arguments[0]]))
    return UNDEFINED


def delete_medium(realm: Realm, target: MediaObject, arguments: list[str]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-medialist-deletemedium"""
    wanted = parse_media(arguments[0]).text
    rest = [text for text in target.texts() if text != wanted]
    if len(rest) == len(target.texts()):
        raise DomProblem("NotFoundError", f"Failed to delete '{arguments[0]}'.")
    set_media(realm, target, ", ".join(rest))
    return UNDEFINED


def medium(_realm: Realm, target: MediaObject, arguments: list[int]) -> Value:
    """https://drafts.csswg.org/cssom/#dom-medialist-item"""
    texts = target.texts()
    return texts[arguments[0]] if arguments[0] < len(texts) else NULL
