"""Event handler content attributes: https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-content-attributes"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.control_state import form_owner
from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.hooks import EVERY
from app.javascript.hosts.browser.dom.listed_controls import LISTED
from app.javascript.hosts.browser.error_words import of_running_operation
from app.javascript.hosts.web.events.event_target import EventTargetObject, UncompiledHandler
from app.javascript.runtime.completion import PendingError, ThrowCompletion
from app.javascript.runtime.dynamic_function import DynamicKind, create_dynamic_function
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.source_problems import problems_thrown
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse
from app.javascript.syntax.text import Moved

GLOBAL_EVENTS: Final = (
    "abort", "animationcancel", "animationend", "animationiteration", "animationstart", "auxclick",
    "beforeinput", "beforematch", "beforetoggle", "blur", "cancel", "canplay", "canplaythrough",
    "change", "click", "close", "contextlost", "contextmenu", "contextrestored", "copy", "command",
    "contentvisibilityautostatechange", "cuechange", "cut", "dblclick", "drag", "dragend",
    "dragenter", "dragleave", "dragover", "dragstart", "drop", "durationchange", "emptied", "ended",
    "error", "focus", "formdata", "gotpointercapture", "input", "invalid", "keydown", "keypress",
    "keyup", "load", "loadeddata", "loadedmetadata", "loadstart", "lostpointercapture", "mousedown",
    "mouseenter", "mouseleave", "mousemove", "mouseout", "mouseover", "mouseup", "mousewheel",
    "paste", "pause", "play", "playing", "pointercancel", "pointerdown", "pointerenter",
    "pointerleave", "pointermove", "pointerout", "pointerover", "pointerrawupdate", "pointerup",
    "progress", "ratechange", "reset", "resize", "scroll", "scrollend", "scrollsnapchange",
    "scrollsnapchanging", "securitypolicyviolation", "seeked", "seeking", "select",
    "selectionchange", "selectstart", "slotchange", "stalled", "submit", "suspend", "timeupdate",
    "toggle", "transitioncancel", "transitionend", "transitionrun", "transitionstart",
    "volumechange", "waiting", "webkitanimationend", "webkitanimationiteration",
    "webkitanimationstart", "webkittransitionend", "wheel",
)  # fmt: skip
WINDOW_EVENTS: Final = (
    "afterprint", "beforeprint", "beforeunload", "hashchange", "languagechange", "message",
    "messageerror", "offline", "online", "pagehide", "pageshow", "popstate", "rejectionhandled",
    "storage", "unhandledrejection", "unload",
)  # fmt: skip
#: Of elements and documents, not of the window.
CLIPBOARD_EVENTS: Final = frozenset({"copy", "cut", "paste"})
#: Of the window, not of its body.
OWN_WINDOW_EVENTS: Final = (
    "appinstalled", "beforeinstallprompt", "devicemotion", "deviceorientation",
    "deviceorientationabsolute", "gamepadconnected", "gamepaddisconnected", "pagereveal",
    "pageswap", "search",
)  # fmt: skip
_FULLSCREEN: Final = (
    "fullscreenchange", "fullscreenerror", "webkitfullscreenchange", "webkitfullscreenerror",
    "beforecopy", "beforecut", "beforepaste", "search",
)  # fmt: skip
#: By interface, beside those that all have.
EXTRA_EVENTS: Final[dict[str, tuple[str, ...]]] = {
    "Element": _FULLSCREEN,
    "Document": (
        *_FULLSCREEN, "visibilitychange", "pointerlockchange", "pointerlockerror", "freeze",
        "resume", "prerenderingchange",
    ),
    "HTMLMediaElement": ("encrypted", "waitingforkey"),
    "HTMLBodyElement": ("gamepadconnected", "gamepaddisconnected"),
}  # fmt: skip
_NAMES: Final = frozenset(GLOBAL_EVENTS)
#: Of body: https://html.spec.whatwg.org/multipage/webappapis.html#window-reflecting-body-element-event-handler-set
_OF_THE_WINDOW: Final = frozenset({"blur", "error", "focus", "load", "resize", "scroll"}) | {
    *WINDOW_EVENTS
}


#: What an element's state keeps: what answers with line and column of the end of its start tag,
#: where its handlers stand for V8 in Chromium.
HANDLER_PLACE: Final = "place of handlers"
#: Of a handler in the text of the function that makes it.
_LINE_OF_TEXT: Final = 4


class LazyHandler(UncompiledHandler):
    """A handler's text, compiled when somebody calls it or asks for it.

    https://html.spec.whatwg.org/multipage/webappapis.html#getting-the-current-value-of-the-event-handler
    """

    __slots__ = ("compiled", "element", "for_window", "text", "type")

    class_name = "Function"
    callable = True

    def __init__(
        self, realm: Realm, element: ElementObject, type_: str, text: str, *, for_window: bool
    ) -> None:
        super().__init__(realm.function_prototype)
        self.element = element
        self.type = type_
        self.text = text
        self.for_window = for_window
        self.compiled: JSObject | None = None

    def function(self) -> JSObject | None:
        """None when the text does not parse, which is reported once."""
        if self.compiled is None and self.text:
            realm = self.element.node_document.realm
            try:
                self.compiled = _compile(realm, self)
            except ThrowCompletion as completion:
                self.text = ""
                dom_agent(realm).services.report(completion.value_in(realm))
        return self.compiled

    def call(self, this: Value, arguments: list[Value]) -> Value:
        function = self.function()
        return UNDEFINED if function is None else function.call(this, arguments)


def _compile(realm: Realm, handler: LazyHandler) -> JSObject:
    """https://html.spec.whatwg.org/multipage/webappapis.html#getting-the-current-value-of-the-event-handler"""
    element = handler.element
    place = element.state.get(HANDLER_PLACE)
    line, column = (None if place is None else place()) or (1, 1)
    try:  # what is wrong with the text, as the body of a function
        with problems_thrown():
            parse(handler.text, Goal.COMMON_JS, moved=Moved(1, line, column))
    except PendingError as error:
        error.message = of_running_operation(realm.agent, error.message)
        raise
    is_error = handler.for_window and handler.type == "error"
    parameters = "event, source, lineno, colno, error" if is_error else "event"
    head = f"return function on{handler.type}({parameters}) {{\n{handler.text}\n}};"
    scopes = [] if handler.for_window else _scopes(element)
    names = [f"$scope{place}" for place in range(len(scopes))]
    opening = "".join(f"with({name}){{" for name in names)
    body = f"{opening}{head}{'}' * len(names)}"
    moved = Moved(_LINE_OF_TEXT, line, column)
    maker = create_dynamic_function(realm, DynamicKind.NORMAL, [*names, body], None, moved)
    made = maker.call(UNDEFINED, [*scopes])
    assert isinstance(made, JSObject)
    return made


