"""Properties that layout does not look at, and pages seldom name.

https://drafts.csswg.org/css-cascade/#property
"""

from __future__ import annotations

from app.javascript.hosts.browser.css.grammars import (
    LINE_STYLE,
    LINE_WIDTH,
    SIDES,
    anything,
    color,
    comma_list,
    keywords,
    length,
    number,
    one_of,
    sequence,
)
from app.javascript.hosts.browser.css.images import image
from app.javascript.hosts.browser.css.positions import position
from app.javascript.hosts.browser.css.property_record import Property
from app.javascript.hosts.browser.css.special_grammars import (
    clip_rectangle,
    feature,
    gutter,
    number_or_percentage,
)
from app.javascript.hosts.browser.css.word_grammars import counters, names, up_to

BLEND_MODES = keywords(
    "normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light "
    "difference exclusion hue saturation color luminosity"
)
"""https://drafts.csswg.org/compositing/#ltblendmodegt"""

_BREAK = keywords(
    "auto avoid always all avoid-page page left right recto verso avoid-column column"
)

FURTHER = (
    Property("table-layout", "auto", keywords("auto fixed")),
    Property("caption-side", "top", keywords("top bottom"), inherited=True),
    Property("empty-cells", "show", keywords("show hide"), inherited=True),
    Property("column-count", "auto", one_of(keywords("auto"), number(low=1, whole=True))),
    Property("column-width", "auto", one_of(keywords("auto"), length(percent=False))),
    Property("column-rule-width", "medium", LINE_WIDTH),
    Property("column-rule-style", "none", LINE_STYLE),
    Property("column-rule-color", "currentcolor", color),
    Property("column-fill", "balance", keywords("balance auto")),
    Property("column-span", "none", keywords("none all")),
    Property("break-before", "auto", _BREAK),
    Property("break-after", "auto", _BREAK),
    Property("break-inside", "auto", _BREAK),
    Property("orphans", "2", number(low=1, whole=True), inherited=True),
    Property("widows", "2", number(low=1, whole=True), inherited=True),
    Property("object-position", "50% 50%", position),
    Property("image-rendering", "auto", keywords(
        "auto smooth high-quality pixelated crisp-edges -webkit-optimize-contrast"
    ), inherited=True),
    Property("text-align-last", "auto", keywords(
        "auto start end left right center justify match-parent"
    ), inherited=True),
    Property("text-rendering", "auto", keywords(
        "auto optimizespeed optimizelegibility geometricprecision"
    ), inherited=True),
    Property("text-underline-offset", "auto", one_of(keywords("auto"), length()), inherited=True),
    Property("text-wrap-mode", "wrap", keywords("wrap nowrap"), inherited=True),
    Property("hyphens", "manual", keywords("none manual auto"), inherited=True),
    Property("line-break", "auto", keywords(
        "auto loose normal strict anywhere"
    ), inherited=True),
    Property("unicode-bidi", "normal", keywords(
        "normal embed isolate bidi-override isolate-override plaintext"
    )),
    Property("counter-reset", "none", counters(0)),
    Property("counter-increment", "none", counters(1)),
    Property("counter-set", "none", counters(0)),
    Property("clip", "auto", one_of(keywords("auto"), clip_rectangle)),
    Property("perspective-origin", "50% 50%", position),
    Property("transform-style", "flat", keywords("flat preserve-3d")),
    Property("backface-visibility", "visible", keywords("visible hidden")),
    Property("background-blend-mode", "normal", comma_list(BLEND_MODES)),
    Property("border-image-source", "none", one_of(keywords("none"), image)),
    Property("border-image-slice", "100%", anything),
    Property("border-image-width", "1", anything),
    Property("border-image-outset", "0", anything),
    Property("border-image-repeat", "stretch", up_to(keywords("stretch repeat round space"), 2)),
    Property("container-type", "normal", keywords("normal size inline-size scroll-state")),
    Property("container-name", "none", one_of(
        keywords("none"), names(most=9, without="and or not none")
    )),
    Property("font-kerning", "auto", keywords("auto normal none"), inherited=True),
    Property("font-feature-settings", "normal", one_of(
        keywords("normal"), comma_list(feature)
    ), inherited=True),
    Property("font-variation-settings", "normal", anything, inherited=True),
    Property("overflow-anchor", "auto", keywords("auto none")),
    *(Property(f"scroll-margin-{side}", "0px", length(percent=False)) for side in SIDES),
    *(
        Property(f"scroll-padding-{side}", "auto", one_of(
            keywords("auto"), length(negative=False)
        ))
        for side in SIDES
    ),
    Property("scroll-snap-align", "none", up_to(keywords("none start center end"), 2)),
    Property("scroll-snap-stop", "normal", keywords("normal always")),
    Property("scrollbar-width", "auto", keywords("auto thin none")),
    Property("scrollbar-gutter", "auto", one_of(keywords("auto"), gutter)),
    Property("scrollbar-color", "auto", one_of(
        keywords("auto"), sequence(color, 2, 2)
    ), inherited=True),
    Property("print-color-adjust", "economy", keywords("economy exact"), inherited=True),
    Property("forced-color-adjust", "auto", keywords(
        "auto none preserve-parent-color"
    ), inherited=True),
    Property("speak", "normal", keywords("none normal spell-out digits"), inherited=True),
    Property("view-transition-name", "none", names(without="auto")),
    Property("zoom", "1", one_of(keywords("normal"), number_or_percentage)),
)  # fmt: skip
