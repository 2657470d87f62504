"""HTML that can always be sent."""

import re

from fastapi.responses import HTMLResponse

_SURROGATE = re.compile("[\ud800-\udfff]")


class Html(HTMLResponse):
    """A page or a fragment; a lone surrogate of a program becomes U+FFFD, as UTF-8 has none."""

    def render(self, content: str) -> bytes:
        return _SURROGATE.sub("\ufffd", content).encode("utf-8")
