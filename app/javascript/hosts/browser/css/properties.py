"""The properties: initial value, inheritance and grammar of each longhand.

https://drafts.csswg.org/css-cascade/#property
"""

from __future__ import annotations

from app.javascript.hosts.browser.css.further_properties import FURTHER
from app.javascript.hosts.browser.css.grammars import (
    LINE_STYLE,
    LINE_WIDTH,
    SIDES,
    anything,
    color,
    comma_list,
    easing,
    functions,
    identifiers,
    keywords,
    length,
    number,
    one_of,
    ratio,
    sequence,
    time,
)
from app.javascript.hosts.browser.css.property_record import Property
from app.javascript.hosts.browser.css.shadows import shadows

_AUTO = keywords("auto")
_SIZE_WORDS = keywords("auto min-content max-content fit-content stretch -webkit-fill-available")
_LIMIT_WORDS = keywords("none min-content max-content fit-content stretch")
_SIZE = one_of(_SIZE_WORDS, length(negative=False))
_MARGIN = one_of(_AUTO, length())
_PADDING = length(negative=False)
_OVERFLOW = keywords("visible hidden clip scroll auto")
_RADIUS = sequence(length(negative=False), 1, 2)
_NONE = keywords("none")
_GAP = one_of(keywords("normal"), length(negative=False))
_TRANSFORMS = functions(
    "translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d "
    "rotate rotatex rotatey rotatez rotate3d skew skewx skewy matrix matrix3d perspective"
)
_DISPLAYS = keywords(
    "none block inline inline-block flex inline-flex grid inline-grid table inline-table table-row "
    "table-cell table-row-group table-header-group table-footer-group table-column "
    "table-column-group table-caption list-item contents flow-root run-in"
)
_CURSORS = keywords(
    "auto default none context-menu help pointer progress wait cell crosshair text vertical-text "
    "alias copy move no-drop not-allowed grab grabbing all-scroll col-resize row-resize n-resize "
    "e-resize s-resize w-resize ne-resize nw-resize se-resize sw-resize ew-resize ns-resize "
    "nesw-resize nwse-resize zoom-in zoom-out"
)
_BLACK = "rgb(0, 0, 0)"
_PLAY_STATE = comma_list(keywords("running paused"))
_DIRECTION = comma_list(keywords("normal reverse alternate alternate-reverse"))
_FILL = comma_list(keywords("none forwards backwards both"))
_COUNT = comma_list(one_of(keywords("infinite"), number(low=0)))
_ALIGN = keywords(
    "auto normal stretch center start end self-start self-end flex-start flex-end left right "
    "baseline space-between space-around space-evenly legacy anchor-center"
)

_CORNERS = ("top-left", "top-right", "bottom-right", "bottom-left")

_BOX = (
    Property("display", "inline", _DISPLAYS),
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
    Property("z-index", "auto", one_of(_AUTO, number(whole=True))),
    Property("visibility", "visible", keywords("visible hidden collapse"), inherited=True),
    Property("opacity", "1", number(percent=True)),
    Property("vertical-align", "baseline", one_of(
        keywords("baseline sub super text-top text-bottom middle top bottom"), length()
    )),
    Property("object-fit", "fill", keywords("fill contain cover none scale-down")),
    Property("aspect-ratio", "auto", one_of(_AUTO, ratio, anything)),
    Property("content-visibility", "visible", keywords("visible auto hidden")),
    Property("contain", "none", anything),
    Property("isolation", "auto", keywords("auto isolate")),
    Property("resize", "none", keywords("none both horizontal vertical block inline")),
)  # fmt: skip

_FLEX = (
    Property("flex-direction", "row", keywords("row row-reverse column column-reverse")),
    Property("flex-wrap", "nowrap", keywords("nowrap wrap wrap-reverse")),
    Property("flex-grow", "0", number(low=0)),
    Property("flex-shrink", "1", number(low=0)),
    Property("flex-basis", "auto", one_of(keywords("content"), _SIZE)),
    Property("order", "0", number(whole=True)),
    Property("justify-content", "normal", _ALIGN),
    Property("align-items", "normal", _ALIGN),
    Property("align-self", "auto", _ALIGN),
    Property("align-content", "normal", _ALIGN),
    Property("justify-items", "normal", _ALIGN),
    Property("justify-self", "auto", _ALIGN),
    Property("row-gap", "normal", _GAP),
    Property("column-gap", "normal", _GAP),
    Property("grid-template-columns", "none", anything),
    Property("grid-template-rows", "none", anything),
    Property("grid-template-areas", "none", anything),
    Property("grid-auto-columns", "auto", anything),
    Property("grid-auto-rows", "auto", anything),
    Property("grid-auto-flow", "row", anything),
    Property("grid-row-start", "auto", anything),
    Property("grid-row-end", "auto", anything),
    Property("grid-column-start", "auto", anything),
    Property("grid-column-end", "auto", anything),
)

