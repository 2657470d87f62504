"""The properties: initial value, inheritance and grammar of each longhand.

https://drafts.csswg.org/css-cascade/#property
"""

from __future__ import annotations

from dataclasses import replace

from app.javascript.hosts.browser.css.filter_functions import filters
from app.javascript.hosts.browser.css.further_properties import BLEND_MODES, FURTHER
from app.javascript.hosts.browser.css.grammars import (
    LINE_STYLE,
    LINE_WIDTH,
    SIDES,
    color,
    comma_list,
    keywords,
    length,
    number,
    one_of,
    ratio,
    sequence,
    time,
)
from app.javascript.hosts.browser.css.grid_values import areas, flow, line, subgrid, track_list
from app.javascript.hosts.browser.css.images import image
from app.javascript.hosts.browser.css.keyword_properties import KEYWORD_PROPERTIES
from app.javascript.hosts.browser.css.logical import LOGICAL
from app.javascript.hosts.browser.css.positions import one_axis, origin
from app.javascript.hosts.browser.css.property_record import Property
from app.javascript.hosts.browser.css.shadows import shadows
from app.javascript.hosts.browser.css.special_grammars import (
    author_names,
    layer_size,
    property_names,
    ratio_or_auto,
    repeats,
    snapping,
    two_words_of_display,
    whole_number,
)
from app.javascript.hosts.browser.css.text_properties import TEXT
from app.javascript.hosts.browser.css.timing_functions import easing
from app.javascript.hosts.browser.css.transform_functions import (
    rotation,
    scaling,
    transforms,
    translation,
)
from app.javascript.hosts.browser.css.word_grammars import alignment, any_words, names

_AUTO = keywords("auto")
_SIZE_WORDS = keywords("auto min-content max-content fit-content stretch -webkit-fill-available")
_LIMIT_WORDS = keywords("none min-content max-content fit-content stretch")
_SIZE = one_of(_SIZE_WORDS, length(negative=False))
_MARGIN = one_of(_AUTO, length())
_PADDING = length(negative=False)
_OVERFLOW = keywords("visible hidden clip scroll auto overlay")
_RADIUS = sequence(length(negative=False), 1, 2)
_NONE = keywords("none")
_TEMPLATE = one_of(_NONE, subgrid, track_list(names=True))
_GAP = one_of(keywords("normal"), length(negative=False))
_DISPLAYS = keywords(
    "none block inline inline-block flex inline-flex grid inline-grid table inline-table table-row "
    "table-cell table-row-group table-header-group table-footer-group table-column "
    "table-column-group table-caption list-item contents flow-root math ruby ruby-text "
    "-webkit-box -webkit-inline-box -webkit-flex -webkit-inline-flex"
)
_PLAY_STATE = comma_list(keywords("running paused"))
_DIRECTION = comma_list(keywords("normal reverse alternate alternate-reverse"))
_FILL = comma_list(keywords("none forwards backwards both"))
_COUNT = comma_list(one_of(keywords("infinite"), number(low=0)))
_PLACES = "center start end flex-start flex-end"
_SHARED = "space-between space-around space-evenly stretch normal"
_SELF = f"{_PLACES} self-start self-end anchor-center normal stretch"
_LAYER_SIZE = one_of(keywords("cover contain"), layer_size)
_BOXES = keywords("border-box padding-box content-box")

_CORNERS = ("top-left", "top-right", "bottom-right", "bottom-left")

