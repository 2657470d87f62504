"""What becomes of a request that is redirected.

https://fetch.spec.whatwg.org/#http-redirect-fetch
"""

from __future__ import annotations

from typing import Final

import ada_url

from app.javascript.hosts.web.fetch.headers import HeadersObject

STATUSES: Final = (301, 302, 303, 307, 308)
MOST: Final = 20
#: https://fetch.spec.whatwg.org/#request-body-header-name, and the length that Node's fetch gives.
OF_THE_BODY: Final = frozenset(
    {
        "content-encoding",
        "content-language",
        "content-length",
        "content-location",
        "content-type",
    }
)
#: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
OF_THE_ORIGIN: Final = frozenset({"authorization"})


def becomes_get(status: int, method: str) -> bool:
    """Whether it asks anew without a body."""
    return (status in (301, 302) and method == "POST") or (
        status == 303 and method not in ("GET", "HEAD")
    )


def dropped_headers(to_get: bool, here: ada_url.URL | None, there: ada_url.URL) -> frozenset[str]:
    """The headers that it loses, in lower case."""
    elsewhere = here is None or here.origin != there.origin
    return (OF_THE_BODY if to_get else frozenset()) | (OF_THE_ORIGIN if elsewhere else frozenset())


def kept_headers(headers: HeadersObject, dropped: frozenset[str]) -> list[tuple[str, str]]:
    """Names as the program spelled them, and values."""
    return [
        (headers.spelled.get(name, name), value)
        for name, value in headers.list
        if name not in dropped
    ]
