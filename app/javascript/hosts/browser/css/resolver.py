"""The cascade: which declarations an element gets, and its computed style.

https://drafts.csswg.org/css-cascade/#cascading
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from app.javascript.hosts.browser.css.cascade import (
    INNER,
    OWN,
    Match,
    Matched,
    from_inside,
    in_order,
)
from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.flat_tree import style_parent
from app.javascript.hosts.browser.css.generated_content import computed_content
from app.javascript.hosts.browser.css.inline_style import inline_style
from app.javascript.hosts.browser.css.layers import LayerOrder
from app.javascript.hosts.browser.css.logical import LOGICAL, by_side
from app.javascript.hosts.browser.css.missing_images import style_of_missing
from app.javascript.hosts.browser.css.parts import of_parts
from app.javascript.hosts.browser.css.reach import Reach, reach_of
from app.javascript.hosts.browser.css.rule_index import MOTION, RuleIndex
from app.javascript.hosts.browser.css.rules import KeyframesRule, StyleRule, StyleSheet
from app.javascript.hosts.browser.css.user_agent import user_agent_declarations
from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selectors.match import matches
from app.javascript.hosts.browser.dom.selectors.model import ComplexSelector

#: The sheets of a document or shadow root, in cascade order.
SheetsOf = Callable[[NodeObject], "list[StyleSheet]"]

_ITEMS = frozenset({"flex", "inline-flex", "grid", "inline-grid"})


#: What animations put on the style of an element, or of the pseudo-element of that name.
Animated = Callable[[ElementObject, ComputedStyle, str], Mapping[str, str]]


class StyleResolver:
    """Computes the styles of elements when they are asked for, and keeps them until a change.

    ``animated`` gives what animations put on an element's style. Matching selectors costs most: it
    is kept when only ``style`` attributes changed.
    """

    def __init__(self, viewport: Viewport, sheets_of: SheetsOf) -> None:
        self.viewport = viewport
        self.animated: Animated = lambda _element, _style, _pseudo_element: {}
        self._sheets_of = sheets_of
        self._styles: dict[ElementObject, ComputedStyle] = {}
        #: Before-change styles: https://drafts.csswg.org/css-transitions/#before-change-style
        self.before: dict[ElementObject, ComputedStyle] = {}
        #: What has left the tree since styles were compared, also if it came back.
        self.left: list[ElementObject] = []
        self._matched: dict[ElementObject, Matched] = {}
        self._rules: dict[NodeObject, RuleIndex] = {}
        self._keyframes: dict[str, KeyframesRule] | None = None
        self._reaches: dict[NodeObject, Reach] = {}
        self.has_shadow_trees = False
        self.mentions_motion = False
        #: The elements that ``scroll-snap-type`` has been said of.
        self.snapping: dict[ElementObject, None] = {}

    # -- invalidation ----------------------------------------------------------------------------

    def styles_changed(self) -> None:
        """A ``style`` attribute or an animation changed."""
        for element, style in self._styles.items():
            self.before.setdefault(element, style)
        self._styles.clear()

    def _forget(self, element: ElementObject) -> None:
        style = self._styles.pop(element, None)
        if style is not None:
            self.before.setdefault(element, style)

    def leaving(self, top: NodeObject) -> Iterator[ElementObject]:
        """The elements that leave the tree with a node."""
        for node in top.shadow_including_inclusive_descendants():
            if isinstance(node, ElementObject):
                self.left.append(node)
                yield node

    def styles_compared(self) -> None:
        """Transitions have been looked for; from now on these styles are those before."""
        self.before.clear()
        self.left.clear()

    def style_changed(self, element: ElementObject) -> None:
        """One ``style`` attribute changed: only what inherits from it is computed again."""
        for node in element.shadow_including_inclusive_descendants():
            if isinstance(node, ElementObject):
                self._forget(node)
                for slotted in node.assigned_nodes:
                    self._forget_slotted(slotted)

    def _forget_slotted(self, slotted: NodeObject) -> None:
        for node in slotted.shadow_including_inclusive_descendants():
            if isinstance(node, ElementObject):
                self._forget(node)

    def reach(self, node: NodeObject) -> Reach | None:
        """Whom a change at the node concerns besides what is in it; None when it may be anybody."""
        if self.has_shadow_trees:
            return None
        root = node.root()
        found = self._reaches.get(root)
        if found is None:
            texts = (rule.selector_text for rule in self._rules_of(root).rules)
            found = self._reaches[root] = reach_of(texts)
        return None if found.anywhere else found

    def subtree_changed(self, top: NodeObject) -> None:
        """The element and what is in it may match other selectors; nothing else does."""
        if not self._styles and not self._matched:
            return
        for node in top.inclusive_descendants():
            if isinstance(node, ElementObject):
                self._forget(node)
                self._matched.pop(node, None)

    def tree_changed(self) -> None:
        """Selectors may match others than before."""
        self.styles_changed()
        self._matched.clear()

    def sheets_changed(self) -> None:
        """A style sheet came, went or changed."""
        self.tree_changed()
        self._rules.clear()
        self._reaches.clear()
        self._keyframes = None

    # -- answers ---------------------------------------------------------------------------------

    def style_of(self, element: ElementObject) -> ComputedStyle:
        """The computed style; that of its ancestors is computed first, without recursion."""
        found = self._styles.get(element)
        if found is not None:
            return found
        missing = [element]
        while (parent := style_parent(missing[-1])) is not None and parent not in self._styles:
            missing.append(parent)
        above = None if parent is None else self._styles[parent]
        for each in reversed(missing):
            above = self._styles[each] = self._computed(each, above, self._matching(each))
            above.animate(self.animated(each, above, ""))
        assert above is not None
        return above

    def _computed(
        self, element: ElementObject, parent: ComputedStyle | None, matched: Matched
    ) -> ComputedStyle:
        user_agent = user_agent_declarations(element)
        is_heading = element.is_named("th") and not element.has("align")
        if is_heading and parent is not None and parent.get("text-align") != "start":
            user_agent.pop("text-align")  # centred only where nobody says anything
        cascaded = dict(user_agent)
        own = inline_style(element) if "style" in element.attributes else None
        inline = () if own is None else tuple(own)
        matched.apply_to(cascaded, inline)
        if not LOGICAL.keys().isdisjoint(cascaded):
            above = "ltr" if parent is None else parent.get("direction")
            cascaded = by_side(cascaded, rtl=cascaded.get("direction", above) == "rtl")
        if any(name in cascaded for name in MOTION):
            self.mentions_motion = True
        if "scroll-snap-type" in cascaded:
            self.snapping[element] = None
        is_item = parent is not None and parent.get("display") in _ITEMS
        style = ComputedStyle(cascaded, user_agent, parent, self.viewport, is_item=is_item)
        return style_of_missing(element, style) if element.is_named("img") else style

    def starting_style(self, element: ElementObject, pseudo_element: str) -> ComputedStyle | None:
        """What it counts as before it is first rendered; None when no rule speaks of that.

        https://drafts.csswg.org/css-transitions-2/#defining-before-change-style
        """
        if not self._rules_of(element.root()).has_starting_styles:
            return None
        rules = list(self._matching_rules(element, pseudo_element, starting=True))
        if not any(rule.is_starting for *_, rule in rules):
            return None
        if pseudo_element:
            return self._generated(element, pseudo_element, in_order(rules))
        return self._computed(element, self.style_of(element).parent, in_order(rules))

    def pseudo_style(self, element: ElementObject, name: str) -> ComputedStyle:
        """The style of ``::before`` and its like."""
        style = self._generated(element, name, in_order(self._matching_rules(element, name)))
        style.animate(self.animated(element, style, name))
        return style

    def _generated(self, element: ElementObject, name: str, matched: Matched) -> ComputedStyle:
        cascaded: dict[str, str] = {}
        matched.apply_to(cascaded)
        if name == "marker":
            cascaded.setdefault("content", "normal")
        if "content" in cascaded:
            cascaded["content"] = computed_content(cascaded["content"], element)
        return ComputedStyle(cascaded, {}, self.style_of(element), self.viewport)

    def generated_style(self, element: ElementObject, name: str) -> ComputedStyle | None:
        """The style of ``::before`` or ``::after``; None when no rule speaks of one."""
        if name not in self._rules_of(element.root()).pseudo_elements and not element.has("part"):
            return None
        return self.pseudo_style(element, name)

    def moving_pseudo_elements(self, element: ElementObject) -> Sequence[str]:
        """Those of which rules speak that start motion."""
        return self._rules_of(element.root()).moving_pseudo_elements

    def keyframes(self, name: str) -> KeyframesRule | None:
        """The last ``@keyframes`` rule of that name in the document."""
        if self._keyframes is None:
            self._keyframes = {}
        return self._keyframes.get(name)

    # -- matching --------------------------------------------------------------------------------

    def _matching(self, element: ElementObject) -> Matched:
        found = self._matched.get(element)
        if found is None:
            found = self._matched[element] = in_order(self._matching_rules(element))
        return found

    def _matching_rules(
        self, element: ElementObject, pseudo_element: str = "", *, starting: bool = False
    ) -> Iterator[Match]:
        for match in self._all_rules(element, pseudo_element):
            if starting or not match[-1].is_starting:
                yield match

    def _all_rules(self, element: ElementObject, pseudo_element: str) -> Iterator[Match]:
        if element.shadow_root is not None:
            self.has_shadow_trees = True
        root = element.root()
        scope = root if isinstance(root, ShadowRootObject) else None

        def own(selector: ComplexSelector) -> bool:
            is_asked = selector.pseudo_element == pseudo_element
            return is_asked and matches(element, selector, scope)

        yield from self._rules_that(OWN, root, element, own)
        for inner, fits in from_inside(element, pseudo_element):
            yield from self._rules_that(INNER, inner, element, fits)
        for tree, outer, host, fits in of_parts(element, pseudo_element):
            yield from self._rules_that(tree, outer, host, fits)

    def _rules_that(
        self,
        tree: int,
        root: NodeObject,
        element: ElementObject,
        fits: Callable[[ComplexSelector], bool],
    ) -> Iterator[Match]:
        index = self._rules_of(root)
        for order, rule in index.candidates(element):
            found = [selector.specificity for selector in rule.selectors if fits(selector)]
            if found:
                yield tree, index.layers[order], max(found), order, rule

    def _rules_of(self, root: NodeObject) -> RuleIndex:
        found = self._rules.get(root)
        if found is None:
            order = LayerOrder()
            found = self._rules[root] = RuleIndex(self._read(root, order), order)
            self.mentions_motion |= bool(found.moving_pseudo_elements)
        return found

    def _read(self, root: NodeObject, order: LayerOrder) -> list[StyleRule]:
        return [
            rule
            for sheet in self._sheets_of(root)
            for rule in sheet.applying(self.viewport, order)
            if isinstance(rule, StyleRule)
        ]

    def read_keyframes(self, root: NodeObject) -> None:
        """Learn the ``@keyframes`` of a document's sheets."""
        self._keyframes = {
            rule.name: rule
            for sheet in self._sheets_of(root)
            for rule in sheet.applying(self.viewport, LayerOrder())
            if isinstance(rule, KeyframesRule)
        }

    @property
    def knows_keyframes(self) -> bool:
        return self._keyframes is not None
