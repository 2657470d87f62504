"""Other names of properties: https://drafts.csswg.org/css-cascade/#legacy-name-alias"""

from __future__ import annotations

ALIASES = {
    "word-wrap": "overflow-wrap",
    "-webkit-transform": "transform",
    "-webkit-user-select": "user-select",
    "-webkit-appearance": "appearance",
    "-webkit-box-sizing": "box-sizing",
    "grid-row-gap": "row-gap",
    "grid-column-gap": "column-gap",
    "inline-size": "width",
    "block-size": "height",
    "margin-inline-start": "margin-left",
    "margin-inline-end": "margin-right",
    "margin-block-start": "margin-top",
    "margin-block-end": "margin-bottom",
    "padding-inline-start": "padding-left",
    "padding-inline-end": "padding-right",
    "padding-block-start": "padding-top",
    "padding-block-end": "padding-bottom",
    "inset-inline-start": "left",
    "inset-inline-end": "right",
    "inset-block-start": "top",
    "inset-block-end": "bottom",
    "min-inline-size": "min-width",
    "min-block-size": "min-height",
    "max-inline-size": "max-width",
    "max-block-size": "max-height",
    "grid-gap": "gap",
    "page-break-inside": "break-inside",
    "page-break-before": "break-before",
    "page-break-after": "break-after",
    "border-inline-start": "border-left",
    "border-inline-end": "border-right",
    "border-block-start": "border-top",
    "border-block-end": "border-bottom",
    "border-start-start-radius": "border-top-left-radius",
    "border-start-end-radius": "border-top-right-radius",
    "border-end-start-radius": "border-bottom-left-radius",
    "border-end-end-radius": "border-bottom-right-radius",
    "scroll-margin-block-start": "scroll-margin-top",
    "scroll-padding-block-start": "scroll-padding-top",
    **{
        f"border-{logical}-{kind}": f"border-{side}-{kind}"
        for logical, side in (
            ("inline-start", "left"),
            ("inline-end", "right"),
            ("block-start", "top"),
            ("block-end", "bottom"),
        )
        for kind in ("width", "style", "color")
    },
    **{
        f"-webkit-{name}": name
        for name in (
            "animation",
            "animation-name",
            "animation-duration",
            "transition",
            "flex",
            "order",
            "align-items",
            "justify-content",
            "transform-origin",
            "filter",
            "border-radius",
            "box-shadow",
            "backface-visibility",
            "perspective",
            "mask-image",
        )
    },
}
"""NOTE: logical properties are those of horizontal text from left to right."""
