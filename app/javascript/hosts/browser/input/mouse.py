"""The mouse: what moving and clicking it makes a page hear.

The order of all events was measured in Chromium. https://w3c.github.io/uievents/#events-mouse-types
"""

from __future__ import annotations

from dataclasses import dataclass

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selection import selection_of_document
from app.javascript.hosts.browser.input.close_watchers import person_acted
from app.javascript.hosts.browser.input.focus import change_focus, set_starting_point
from app.javascript.hosts.browser.input.focusable import (
    focusable_inclusive_ancestor,
)
from app.javascript.hosts.browser.input.frame_input import refuse_in_frame
from app.javascript.hosts.browser.input.light_dismissal import (
    dismiss_lightly,
    hits_backdrop,
    note_press,
)
from app.javascript.hosts.browser.input.list_box import announce_choice, choose_in_list_box
from app.javascript.hosts.browser.input.pointer_capture import release_capture, wanted_capture
from app.javascript.hosts.browser.input.pointer_events import MouseState, fire_mouse, fire_pointer
from app.javascript.hosts.browser.input.range_slider import slide
from app.javascript.hosts.browser.input.select_popup import close_by_press, open_popup, opens
from app.javascript.hosts.browser.input.text_field import is_text_field
from app.javascript.hosts.browser.input.text_pressing import press_on_text, release_on_text
from app.javascript.hosts.browser.input.text_selection import tell_selection
from app.javascript.hosts.web.events.trusted import fire as fire_plainly

_MAIN_BUTTON_DOWN = 1.0


@dataclass(slots=True)
class _Press:
    """A button that is down: where, and whether a listener took the mouse events away."""

    target: ElementObject
    silent: bool
    changed: ElementObject | None = None
    slid: bool = False
    #: Whether it went down on what is selected: that is taken back when the button is up.
    keeps: bool = False
    #: Whether it went down on the backdrop of a dialog: once that is gone, nothing is clicked.
    on_backdrop: bool = False