_BOX = (
    Property("display", "inline", one_of(_DISPLAYS, two_words_of_display)),
    Property("position", "static", keywords("static relative absolute fixed sticky")),
    Property("float", "none", keywords("none left right inline-start inline-end")),
    Property("clear", "none", keywords("none left right both inline-start inline-end")),
    Property("box-sizing", "content-box", keywords("content-box border-box")),
    Property("width", "auto", _SIZE),
    Property("height", "auto", _SIZE),
    Property("min-width", "auto", _SIZE),
    Property("min-height", "auto", _SIZE),
    Property("max-width", "none", one_of(_LIMIT_WORDS, length(negative=False))),
    Property("max-height", "none", one_of(_LIMIT_WORDS, length(negative=False))),
    *(Property(side, "auto", _MARGIN) for side in SIDES),
    *(Property(f"margin-{side}", "0px", _MARGIN) for side in SIDES),
    *(Property(f"padding-{side}", "0px", _PADDING) for side in SIDES),
    *(Property(f"border-{side}-width", "medium", LINE_WIDTH) for side in SIDES),
    *(Property(f"border-{side}-style", "none", LINE_STYLE) for side in SIDES),
    *(Property(f"border-{side}-color", "currentcolor", color) for side in SIDES),
    *(Property(f"border-{corner}-radius", "0px", _RADIUS) for corner in _CORNERS),
    Property("overflow-x", "visible", _OVERFLOW),
    Property("overflow-y", "visible", _OVERFLOW),
    Property("z-index", "auto", one_of(_AUTO, whole_number)),
    Property("visibility", "visible", keywords("visible hidden collapse"), inherited=True),
    Property("opacity", "1", number(percent=True)),
    Property("vertical-align", "baseline", one_of(
        keywords("baseline sub super text-top text-bottom middle top bottom"), length()
    )),
    Property("object-fit", "fill", keywords("fill contain cover none scale-down")),
    Property("aspect-ratio", "auto", one_of(_AUTO, ratio, ratio_or_auto)),
    Property("content-visibility", "visible", keywords("visible auto hidden")),
    Property("contain", "none", one_of(
        keywords("none strict content"), any_words("size inline-size layout style paint")
    )),
    Property("isolation", "auto", keywords("auto isolate")),
    Property("resize", "none", keywords("none both horizontal vertical block inline")),
)  # fmt: skip

_FLEX = (
    Property("flex-direction", "row", keywords("row row-reverse column column-reverse")),
    Property("flex-wrap", "nowrap", keywords("nowrap wrap wrap-reverse")),
    Property("flex-grow", "0", number(low=0)),
    Property("flex-shrink", "1", number(low=0)),
    Property("flex-basis", "auto", one_of(keywords("content"), _SIZE)),
    Property("order", "0", whole_number),
    Property(
        "justify-content", "normal", alignment(f"{_PLACES} {_SHARED} left right", baseline=False)
    ),
    Property("align-items", "normal", alignment(_SELF)),
    Property("align-self", "auto", alignment(f"auto {_SELF}")),
    Property("align-content", "normal", alignment(f"{_PLACES} {_SHARED}")),
    Property(
        "justify-items",
        "normal",
        one_of(any_words("legacy left right center"), alignment(f"{_SELF} left right")),
    ),
    Property("justify-self", "auto", alignment(f"auto {_SELF} left right")),
    Property("row-gap", "normal", _GAP),
    Property("column-gap", "normal", _GAP),
    Property("grid-template-columns", "none", _TEMPLATE),
    Property("grid-template-rows", "none", _TEMPLATE),
    Property("grid-template-areas", "none", one_of(_NONE, areas)),
    Property("grid-auto-columns", "auto", track_list(names=False)),
    Property("grid-auto-rows", "auto", track_list(names=False)),
    Property("grid-auto-flow", "row", flow),
    Property("grid-row-start", "auto", line),
    Property("grid-row-end", "auto", line),
    Property("grid-column-start", "auto", line),
    Property("grid-column-end", "auto", line),
)