def _scopes(element: ElementObject) -> list[JSObject]:
    """Where an element's handler finds names, the innermost last."""
    scopes: list[JSObject] = [element.node_document]
    may_be_owned = element.is_named(*LISTED, "img") or is_form_associated(element)
    form = form_owner(element) if may_be_owned else None
    if form is not None:
        scopes.append(form)
    return [*scopes, element]


def attribute_steps(element: ElementObject, name: str, _old: str | None, new: str | None) -> None:
    """https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes:concept-element-attributes-change-ext"""
    if not name.startswith("on") or element.node_document.page.get("scripting is disabled"):
        return
    type_ = name[2:]
    target = _target(element, type_)
    if target is None:
        return
    if new is None:
        target.set_event_handler(type_, None)
        return
    realm = element.node_document.realm
    for_window = target is not element
    handler = LazyHandler(realm, element, type_, new, for_window=for_window)
    target.set_event_handler(type_, handler)


def _target(element: ElementObject, type_: str) -> EventTargetObject | None:
    if element.is_named("body", "frameset") and type_ in _OF_THE_WINDOW:
        return element.node_document.window
    return element if type_ in _NAMES else None


def install_inline_handlers(document: DocumentObject) -> None:
    """Attributes such as ``onclick`` become handlers when they are set in this document."""
    document.hooks.attribute_steps[EVERY].append(attribute_steps)


def adopt_parsed_handlers(element: ElementObject) -> None:
    """For an element that came with its attributes."""
    for name, attribute in list(element.attributes.items()):
        if name.startswith("on"):
            attribute_steps(element, name, None, attribute.value)