_TEXT = (
    Property("color", _BLACK, color, inherited=True),
    Property("font-family", '"Times New Roman"', anything, inherited=True),
    Property("font-size", "16px", one_of(
        keywords(
            "xx-small x-small small medium large x-large xx-large xxx-large smaller larger"
        ),
        length(negative=False),
    ), inherited=True),
    Property("font-style", "normal", keywords("normal italic oblique"), inherited=True),
    Property("font-weight", "400", one_of(
        keywords("normal bold bolder lighter"), number(low=1)
    ), inherited=True),
    Property("font-variant", "normal", anything, inherited=True),
    Property("font-stretch", "100%", anything, inherited=True),
    Property("line-height", "normal", one_of(
        keywords("normal"), number(low=0), length(negative=False)
    ), inherited=True),
    Property("letter-spacing", "normal", one_of(keywords("normal"), length()), inherited=True),
    Property("word-spacing", "0px", one_of(keywords("normal"), length()), inherited=True),
    Property("text-align", "start", keywords(
        "start end left right center justify match-parent -webkit-center -webkit-match-parent"
    ), inherited=True),
    Property("text-indent", "0px", length(), inherited=True),
    Property("text-transform", "none", keywords(
        "none capitalize uppercase lowercase full-width"
    ), inherited=True),
    Property("text-decoration-line", "none", one_of(
        _NONE, sequence(keywords("underline overline line-through blink"), 1, 3)
    )),
    Property("text-decoration-style", "solid", keywords("solid double dotted dashed wavy")),
    Property("text-decoration-color", "currentcolor", color),
    Property("text-decoration-thickness", "auto", anything),
    Property("text-overflow", "clip", anything),
    Property("text-shadow", "none", one_of(_NONE, shadows(3)), inherited=True),
    Property("white-space", "normal", keywords(
        "normal pre nowrap pre-wrap pre-line break-spaces"
    ), inherited=True),
    Property("word-break", "normal", keywords(
        "normal break-all keep-all break-word"
    ), inherited=True),
    Property("overflow-wrap", "normal", keywords(
        "normal break-word anywhere"
    ), inherited=True),
    Property("direction", "ltr", keywords("ltr rtl"), inherited=True),
    Property("writing-mode", "horizontal-tb", anything, inherited=True),
    Property("list-style-type", "disc", anything, inherited=True),
    Property("list-style-position", "outside", keywords("inside outside"), inherited=True),
    Property("list-style-image", "none", anything, inherited=True),
    Property("border-collapse", "separate", keywords("separate collapse"), inherited=True),
    Property("border-spacing", "0px 0px", anything, inherited=True),
    Property("cursor", "auto", one_of(_CURSORS, anything), inherited=True),
    Property("pointer-events", "auto", anything, inherited=True),
    Property("user-select", "auto", keywords("auto none text all contain")),
    Property("content", "normal", anything),
    Property("quotes", "auto", anything, inherited=True),
    Property("tab-size", "8", anything, inherited=True),
    Property("caret-color", "auto", one_of(_AUTO, color), inherited=True),
    Property("accent-color", "auto", one_of(_AUTO, color), inherited=True),
    Property("color-scheme", "normal", anything, inherited=True),
)  # fmt: skip

_PICTURE = (
    Property("background-color", "transparent", color),
    Property("background-image", "none", anything),
    Property("background-position-x", "0%", anything),
    Property("background-position-y", "0%", anything),
    Property("background-size", "auto", anything),
    Property("background-repeat", "repeat", anything),
    Property("background-attachment", "scroll", anything),
    Property("background-origin", "padding-box", anything),
    Property("background-clip", "border-box", anything),
    Property("outline-color", "currentcolor", one_of(keywords("invert auto"), color)),
    Property("outline-style", "none", one_of(_AUTO, LINE_STYLE)),
    Property("outline-width", "medium", LINE_WIDTH),
    Property("outline-offset", "0px", length(percent=False)),
    Property("box-shadow", "none", one_of(_NONE, shadows(4))),
    Property("filter", "none", anything),
    Property("backdrop-filter", "none", anything),
    Property("clip-path", "none", anything),
    Property("mix-blend-mode", "normal", anything),
    Property("transform", "none", one_of(_NONE, _TRANSFORMS)),
    Property("transform-origin", "50% 50%", anything),
    Property("translate", "none", one_of(_NONE, sequence(length(), 1, 3))),
    Property("rotate", "none", anything),
    Property("scale", "none", one_of(_NONE, sequence(number(percent=True), 1, 3))),
    Property("perspective", "none", anything),
    Property("will-change", "auto", anything),
    Property("fill", _BLACK, anything, inherited=True),
    Property("stroke", "none", anything, inherited=True),
    Property("stroke-width", "1px", anything, inherited=True),
)

_MOTION = (
    Property("transition-property", "all", comma_list(identifiers)),
    Property("transition-duration", "0s", comma_list(time(negative=False))),
    Property("transition-timing-function", "ease", comma_list(easing)),
    Property("transition-delay", "0s", comma_list(time())),
    Property("transition-behavior", "normal", comma_list(keywords("normal allow-discrete"))),
    Property("animation-name", "none", comma_list(identifiers)),
    Property("animation-duration", "0s", comma_list(one_of(_AUTO, time(negative=False)))),
    Property("animation-timing-function", "ease", comma_list(easing)),
    Property("animation-delay", "0s", comma_list(time())),
    Property("animation-iteration-count", "1", _COUNT),
    Property("animation-direction", "normal", _DIRECTION),
    Property("animation-fill-mode", "none", _FILL),
    Property("animation-play-state", "running", _PLAY_STATE),
    Property("scroll-behavior", "auto", keywords("auto smooth")),
    Property("overscroll-behavior-x", "auto", anything),
    Property("overscroll-behavior-y", "auto", anything),
    Property("scroll-snap-type", "none", anything),
    Property("touch-action", "auto", anything),
    Property("appearance", "none", anything),
)

PROPERTIES: dict[str, Property] = {
    known.name: known for known in (*_BOX, *_FLEX, *_TEXT, *_PICTURE, *_MOTION, *FURTHER)
}
"""Every longhand by its name."""

CSS_WIDE_KEYWORDS = frozenset({"initial", "inherit", "unset", "revert", "revert-layer"})
"""https://drafts.csswg.org/css-values/#css-wide-keywords"""
