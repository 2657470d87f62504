"""What elements and documents know of their animations.

https://drafts.csswg.org/web-animations-1/#the-animatable-interface-mixin
"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.animations.effect_interfaces import made_effect, timeline_object
from app.javascript.hosts.browser.animations.interfaces import ANIMATIONS
from app.javascript.hosts.browser.animations.order import in_composite_order
from app.javascript.hosts.browser.animations.timeline import timeline_of
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members
from app.javascript.hosts.browser.dom.idl_types import ANY, Optional
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _animate(realm: Realm, target: ElementObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-animatable-animate"""
    given, options = arguments
    ensure(realm, ANIMATIONS)
    doing = "Failed to execute 'animate' on 'Element'"
    effect = made_effect(realm, target, given, options, doing)
    timeline = timeline_of(realm)
    made = timeline.make(effect, "Animation")
    identifier = member(options, "id")
    made.identifier = "" if identifier is UNDEFINED else to_string(identifier)
    timeline.play(made)
    return made


def _get_animations(realm: Realm, target: ElementObject, arguments: list[Any]) -> Value:
    """https://drafts.csswg.org/web-animations-1/#dom-animatable-getanimations"""
    ensure(realm, ANIMATIONS)
    timeline = timeline_of(realm)
    timeline.rendering.calculate_style("getAnimations()")
    if to_boolean(member(arguments[0], "subtree")):
        found = [
            a
            for a in timeline.animations
            if a.is_relevant(timeline.now)
            and a.effect.target is not None
            and target.is_inclusive_ancestor_of(a.effect.target)
        ]
        found = in_composite_order(found)
    else:
        found = [a for a in timeline.animations_of(target) if a.is_relevant(timeline.now)]
    return create_array_from_list(realm, list(found))


def _all_animations(realm: Realm, _document: DocumentObject, _arguments: list[Any]) -> Value:
    ensure(realm, ANIMATIONS)
    timeline = timeline_of(realm)
    timeline.rendering.calculate_style("getAnimations()")
    found = in_composite_order(
        each
        for each in timeline.animations
        if each.is_relevant(timeline.now)
        and each.effect.target is not None
        and each.effect.target.connected
    )
    return create_array_from_list(realm, list(found))


def _document_timeline(realm: Realm, _document: DocumentObject) -> Value:
    ensure(realm, ANIMATIONS)
    return timeline_object(realm)


ANIMATABLE_MEMBERS = (
    Members("Element", ElementObject).operation("animate", _animate, ANY, Optional(ANY, UNDEFINED)),
    Members("Element", ElementObject).operation(
        "getAnimations", _get_animations, Optional(ANY, UNDEFINED)
    ),
)
DOCUMENT_ANIMATION_MEMBERS = (
    Members("Document", DocumentObject).operation("getAnimations", _all_animations),
    Members("Document", DocumentObject).attribute("timeline", _document_timeline),
)