_PICTURE = (
    Property("background-color", "transparent", color),
    Property("background-image", "none", comma_list(one_of(_NONE, image))),
    Property("background-position-x", "0%", comma_list(one_axis("left right"))),
    Property("background-position-y", "0%", comma_list(one_axis("top bottom"))),
    Property("background-size", "auto", comma_list(_LAYER_SIZE)),
    Property("background-repeat", "repeat", comma_list(repeats)),
    Property("background-attachment", "scroll", comma_list(keywords("scroll fixed local"))),
    Property("background-origin", "padding-box", comma_list(_BOXES)),
    Property(
        "background-clip", "border-box", comma_list(one_of(keywords("text border-area"), _BOXES))
    ),
    Property("outline-color", "currentcolor", one_of(keywords("-webkit-focus-ring-color"), color)),
    Property(
        "outline-style",
        "none",
        keywords("none auto dotted dashed solid double groove ridge inset outset"),
    ),
    Property("outline-width", "medium", LINE_WIDTH),
    Property("outline-offset", "0px", length(percent=False)),
    Property("box-shadow", "none", one_of(_NONE, shadows(4))),
    Property("filter", "none", one_of(_NONE, filters)),
    Property("backdrop-filter", "none", one_of(_NONE, filters)),
    Property("mix-blend-mode", "normal", one_of(keywords("plus-lighter"), BLEND_MODES)),
    Property("transform", "none", one_of(_NONE, transforms)),
    Property("transform-origin", "50% 50%", origin),
    Property("translate", "none", one_of(_NONE, translation)),
    Property("rotate", "none", rotation),
    Property("scale", "none", one_of(_NONE, scaling)),
    Property("perspective", "none", one_of(_NONE, length(percent=False, negative=False))),
    Property("will-change", "auto", comma_list(names(without="all none will-change"))),
)

_MOTION = (
    Property("transition-property", "all", one_of(_NONE, comma_list(property_names))),
    Property("transition-duration", "0s", comma_list(time(negative=False))),
    Property("transition-timing-function", "ease", comma_list(easing)),
    Property("transition-delay", "0s", comma_list(time())),
    Property("transition-behavior", "normal", comma_list(keywords("normal allow-discrete"))),
    Property("animation-name", "none", comma_list(one_of(_NONE, author_names))),
    Property("animation-duration", "auto", comma_list(one_of(_AUTO, time(negative=False)))),
    Property("animation-timing-function", "ease", comma_list(easing)),
    Property("animation-delay", "0s", comma_list(time())),
    Property("animation-iteration-count", "1", _COUNT),
    Property("animation-direction", "normal", _DIRECTION),
    Property("animation-fill-mode", "none", _FILL),
    Property("animation-play-state", "running", _PLAY_STATE),
    Property("scroll-behavior", "auto", keywords("auto smooth")),
    Property("overscroll-behavior-x", "auto", keywords("auto contain none chain")),
    Property("overscroll-behavior-y", "auto", keywords("auto contain none chain")),
    Property("scroll-snap-type", "none", one_of(_NONE, snapping)),
    Property(
        "touch-action",
        "auto",
        one_of(
            keywords("auto none manipulation"),
            any_words("pan-x pan-left pan-right pan-y pan-up pan-down pinch-zoom"),
        ),
    ),
    Property(
        "appearance",
        "none",
        keywords(
            "none auto base base-select button checkbox listbox menulist menulist-button meter "
            "progress-bar radio searchfield searchfield-cancel-button slider-horizontal textarea "
            "textfield square-button push-button media-slider media-volume-slider"
        ),
    ),
)

_SIDES: dict[str, Property] = {
    known.name: known
    for known in (*_BOX, *_FLEX, *TEXT, *_PICTURE, *_MOTION, *FURTHER, *KEYWORD_PROPERTIES)
}

PROPERTIES: dict[str, Property] = _SIDES | {
    logical: replace(_SIDES[physical], name=logical) for logical, physical in LOGICAL.items()
}
"""Every longhand by its name."""

CSS_WIDE_KEYWORDS = frozenset({"initial", "inherit", "unset", "revert", "revert-layer"})
"""https://drafts.csswg.org/css-values/#css-wide-keywords"""
