"""Properties that are only said and read back: layout does not look at them.

https://drafts.csswg.org/css-cascade/#property
"""

from __future__ import annotations

from app.javascript.hosts.browser.css.grammars import (
    Grammar,
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
from app.javascript.hosts.browser.css.positions import one_axis, position
from app.javascript.hosts.browser.css.property_record import Property
from app.javascript.hosts.browser.css.shapes import basic_shape, clip_path
from app.javascript.hosts.browser.css.special_grammars import layer_size, optional_auto
from app.javascript.hosts.browser.css.word_grammars import any_words, dashed_names, names, up_to

_BLACK = "rgb(0, 0, 0)"
_NONE = keywords("none")
_NORMAL = keywords("normal")
_AUTO = keywords("auto")
_SHARE = number(percent=True)
_SIZE = length(negative=False)
_SVG_LENGTH = one_of(length(), number())
_LAYER_SIZE = one_of(keywords("cover contain"), layer_size)
_BOXES = keywords("border-box padding-box content-box margin-box fill-box stroke-box view-box")
_REPEATS = one_of(keywords("repeat-x repeat-y"), up_to(keywords("repeat no-repeat space round"), 2))
_INTRINSIC = one_of(_NONE, optional_auto(length(percent=False, negative=False)))
_PAINT = one_of(_NONE, color, keywords("context-fill context-stroke"), image)

#: Keywords of each property, the initial one first; inherited ones.
_INHERITED_WORDS = {
    "clip-rule": "nonzero evenodd",
    "color-interpolation": "srgb auto linearrgb",
    "color-rendering": "auto optimizespeed optimizequality",
    "dynamic-range-limit": "no-limit standard constrained",
    "fill-rule": "nonzero evenodd",
    "font-optical-sizing": "auto none",
    "font-synthesis-weight": "auto none",
    "font-synthesis-style": "auto none",
    "font-synthesis-small-caps": "auto none",
    "font-variant-caps": "normal small-caps all-small-caps petite-caps all-petite-caps unicase "
    "titling-caps",
    "font-variant-emoji": "normal text emoji unicode",
    "font-variant-position": "normal sub super",
    "image-orientation": "from-image none",
    "interpolate-size": "numeric-only allow-keywords",
    "math-style": "normal compact",
    "ruby-align": "space-around start center space-between",
    "ruby-position": "over under",
    "shape-rendering": "auto optimizespeed crispedges geometricprecision",
    "stroke-linecap": "butt round square",
    "stroke-linejoin": "miter bevel round",
    "text-anchor": "start middle end",
    "text-autospace": "no-autospace normal",
    "text-decoration-skip-ink": "auto none all",
    "text-orientation": "mixed upright sideways",
    "text-spacing-trim": "normal space-all space-first trim-start",
    "text-wrap-style": "auto balance pretty stable",
    "text-justify": "auto none inter-word inter-character",
    "white-space-collapse": "collapse preserve preserve-breaks break-spaces",
    "-webkit-font-smoothing": "auto none antialiased subpixel-antialiased",
    "-webkit-text-security": "none disc circle square",
    "-webkit-user-modify": "read-only read-write read-write-plaintext-only",
}
_WORDS = {
    "alignment-baseline": "auto baseline alphabetic ideographic middle central mathematical "
    "before-edge text-before-edge after-edge text-after-edge hanging",
    "animation-composition": "replace add accumulate",
    "app-region": "none drag no-drag",
    "baseline-source": "auto first last",
    "box-decoration-break": "slice clone",
    "buffered-rendering": "auto dynamic static",
    "dominant-baseline": "auto alphabetic central hanging ideographic mathematical middle "
    "text-after-edge text-before-edge use-script",
    "field-sizing": "fixed content",
    "mask-type": "luminance alpha",
    "overlay": "none auto",
    "reading-flow": "normal flex-visual flex-flow grid-rows grid-columns grid-order source-order",
    "transform-box": "view-box content-box border-box fill-box stroke-box",
    "vector-effect": "none non-scaling-stroke",
    "text-box-trim": "none trim-start trim-end trim-both",
    "-webkit-box-orient": "horizontal vertical inline-axis block-axis",
    "-webkit-box-align": "stretch start end center baseline",
    "-webkit-box-pack": "start center end justify",
    "-webkit-box-direction": "normal reverse",
    "-webkit-user-drag": "auto none element",
}

_SVG = (
    *(Property(name, "0px", _SVG_LENGTH) for name in ("x", "y", "cx", "cy", "r")),
    Property("rx", "auto", one_of(_AUTO, _SVG_LENGTH)),
    Property("ry", "auto", one_of(_AUTO, _SVG_LENGTH)),
    Property("d", "none", one_of(_NONE, basic_shape)),
    Property("fill", _BLACK, _PAINT, inherited=True),
    Property("stroke", "none", _PAINT, inherited=True),
    Property("stroke-width", "1px", one_of(_SIZE, number(low=0)), inherited=True),
    Property("fill-opacity", "1", _SHARE, inherited=True),
    Property("stroke-opacity", "1", _SHARE, inherited=True),
    Property("stroke-dashoffset", "0px", _SVG_LENGTH, inherited=True),
    Property("stroke-miterlimit", "4", number(low=1), inherited=True),
    Property("stroke-dasharray", "none", anything, inherited=True),
    Property("stop-color", _BLACK, color),
    Property("stop-opacity", "1", _SHARE),
    Property("flood-color", _BLACK, color),
    Property("flood-opacity", "1", _SHARE),
    Property("lighting-color", "rgb(255, 255, 255)", color),
    Property("paint-order", "normal", one_of(
        _NORMAL, sequence(keywords("fill stroke markers"), 1, 3)
    ), inherited=True),
    *(Property(f"marker-{end}", "none", one_of(_NONE, image), inherited=True)
      for end in ("start", "mid", "end")),
)  # fmt: skip

_PICTURES = (
    Property("clip-path", "none", one_of(_NONE, clip_path)),
    Property("shape-outside", "none", one_of(_NONE, clip_path, image)),
    Property("shape-margin", "0px", _SIZE),
    Property("shape-image-threshold", "0", _SHARE),
    Property("mask-image", "none", comma_list(one_of(_NONE, image))),
    Property("-webkit-mask-position-x", "0%", comma_list(one_axis("left right"))),
    Property("-webkit-mask-position-y", "0%", comma_list(one_axis("top bottom"))),
    Property("mask-size", "auto", comma_list(_LAYER_SIZE)),
    Property("mask-repeat", "repeat", comma_list(_REPEATS)),
    Property("mask-origin", "border-box", comma_list(_BOXES)),
    Property("mask-clip", "border-box", comma_list(one_of(keywords("no-clip text"), _BOXES))),
    Property("mask-composite", "add", comma_list(keywords("add subtract intersect exclude"))),
    Property("mask-mode", "match-source", comma_list(keywords("match-source alpha luminance"))),
    Property("object-view-box", "none", one_of(_NONE, basic_shape)),
    Property("offset-path", "none", one_of(_NONE, clip_path)),
    Property("offset-distance", "0px", length()),
    Property("offset-position", "normal", one_of(_NORMAL, _AUTO, position)),
    Property("offset-anchor", "auto", one_of(_AUTO, position)),
    Property("offset-rotate", "auto 0deg", anything),
)

_TEXT = (
    Property("hyphenate-character", "auto", anything, inherited=True),
    Property("hyphenate-limit-chars", "auto", anything, inherited=True),
    Property("font-variant-ligatures", "normal", one_of(
        keywords("normal none"), any_words(
            "common-ligatures no-common-ligatures discretionary-ligatures "
            "no-discretionary-ligatures historical-ligatures no-historical-ligatures "
            "contextual no-contextual"
        )
    ), inherited=True),
    Property("font-variant-numeric", "normal", one_of(_NORMAL, any_words(
        "lining-nums oldstyle-nums proportional-nums tabular-nums diagonal-fractions "
        "stacked-fractions ordinal slashed-zero"
    )), inherited=True),
    Property("font-variant-east-asian", "normal", one_of(_NORMAL, any_words(
        "jis78 jis83 jis90 jis04 simplified traditional full-width proportional-width ruby"
    )), inherited=True),
    Property("font-variant-alternates", "normal", anything, inherited=True),
    Property("font-size-adjust", "none", one_of(_NONE, number(low=0)), inherited=True),
    Property("font-language-override", "normal", anything, inherited=True),
    Property("font-palette", "normal", one_of(
        keywords("normal light dark"), names()
    ), inherited=True),
    Property("initial-letter", "normal", anything),
    Property("text-emphasis-style", "none", one_of(_NONE, any_words(
        "filled open dot circle double-circle triangle sesame"
    ), anything), inherited=True),
    Property("text-emphasis-color", "currentcolor", color, inherited=True),
    Property("text-emphasis-position", "over", any_words("over under right left"), inherited=True),
    Property("text-size-adjust", "auto", one_of(keywords("auto none"), _SIZE), inherited=True),
    Property("text-underline-position", "auto", one_of(
        _AUTO, any_words("from-font under left right")
    ), inherited=True),
    Property("-webkit-line-clamp", "none", one_of(_NONE, number(low=1, whole=True))),
    Property("-webkit-tap-highlight-color", "rgba(0, 0, 0, 0.18)", color, inherited=True),
    Property("-webkit-text-fill-color", "currentcolor", color, inherited=True),
    Property("-webkit-text-stroke-color", "currentcolor", color, inherited=True),
    Property("-webkit-text-stroke-width", "0px", one_of(
        keywords("thin medium thick"), length(percent=False, negative=False)
    ), inherited=True),
)  # fmt: skip

_NAMED: dict[str, tuple[str, Grammar]] = {
    "anchor-name": ("none", one_of(_NONE, dashed_names)),
    "anchor-scope": ("none", one_of(keywords("none all"), dashed_names)),
    "animation-timeline": ("auto", comma_list(one_of(keywords("auto none"), anything))),
    "animation-range-start": ("normal", anything),
    "animation-range-end": ("normal", anything),
    "page": ("auto", one_of(_AUTO, names())),
    "position-anchor": ("normal", one_of(keywords("normal none auto"), dashed_names)),
    "position-area": ("none", anything),
    "position-try-fallbacks": ("none", anything),
    "position-try-order": ("normal", anything),
    "position-visibility": ("anchors-visible", anything),
    "timeline-scope": ("none", one_of(keywords("none all"), dashed_names)),
    "scroll-timeline-name": ("none", one_of(_NONE, dashed_names)),
    "scroll-timeline-axis": ("block", keywords("block inline x y")),
    "view-timeline-name": ("none", one_of(_NONE, dashed_names)),
    "view-timeline-axis": ("block", keywords("block inline x y")),
    "view-timeline-inset": ("auto", anything),
    "view-transition-class": ("none", one_of(_NONE, names(most=9))),
    "overflow-clip-margin": ("0px", anything),
    "contain-intrinsic-width": ("none", _INTRINSIC),
    "contain-intrinsic-height": ("none", _INTRINSIC),
}

KEYWORD_PROPERTIES = (
    *(
        Property(name, words.split()[0], keywords(words), inherited=name in _INHERITED_WORDS)
        for name, words in (_INHERITED_WORDS | _WORDS).items()
    ),
    *_SVG,
    *_PICTURES,
    *_TEXT,
    *(Property(name, initial, grammar) for name, (initial, grammar) in _NAMED.items()),
)
"""In no particular order."""
