"""Computed values: https://drafts.csswg.org/css-cascade/#computed

A value is kept as the text that ``getComputedStyle`` prints for it, unless layout decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.javascript.hosts.browser.css.calc import (
    LENGTH_UNITS,
    CalcProblem,
    MixedUnits,
    simplified,
)
from app.javascript.hosts.browser.css.colors import computed_color
from app.javascript.hosts.browser.css.computed_forms import FORMS
from app.javascript.hosts.browser.css.custom_properties import (
    InvalidReference,
    computed_custom,
    custom_value,
    substituted,
)
from app.javascript.hosts.browser.css.declaration_block import parse_value
from app.javascript.hosts.browser.css.font_sizes import font_size, inherited_size, used_size
from app.javascript.hosts.browser.css.keywords import BLOCKIFIED, KEYWORD_FORMS, line_width
from app.javascript.hosts.browser.css.logical import LOGICAL, by_side, physical_name
from app.javascript.hosts.browser.css.numbers import pixels_text
from app.javascript.hosts.browser.css.properties import CSS_WIDE_KEYWORDS, PROPERTIES
from app.javascript.hosts.browser.css.shadows import computed_shadows
from app.javascript.hosts.browser.css.text_shorthands import WHITE_SPACE, collapse_spaces
from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    is_math,
    serialize,
    split_at,
    words,
)
from app.javascript.hosts.browser.css.units import unit_size
from app.javascript.hosts.browser.css.values import (
    in_seconds,
    may_be_relative,
    sum_in_pixels,
    sum_of,
)
from app.javascript.hosts.browser.css.viewport import Viewport

_COLORS = frozenset(
    name
    for name in PROPERTIES
    if name.endswith("color") and name not in {"scrollbar-color", *LOGICAL}
)
_LINES = ("border-", "outline-", "column-rule-")
#: Properties whose initial value is its own computed value.
_PLAIN = frozenset(
    name
    for name, known in PROPERTIES.items()
    if name not in _COLORS
    and not may_be_relative(known.initial)
    and not name.startswith(
        ("border-", "outline-", "overflow-", "transition-", "animation-", "column-rule-", "font-st")
    )
    and name not in {"display", "font-size", "font-weight", "line-height"}
)


class ComputedStyle:
    """The style of one element.

    ``cascaded`` has the winning declaration of each property, as text; ``user_agent`` what the
    browser's own sheet says, for ``revert``; ``animated`` what animations and transitions put on
    top. ``parent`` is the style that is inherited from.
    """

    __slots__ = (
        "_in_motion", "_values", "animated", "cascaded", "exact_size", "is_item", "parent",
        "references", "root", "user_agent", "viewport",
    )  # fmt: skip

    def __init__(
        self,
        cascaded: Mapping[str, str],
        user_agent: Mapping[str, str],
        parent: ComputedStyle | None,
        viewport: Viewport,
        *,
        is_item: bool = False,
    ) -> None:
        self.cascaded = cascaded
        self.user_agent = user_agent
        self.parent = parent
        self.root: ComputedStyle = self if parent is None else parent.root
        self.viewport = viewport
        self.is_item = is_item
        self.exact_size: tuple[str, float] | None = None
        self.animated: Mapping[str, str] = {}
        #: The style with the custom properties that animations have given other values.
        self._in_motion: ComputedStyle | None = None
        self._values: dict[str, str] = {}
        #: How many references of custom properties are being resolved.
        self.references = 0

    # -- values ----------------------------------------------------------------------------------

    def get(self, name: str) -> str:
        """The computed value of a longhand or custom property; an animation's comes first."""
        found = self.animated.get(name)
        if found is None:
            found = self._in_motion.base(name) if self._in_motion is not None else self.base(name)
        return found

    def base(self, name: str) -> str:
        """The value without animations and transitions."""
        found = self._values.get(name)
        if found is None:
            found = self._values[name] = self._compute(name)
        return found

    def _compute(self, name: str) -> str:
        if name.startswith("--"):
            return self._custom(name) or ""
        if name in LOGICAL:
            return self.get(physical_name(name, rtl=self.get("direction") == "rtl"))
        known = PROPERTIES.get(name)
        if known is None:
            return self.white_space() if name == "white-space" else ""
        if name not in self.cascaded:  # OPTIMIZATION: most properties nobody mentions
            if known.inherited and self.parent is not None:
                return self._inherited(name, self.parent)
            if name in _PLAIN:
                return known.initial
        return self._settled(name, self._specified(name, self.cascaded.get(name)))

    def _settled(self, name: str, specified: str | None) -> str:
        inherits = PROPERTIES[name].inherited
        specified = ("initial", "inherit")[inherits] if specified is None else specified
        if specified in CSS_WIDE_KEYWORDS:
            specified = self._wide(name, specified, inherited=inherits)
            if specified is None:
                assert self.parent is not None
                return self.parent.get(name)
        return self._computed(name, specified)

    def _inherited(self, name: str, parent: ComputedStyle) -> str:
        if name == "font-size" and self.is_fixed_pitch is not parent.is_fixed_pitch:
            return pixels_text(inherited_size(self))
        return parent.get(name)

    def white_space(self) -> str:
        """The shorthand's word for it: ``pre-wrap``."""
        return collapse_spaces([self.get(name) for name in WHITE_SPACE])

    def _wide(self, name: str, keyword: str, *, inherited: bool) -> str | None:
        """The specified value for a CSS-wide keyword; None for the parent's computed value."""
        if keyword in {"revert", "revert-layer"}:
            default = self.user_agent.get(name)
            if default is not None:
                return default
            keyword = "unset"
        if keyword == "unset":
            keyword = "inherit" if inherited else "initial"
        if keyword == "inherit" and self.parent is not None:
            return None
        return PROPERTIES[name].initial

    def specified(self, name: str) -> str:
        """The declaration's value with its references resolved; empty without one."""
        return self._specified(name, self.cascaded.get(name)) or ""

    def _specified(self, name: str, text: str | None) -> str | None:
        """The declaration's value with its references resolved; None when it is invalid then."""
        if text is None or "var(" not in text:
            return text
        shorthand, _, raw = text.rpartition("\0")
        try:
            tokens = component_values(substituted(raw, self._custom))
        except InvalidReference:
            return None
        found = parse_value(shorthand or name, tokens)
        return None if found is None else found.get(name, by_side(found, rtl=False).get(name))

    def _custom(self, name: str) -> str | None:
        """A custom property's value; None when it has none, or is part of a ring."""
        return custom_value(self, name)

    def computed_text(self, name: str, text: str) -> str:
        """The computed value that a declaration would have here, with custom ones in motion."""
        specified = (self._in_motion or self)._specified(name, text)
        if not name.startswith("--"):
            return self._settled(name, specified)
        return computed_custom(self, name, specified or "")

    def custom(self, name: str) -> str | None:
        """A custom property's value as others inherit it."""
        return self._custom(name) if self._in_motion is None else self._in_motion.custom(name)

    def animate(self, values: Mapping[str, str]) -> None:
        """Take the values that animations give; what refers to custom ones has others too."""
        self.animated = values
        customs = {name: text for name, text in values.items() if name.startswith("--")}
        if customs:
            cascaded = {**self.cascaded, **customs}
            self._in_motion = ComputedStyle(
                cascaded, self.user_agent, self.parent, self.viewport, is_item=self.is_item
            )

    # -- by property -----------------------------------------------------------------------------

    def _computed(self, name: str, text: str) -> str:
        if name in _COLORS:
            return self._color(name, text)
        special = _SPECIAL.get(name)
        if special is not None:
            return special(self, name, text)
        if name.endswith("-width") and name.startswith(_LINES) and name != "border-image-width":
            return line_width(self, name, text)
        if name.endswith(("-duration", "-delay")):
            return in_seconds(text.replace("auto", "0s"))
        return self.absolute(text)

    def _shadows(self, name: str, text: str) -> str:
        count = 4 if name == "box-shadow" else 3
        return computed_shadows(self.absolute(text), self.get("color"), count)

    def _color(self, name: str, text: str) -> str:
        if name == "color":
            above = self.parent.get("color") if self.parent else "rgb(0, 0, 0)"
            return computed_color(text, above)
        return text if text == "auto" else computed_color(text, self.get("color"))

    @property
    def is_fixed_pitch(self) -> bool:
        """Whether its font is ``monospace`` and nothing else, which is smaller by default."""
        return self.get("font-family") == "monospace"

    def font_size(self) -> float:
        """In px."""
        return used_size(self)

    def _unit(self, unit: str) -> float:
        return unit_size(self, unit)

    def _display(self, text: str) -> str:
        """https://drafts.csswg.org/css-display/#transformations"""
        out_of_flow = self.get("position") in {"absolute", "fixed"} or self.get("float") != "none"
        if out_of_flow or self.is_item or self.parent is None:
            return BLOCKIFIED.get(text, text)
        return _DISPLAYS.get(text, text)

    def _line_height(self, text: str) -> str:
        """A number stays one, so that it is inherited as a number."""
        total = sum_of(text)
        if "%" in total:
            return pixels_text(total["%"] / 100 * self.font_size())
        return self.absolute(text)

    # -- lengths ---------------------------------------------------------------------------------

    def absolute(self, text: str) -> str:
        """The text with every length that depends on a font or the window in px."""
        if not may_be_relative(text):
            return text
        return serialize([self._absolute(token) for token in component_values(text)])

    def _absolute(self, token: Token) -> Token:
        if token.type == "dimension" and token.lower_unit in LENGTH_UNITS:
            return component_values(self._sum_text(token))[0]
        if is_math(token):
            return component_values(self._sum_text(token))[0]
        if token.type == "function":
            token.arguments = [self._absolute(argument) for argument in token.arguments]
        return token

    def _sum_text(self, token: Token) -> str:
        try:
            total = simplified(token, self._known_unit)
        except MixedUnits:
            parts = split_at(token.arguments, ",")
            texts = [" ".join(self._sum_text(each) for each in words(part)) for part in parts]
            return f"{token.lower_name}({', '.join(texts)})"
        except CalcProblem:
            return str(token.serialize())
        return sum_in_pixels(total, self._unit)

    def _known_unit(self, unit: str) -> float | None:
        return None if unit == "%" else self._unit(unit)


_DISPLAYS = {"-webkit-flex": "flex", "-webkit-inline-flex": "inline-flex", "math": "inline"}
_SPECIAL: dict[str, Callable[[ComputedStyle, str, str], str]] = {
    **FORMS,
    "font-size": lambda style, _name, text: pixels_text(font_size(style, text)),
    "display": lambda style, _name, text: style._display(text),
    "line-height": lambda style, _name, text: style._line_height(text),
    **KEYWORD_FORMS,
    **dict.fromkeys(("box-shadow", "text-shadow"), ComputedStyle._shadows),
}
