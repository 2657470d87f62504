"""Namespaces: https://infra.spec.whatwg.org/#namespaces"""

from __future__ import annotations

from typing import Final


class Namespace:
    """The namespaces that the platform knows."""

    HTML: Final = "http://www.w3.org/1999/xhtml"
    MATHML: Final = "http://www.w3.org/1998/Math/MathML"
    SVG: Final = "http://www.w3.org/2000/svg"
    XLINK: Final = "http://www.w3.org/1999/xlink"
    XML: Final = "http://www.w3.org/XML/1998/namespace"
    XMLNS: Final = "http://www.w3.org/2000/xmlns/"
