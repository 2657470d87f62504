"""Properties of text, lists and what is seen of the mouse: https://drafts.csswg.org/css-text/"""

from __future__ import annotations

from app.javascript.hosts.browser.css.grammars import (
    color,
    functions,
    keywords,
    length,
    number,
    one_of,
)
from app.javascript.hosts.browser.css.images import image
from app.javascript.hosts.browser.css.property_record import Property
from app.javascript.hosts.browser.css.shadows import shadows
from app.javascript.hosts.browser.css.special_grammars import (
    STRETCHES,
    cursors,
    indent,
    number_or_percentage,
    oblique,
)
from app.javascript.hosts.browser.css.word_grammars import (
    any_words,
    content,
    families,
    names,
    strings,
    up_to,
)

_NONE = keywords("none")
_AUTO = keywords("auto")
_BLACK = "rgb(0, 0, 0)"
_CURSORS = keywords(
    "auto default none context-menu help pointer progress wait cell crosshair text vertical-text "
    "alias copy move no-drop not-allowed grab grabbing all-scroll col-resize row-resize n-resize "
    "e-resize s-resize w-resize ne-resize nw-resize se-resize sw-resize ew-resize ns-resize "
    "nesw-resize nwse-resize zoom-in zoom-out "
    "-webkit-grab -webkit-grabbing -webkit-zoom-in -webkit-zoom-out"
)

TEXT = (
    Property("color", _BLACK, color, inherited=True),
    Property("font-family", '"Times New Roman"', families, inherited=True),
    Property("font-size", "16px", one_of(
        keywords(
            "xx-small x-small small medium large x-large xx-large xxx-large smaller larger"
        ),
        length(negative=False),
    ), inherited=True),
    Property("font-style", "normal", one_of(
        keywords("normal italic oblique"), oblique
    ), inherited=True),
    Property("font-weight", "400", one_of(
        keywords("normal bold bolder lighter"), number(low=1, high=1000)
    ), inherited=True),
    Property("font-stretch", "100%", one_of(
        keywords(" ".join(["normal", *STRETCHES])), number_or_percentage
    ), inherited=True),
    Property("line-height", "normal", one_of(
        keywords("normal"), number(low=0), length(negative=False)
    ), inherited=True),
    Property("letter-spacing", "normal", one_of(keywords("normal"), length()), inherited=True),
    Property("word-spacing", "0px", one_of(keywords("normal"), length()), inherited=True),
    Property("text-align", "start", keywords(
        "start end left right center justify -webkit-left -webkit-right -webkit-center "
        "-webkit-match-parent"
    ), inherited=True),
    Property("text-indent", "0px", indent, inherited=True),
    Property("text-transform", "none", keywords(
        "none capitalize uppercase lowercase math-auto"
    ), inherited=True),
    Property("text-decoration-line", "none", one_of(
        keywords("none spelling-error grammar-error"),
        any_words("underline overline line-through blink"),
    )),
    Property("text-decoration-style", "solid", keywords("solid double dotted dashed wavy")),
    Property("text-decoration-color", "currentcolor", color),
    Property("text-decoration-thickness", "auto", one_of(keywords("auto from-font"), length())),
    Property("text-overflow", "clip", keywords("clip ellipsis")),
    Property("text-shadow", "none", one_of(_NONE, shadows(3)), inherited=True),
    Property("word-break", "normal", keywords(
        "normal break-all keep-all break-word auto-phrase"
    ), inherited=True),
    Property("overflow-wrap", "normal", keywords(
        "normal break-word anywhere"
    ), inherited=True),
    Property("direction", "ltr", keywords("ltr rtl"), inherited=True),
    Property("writing-mode", "horizontal-tb", keywords(
        "horizontal-tb vertical-rl vertical-lr sideways-rl sideways-lr lr lr-tb rl rl-tb tb tb-rl"
    ), inherited=True),
    Property("list-style-type", "disc", one_of(
        _NONE, names(), strings, functions("symbols")
    ), inherited=True),
    Property("list-style-position", "outside", keywords("inside outside"), inherited=True),
    Property("list-style-image", "none", one_of(_NONE, image), inherited=True),
    Property("border-collapse", "separate", keywords("separate collapse"), inherited=True),
    Property("border-spacing", "0px", up_to(
        length(percent=False, negative=False), 2
    ), inherited=True),
    Property("cursor", "auto", cursors(_CURSORS), inherited=True),
    Property("pointer-events", "auto", keywords(
        "auto none visiblepainted visiblefill visiblestroke visible painted fill stroke all "
        "bounding-box"
    ), inherited=True),
    Property("user-select", "auto", keywords("auto none text all contain")),
    Property("content", "normal", content),
    Property("quotes", "auto", one_of(keywords("auto none"), strings), inherited=True),
    Property("tab-size", "8", one_of(
        number(low=0), length(percent=False, negative=False)
    ), inherited=True),
    Property("caret-color", "auto", one_of(_AUTO, color), inherited=True),
    Property("accent-color", "auto", one_of(_AUTO, color), inherited=True),
    Property("color-scheme", "normal", one_of(
        keywords("normal"), any_words("light dark only"), names(most=9)
    ), inherited=True),
)  # fmt: skip
"""Most of them are inherited."""
