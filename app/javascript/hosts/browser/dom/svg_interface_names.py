"""Interfaces of SVG's elements: https://svgwg.org/svg2-draft/idl.html"""

from __future__ import annotations

from typing import Final

SVG_INTERFACES: Final[dict[str, str]] = {
    "a": "SVGAElement",
    "animate": "SVGAnimateElement",
    "animateMotion": "SVGAnimateMotionElement",
    "animateTransform": "SVGAnimateTransformElement",
    "circle": "SVGCircleElement",
    "clipPath": "SVGClipPathElement",
    "defs": "SVGDefsElement",
    "desc": "SVGDescElement",
    "ellipse": "SVGEllipseElement",
    "filter": "SVGFilterElement",
    "foreignObject": "SVGForeignObjectElement",
    "g": "SVGGElement",
    "image": "SVGImageElement",
    "line": "SVGLineElement",
    "linearGradient": "SVGLinearGradientElement",
    "marker": "SVGMarkerElement",
    "mask": "SVGMaskElement",
    "metadata": "SVGMetadataElement",
    "mpath": "SVGMPathElement",
    "path": "SVGPathElement",
    "pattern": "SVGPatternElement",
    "polygon": "SVGPolygonElement",
    "polyline": "SVGPolylineElement",
    "radialGradient": "SVGRadialGradientElement",
    "rect": "SVGRectElement",
    "script": "SVGScriptElement",
    "set": "SVGSetElement",
    "stop": "SVGStopElement",
    "style": "SVGStyleElement",
    "svg": "SVGSVGElement",
    "switch": "SVGSwitchElement",
    "symbol": "SVGSymbolElement",
    "text": "SVGTextElement",
    "textPath": "SVGTextPathElement",
    "title": "SVGTitleElement",
    "tspan": "SVGTSpanElement",
    "use": "SVGUseElement",
    "view": "SVGViewElement",
}
"""By local name; those of others are ``SVGElement``."""

CHILDREN: Final[dict[str, str]] = {
    "SVGElement": (
        "SVGAnimationElement SVGClipPathElement SVGDescElement SVGFilterElement "
        "SVGGradientElement SVGGraphicsElement SVGMPathElement SVGMarkerElement SVGMaskElement "
        "SVGMetadataElement SVGPatternElement SVGScriptElement SVGStopElement SVGStyleElement "
        "SVGTitleElement SVGViewElement"
    ),
    "SVGAnimationElement": (
        "SVGAnimateElement SVGAnimateMotionElement SVGAnimateTransformElement SVGSetElement"
    ),
    "SVGGradientElement": "SVGLinearGradientElement SVGRadialGradientElement",
    "SVGGraphicsElement": (
        "SVGAElement SVGDefsElement SVGForeignObjectElement SVGGElement SVGGeometryElement "
        "SVGImageElement SVGSVGElement SVGSwitchElement SVGSymbolElement SVGTextContentElement "
        "SVGUseElement"
    ),
    "SVGGeometryElement": (
        "SVGCircleElement SVGEllipseElement SVGLineElement SVGPathElement SVGPolygonElement "
        "SVGPolylineElement SVGRectElement"
    ),
    "SVGTextContentElement": "SVGTextPathElement SVGTextPositioningElement",
    "SVGTextPositioningElement": "SVGTSpanElement SVGTextElement",
}
"""Which interfaces inherit from an interface, those first that others inherit from."""
