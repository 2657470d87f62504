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
    keywords,
    length,
    number,
    one_of,
)
from app.javascript.hosts.browser.css.property_record import Property

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
    Property("object-position", "50% 50%", anything),
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
    Property("counter-reset", "none", anything),
    Property("counter-increment", "none", anything),
    Property("counter-set", "none", anything),
    Property("clip", "auto", anything),
    Property("mask-image", "none", anything),
    Property("perspective-origin", "50% 50%", anything),
    Property("transform-style", "flat", keywords("flat preserve-3d")),
    Property("backface-visibility", "visible", keywords("visible hidden")),
    Property("background-blend-mode", "normal", anything),
    Property("border-image-source", "none", anything),
    Property("border-image-slice", "100%", anything),
    Property("border-image-width", "1", anything),
    Property("border-image-outset", "0", anything),
    Property("border-image-repeat", "stretch", anything),
    Property("container-type", "normal", keywords("normal size inline-size")),
    Property("container-name", "none", anything),
    Property("font-kerning", "auto", keywords("auto normal none"), inherited=True),
    Property("font-feature-settings", "normal", anything, inherited=True),
    Property("font-variation-settings", "normal", anything, inherited=True),
    Property("overflow-anchor", "auto", keywords("auto none")),
    *(Property(f"scroll-margin-{side}", "0px", length(percent=False)) for side in SIDES),
    *(
        Property(f"scroll-padding-{side}", "auto", one_of(
            keywords("auto"), length(negative=False)
        ))
        for side in SIDES
    ),
    Property("scroll-snap-align", "none", anything),
    Property("scroll-snap-stop", "normal", keywords("normal always")),
    Property("scrollbar-width", "auto", keywords("auto thin none")),
    Property("scrollbar-gutter", "auto", anything),
    Property("scrollbar-color", "auto", anything, inherited=True),
    Property("print-color-adjust", "economy", keywords("economy exact"), inherited=True),
    Property("forced-color-adjust", "auto", keywords(
        "auto none preserve-parent-color"
    ), inherited=True),
    Property("speak", "normal", keywords("none normal spell-out digits"), inherited=True),
    Property("view-transition-name", "none", anything),
    Property("zoom", "1", number(low=0, percent=True)),
)  # fmt: skip