class Mouse:
    """The one mouse of a document."""

    def __init__(self, document: DocumentObject) -> None:
        self._document = document
        self._realm = document.realm
        self._place = (0.0, 0.0)
        self.moved = False
        self._over: ElementObject | None = None
        # What was under the pointer went away, and this is what it stood in.
        self._over_is_left = False
        self._press: _Press | None = None
        self._captured: ElementObject | None = None
        document.hooks.will_remove.append(self._will_remove)

    def _will_remove(self, node: NodeObject) -> None:
        """Over what is removed, the pointer was over what that stands in.

        https://w3c.github.io/uievents/#events-mouseevent-event-order
        """
        if self._over is None or not any(each is node for each in self._over.inclusive_ancestors()):
            return
        parent = node.parent
        self._over = parent if isinstance(parent, ElementObject) else None
        self._over_is_left = True
        self._document.page["hovered"] = self._over

    # -- moving ----------------------------------------------------------------------------------

    def move(self, x: float, y: float, target: ElementObject | None) -> None:
        """To a place, and the element there."""
        movement = (x - self._place[0], y - self._place[1]) if self.moved else (0.0, 0.0)
        self._place, self.moved = (x, y), True
        mouse = MouseState(x, y, buttons=1.0 if self._press else 0.0, movement=movement)
        if target is not None:
            target = self._by_capture(target, mouse)
        self._enter(target, mouse)
        if target is not None:
            fire_pointer(self._realm, target, "pointermove", mouse)
            fire_mouse(self._realm, target, "mousemove", mouse)

    def look_again(self, target: ElementObject | None) -> None:
        """The page moved under the pointer: something else may be there now."""
        if self.moved and self._captured is None:
            self._enter(target, MouseState(*self._place, buttons=1.0 if self._press else 0.0))

    def _enter(self, target: ElementObject | None, mouse: MouseState) -> None:
        old = self._over if self._over is not None and self._over.connected else None
        if target is not old:
            self._over, was_left = target, self._over_is_left
            self._over_is_left = False
            self._document.page["hovered"] = target
            self._document.state_changed(lays_out=False)
            self._cross(old, target, mouse, was_left=was_left)
        else:
            self._tell_what_is_left()

    def _cross(
        self,
        old: ElementObject | None,
        new: ElementObject | None,
        mouse: MouseState,
        *,
        was_left: bool,
    ) -> None:
        """From one element to another: first all of the pointer, then all of the mouse."""
        left, entered = _ways(self._document, old), _ways(self._document, new)
        leaving = [node for node in left if node not in entered]
        entering = [node for node in reversed(entered) if node not in left]
        for kind, fire in (("pointer", fire_pointer), ("mouse", fire_mouse)):
            if old is not None:
                if not was_left:
                    fire(self._realm, old, f"{kind}out", mouse, related=new)
                for node in _heard(leaving, left, f"{kind}leave"):
                    fire(self._realm, node, f"{kind}leave", mouse, related=new)
            if new is not None:
                fire(self._realm, new, f"{kind}over", mouse, related=old)
                for node in _heard(entering, entered, f"{kind}enter"):
                    fire(self._realm, node, f"{kind}enter", mouse, related=old)

    def _by_capture(self, target: ElementObject, mouse: MouseState) -> ElementObject:
        """Who hears of the pointer: what captured it, or what is under it.

        https://w3c.github.io/pointerevents/#process-pending-pointer-capture
        """
        wanted, had = wanted_capture(self._document), self._captured
        if wanted is not had:
            self._captured = wanted
            if had is not None:
                fire_pointer(self._realm, had, "lostpointercapture", mouse)
            if wanted is not None:
                fire_pointer(self._realm, wanted, "gotpointercapture", mouse)
        return self._captured or target

    # -- the button ------------------------------------------------------------------------------

    def down(self, target: ElementObject, count: int) -> None:
        """The main button goes down for the ``count``-th time in a row."""
        refuse_in_frame(target, "a click")
        had_popup = close_by_press(self._document)
        person_acted(self._document)
        note_press(self._document, target, self._place)
        mouse = MouseState(*self._place, buttons=_MAIN_BUTTON_DOWN)
        self._document.page["pressed"] = target
        self._document.state_changed()
        goes_on = fire_pointer(self._realm, target, "pointerdown", mouse)
        self._press = _Press(
            target, silent=not goes_on, on_backdrop=hits_backdrop(target, self._place)
        )
        prevented = False
        if goes_on:
            prevented = not fire_mouse(self._realm, target, "mousedown", mouse, detail=count)
        if goes_on and not prevented:
            self._press.slid = slide(target, self._place[0])  # the slider's own answer to the event
            had_selection = selection_of_document(self._document).field is target
            self._move_focus(target)
            self._press.keeps = press_on_text(
                self._document, target, self._place, count, had_selection=had_selection
            )
            self._press.changed = choose_in_list_box(target)
            if opens(target) and target is not had_popup and target.connected:
                open_popup(self._document, target)

    def _move_focus(self, target: ElementObject) -> None:
        """https://html.spec.whatwg.org/multipage/interaction.html#click-focusable"""
        if not target.connected:
            return
        set_starting_point(self._document, target)
        focused = focusable_inclusive_ancestor(target)
        visible = focused is not None and is_text_field(focused)
        change_focus(self._document, focused, visible=visible, keeps_selection=True)

    def up(self, target: ElementObject, count: int) -> None:
        """The button goes up: a click, if it went down and up on the same element."""
        self._release(target, count)
        self._tell_what_is_left()

    def _tell_what_is_left(self) -> None:
        """As in Chromium: where a listener took away the target, the pointer comes to the rest."""
        if self._over_is_left and self._over is not None and self._over.connected:
            self._over_is_left = False
            mouse = MouseState(*self._place)
            fire_pointer(self._realm, self._over, "pointerover", mouse, related=self._over)
            fire_mouse(self._realm, self._over, "mouseover", mouse, related=self._over)

    def _release(self, target: ElementObject, count: int) -> None:
        press, self._press = self._press, None
        mouse = MouseState(*self._place)
        target = self._by_capture(target, mouse)
        fire_pointer(self._realm, target, "pointerup", mouse)
        self._document.page["pressed"] = None
        self._document.state_changed()
        if not target.connected and self._over is not None:
            target = self._over
        silent = press is not None and press.silent
        if not silent:
            silent = not fire_mouse(self._realm, target, "mouseup", mouse, detail=count)
        dismiss_lightly(self._document, target, self._place)
        if press is not None and press.changed is not None:
            announce_choice(press.changed)
        if press is not None and press.slid:
            fire_plainly(self._realm, press.target, "change", bubbles=True)
        captured = self._captured
        release_capture(self._document)
        self._by_capture(target, mouse)
        clicked = captured or _clicked(press, target)
        if clicked is not None:
            silent |= not fire_mouse(self._realm, clicked, "click", mouse, detail=count)
            if count == 2 and clicked.connected:
                fire_mouse(self._realm, clicked, "dblclick", mouse, detail=count)
        if press is None or silent:
            return
        if press.keeps:
            release_on_text(self._document, press.target, self._place)
        tell_selection(self._document)


def _ways(document: DocumentObject, target: ElementObject | None) -> list[NodeObject]:
    """The target and all it stands in, the innermost first."""
    found: list[NodeObject] = []
    node: NodeObject | None = target
    while node is not None:
        if isinstance(node, ElementObject | DocumentObject):
            found.append(node)
        node = (node.assigned_slot if isinstance(node, ElementObject) else None) or (
            node.parent or node.shadow_host()
        )
    return found


def _heard(nodes: list[NodeObject], way: list[NodeObject], type_: str) -> list[NodeObject]:
    """The nodes that are told: all where one on the way captures, else those that listen.

    NOTE: As in Chromium, the window alone does not count.
    """
    if any(each.type == type_ and each.capture for node in way for each in node.listeners):
        return nodes
    return [node for node in nodes if node.hears(type_)]


def _clicked(press: _Press | None, released: ElementObject) -> ElementObject | None:
    if press is None or (press.on_backdrop and not press.target.state.get("modal")):
        return None
    return _common_ancestor(press.target, released)


def _common_ancestor(first: ElementObject, second: ElementObject) -> ElementObject | None:
    """https://w3c.github.io/uievents/#event-type-click"""
    if not first.connected or not second.connected:
        return None
    others = set(map(id, second.inclusive_ancestors()))
    for node in first.inclusive_ancestors():
        if id(node) in others and isinstance(node, ElementObject):
            return node
    return None
