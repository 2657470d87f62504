"""The rendering of one document: when style and layout are calculated, and for whom.

https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering

Frames calculate style and layout; a read of layout after a change forces them, which is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.reach import Reach
from app.javascript.hosts.browser.css.resolver import StyleResolver
from app.javascript.hosts.browser.css.sheets import concerns_sheets, is_style, sheets_of
from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.frames import Wish
from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.layout.changes import Changes
from app.javascript.hosts.browser.layout.engine import lay_out_document
from app.javascript.hosts.browser.rendering.box_tree import BoxTree
from app.javascript.hosts.browser.rendering.geometry import Geometry
from app.javascript.hosts.browser.rendering.scrolling import Scrolling
from app.trace.spec import SpecRef, Standard
from app.trace.steps import LayoutForced

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.character_data import CharacterDataObject
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.node import NodeObject
    from app.javascript.hosts.browser.event_loop import EventLoop

FORCED = SpecRef(Standard.HTML, "webappapis.html#update-the-rendering")

#: What a box costs of a run's budget, in rounds of loops.
ROUNDS_PER_BOX = 8
#: What style and layout take on the virtual clock, for each box.
COST_PER_BOX_MS = 0.0005


class PageRendering:
    """The style, layout and scroll state of a document; a ``TreeObserver`` of it.

    ``forced`` counts how often a read made the browser calculate layout within a task.
    """

    def __init__(self, document: DocumentObject, loop: EventLoop) -> None:
        self.document = document
        self.loop = loop
        self.viewport = Viewport()
        self.resolver = StyleResolver(self.viewport, sheets_of)
        self.geometry = Geometry(self.viewport, self.resolver.style_of)
        self.box_tree = BoxTree(document, self.resolver)
        self.forced = 0
        self.scrolling = Scrolling(self)
        # Transitions start when style is computed: of the whole document, or what changed in it.
        self.on_style: Callable[[Changes | None], None] = lambda _changes: None
        #: A frame asks what holds it, and is seen through that; one without a box shows nothing.
        self.measure_window: Callable[[], None] = lambda: None
        self.through_frame: Callable[[Rect], Rect | None] = lambda rect: rect
        self.show_outside: Callable[[Box | None, Rect, tuple[str, str], str], None] = (
            lambda _box, _rect, _ways, _behavior: None
        )
        self.is_hidden = False
        #: Something moved since somebody looked what is under the pointer.
        self.has_moved = False
        # Whether more changed since layout than states that by themselves move nothing.
        self._lays_out = True
        self._style_is_old = True
        self._layout_is_old = True
        # What changed since style and since layout; None when it can be anything.
        self._changes: Changes | None = None

    # -- changes ---------------------------------------------------------------------------------

    def nodes_inserted(self, nodes: Sequence[NodeObject]) -> None:
        for node in nodes:
            self._inserted(node)

    def _inserted(self, node: NodeObject) -> None:
        parent = node.parent
        if concerns_sheets(node) or (parent is not None and is_style(parent)):
            self.sheets_changed()
            return
        reach = self._reach(parent)
        if isinstance(parent, ElementObject) and reach is not None:
            self.resolver.subtree_changed(node)
            self._note(lambda changes: changes.insert(node, parent))
            self._restyle(reach.around(parent, node))
        else:
            self._anything_changed()

    def node_removed(self, node: NodeObject, parent: NodeObject) -> None:
        for each in self.resolver.leaving(node):
            each.layout = None
            self.scrolling.forget(each)
        if concerns_sheets(node) or is_style(parent):
            self.sheets_changed()
            return
        reach = self._reach(parent)
        if isinstance(parent, ElementObject) and reach is not None:
            self.resolver.subtree_changed(node)
            self._note(lambda changes: changes.remove(node, parent))
            self._restyle(reach.around(parent, None))
        else:
            self._anything_changed()

    def attribute_changed(self, element: ElementObject, name: str, _value: str | None) -> None:
        if name == "open":  # of details: other children are shown
            self._note(lambda changes: changes.children.update({element: None}))
        if name == "style":
            self.resolver.style_changed(element)
            self._changed(element)
        elif element.is_named("style"):
            self.sheets_changed()
        elif (reach := self.resolver.reach(element)) is not None:
            self._restyle([element, *reach.after_attribute(element)])
        else:
            self._anything_changed()

    def data_changed(self, node: CharacterDataObject) -> None:
        parent = node.parent
        if parent is not None and is_style(parent):
            self.sheets_changed()
        elif isinstance(parent, ElementObject) and (reach := self._reach(parent)) is not None:
            self._note(lambda changes: changes.children.update({parent: None}))
            self._restyle(reach.around(parent, node))
        else:
            self._anything_changed()

    def shadow_attached(self, _host: ElementObject) -> None:
        self.resolver.has_shadow_trees = True
        self._anything_changed()

    def sheets_changed(self) -> None:
        """A rule was inserted or deleted, a sheet adopted or switched off."""
        self._changed()
        self.resolver.sheets_changed()

    def states_changed(self, *, lays_out: bool = True) -> None:
        """Something that selectors see beside attributes: ``:checked``, ``:focus``, ``:hover``."""
        lays_out = lays_out or self._lays_out
        self._anything_changed()
        self._lays_out = lays_out

    def _anything_changed(self) -> None:
        self._changed()
        self.resolver.tree_changed()

    def styles_changed(self) -> None:
        """An animation has other values now."""
        self._changed()
        self.resolver.styles_changed()

    def resize(self, width: float, height: float) -> None:
        """A person made the window larger or smaller, in CSS px; the next frame tells."""
        viewport = self.viewport
        if (viewport.width, viewport.height) != (width, height):
            viewport.width, viewport.height, viewport.resized = width, height, True
            self.sheets_changed()

    def hide(self) -> None:
        """What holds the frame has no box any more."""
        if not self.is_hidden:
            self.is_hidden = True
            self.box_tree.forget()

    def show(self) -> None:  # it has one again
        if self.is_hidden:
            self.is_hidden = False
            self.sheets_changed()

    def scrolled(self) -> None:
        """Something was scrolled: the next frame shows it, and tells."""
        self.has_moved = True
        self.loop.frames.want()

    def _reach(self, parent: NodeObject | None) -> Reach | None:
        """Whom it concerns that the parent has other children; None when it may be anybody."""
        if parent is None or (isinstance(parent, ElementObject) and parent.is_named("details")):
            return None
        return self.resolver.reach(parent)

    def _restyle(self, elements: Iterable[ElementObject]) -> None:
        """They, and what is in them, may match other selectors."""
        for element in elements:
            self.resolver.subtree_changed(element)
            self._changed(element)

    def _changed(self, element: ElementObject | None = None) -> None:
        """``element`` and what is in it, or anything."""
        if element is None:
            self._changes = None
        elif self._changes is not None:
            self._changes.elements[element] = None
        self._is_to_draw()

    def _note(self, note: Callable[[Changes], None]) -> None:
        if self._changes is not None:
            note(self._changes)
        self._is_to_draw()

    def _is_to_draw(self) -> None:
        self._style_is_old = self._layout_is_old = self._lays_out = True
        self.loop.frames.animation_clock.read()
        self.loop.frames.want(Wish.DRAWING)

    # -- style and layout ------------------------------------------------------------------------

    def animation_moved(self, elements: Sequence[ElementObject]) -> None:
        """Animations give these elements other values; the frame that comes shows them."""
        for element in elements:
            self.resolver.style_changed(element)
            if self._changes is not None:
                self._changes.elements[element] = None
            self._style_is_old = self._layout_is_old = self._lays_out = True

    def _before_reading(self) -> None:
        self.measure_window()
        self.loop.frames.animation_clock.read()

    def calculate_style(self, reading: str) -> None:
        """Style of the whole document, which starts transitions."""
        self._before_reading()
        if not self._style_is_old:
            return
        self._style_is_old = False
        self.forced += 1
        self.loop.agent.recorder.record(
            LayoutForced, reading=reading, boxes=0, times=self.forced, spec=FORCED
        )
        self._look_for_motion()

    def _look_for_motion(self) -> None:
        """Transitions and animations start; few pages have any."""
        changes = self._changes
        if changes is not None and not self.resolver.mentions_motion:
            for element in changes.roots():
                for node in element.inclusive_descendants():
                    if isinstance(node, ElementObject):
                        self.resolver.style_of(node)
        if changes is None or self.resolver.mentions_motion:
            self.on_style(changes)
        self.resolver.styles_compared()

    def update(self) -> None:
        """Style and layout of the document, as far as anything changed."""
        self._before_reading()
        if not self._layout_is_old or self.is_hidden:
            return
        if self._style_is_old:
            self._look_for_motion()
        self._style_is_old = self._layout_is_old = False
        changes, self._changes = self._changes, Changes()
        before = None if self._lays_out else self.box_tree.places()
        self._lays_out = False
        self.scrolling.layout_begins(changes)
        concerned = self.box_tree.follow(changes)
        if self.box_tree.root is not None:
            lay_out_document(self.document, self.box_tree.root, self.viewport)
        self.scrolling.layout_changed(self.resolver.snapping)
        if before is None or before != self.box_tree.places():
            self.has_moved = True
        self.loop.agent.budget.charge(concerned * ROUNDS_PER_BOX)
        self.loop.agent.clock.now += self.box_tree.size * COST_PER_BOX_MS

    def update_for(self, reading: str) -> None:
        """The program reads something that depends on layout: ``offsetWidth``."""
        self._before_reading()
        if not self._layout_is_old:
            return
        self.update()
        self.forced += 1
        self.loop.agent.recorder.record(
            LayoutForced, reading=reading, boxes=self.box_tree.size, times=self.forced, spec=FORCED
        )

    def style_for(self, element: ElementObject, reading: str) -> ComputedStyle:
        """The up-to-date style of a connected element; style is calculated, layout is not."""
        self.calculate_style(reading)
        return self.resolver.style_of(element)
