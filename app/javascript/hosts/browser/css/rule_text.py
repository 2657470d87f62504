"""Rules as text: https://drafts.csswg.org/cssom/#serialize-a-css-rule"""

from __future__ import annotations

from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.rules import (
    GroupRule,
    Keyframe,
    KeyframesRule,
    OtherRule,
    Rule,
    StyleRule,
)


def rule_text(rule: Rule | Keyframe) -> str:
    """``.x { color: red; }``"""
    match rule:
        case StyleRule():
            return _style_rule(rule)
        case Keyframe():
            return f"{keyframe_name(rule)} {{ {rule.block.css_text} }}"
        case KeyframesRule():
            frames = "".join(f"  {rule_text(frame)}\n" for frame in rule.frames)
            return f"@keyframes {rule.name} {{ \n{frames}}}"
        case GroupRule():
            prelude = rule.prelude if rule.media is None else rule.media.text
            inner = "".join(f"  {rule_text(each)}\n" for each in rule.rules)
            return f"@{rule.name}{f' {prelude}' if prelude else ''} {{\n{inner}}}"
        case OtherRule():
            return _other_rule(rule)


def _other_rule(rule: OtherRule) -> str:
    if rule.block is None and rule.name == "layer":
        return f"@layer {', '.join(name.strip() for name in rule.prelude.split(','))};"
    if rule.block is None:
        return rule.text
    declarations = "".join(f"{name}: {value}; " for name, value in rule.block)
    prelude = f" {rule.prelude}" if rule.prelude else ""
    return f"@{rule.name}{prelude} {{ {declarations}}}"


def _style_rule(rule: StyleRule) -> str:
    declarations = rule.block.css_text
    if not rule.rules:
        inside = f" {declarations} " if declarations else " "
        return f"{rule.selector_text} {{{inside}}}"
    nested = "".join(f"\n  {rule_text(each)}" for each in rule.rules)
    first = f"\n  {declarations}" if declarations else ""
    return f"{rule.selector_text} {{{first}{nested}\n}}"


def keyframe_name(frame: Keyframe) -> str:
    """``0%, 50%``"""
    return ", ".join(f"{number_text(offset * 100)}%" for offset in frame.offsets)
