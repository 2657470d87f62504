"""``document.domain``, which no page without a site can change.

https://html.spec.whatwg.org/multipage/browsers.html#dom-document-domain
"""

from __future__ import annotations

import re
from typing import Final

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.web.url.chromium_url import chromium_url
from app.javascript.runtime.realm import Realm

#: A name or an address without a port: nothing else of a URL.
_HOST: Final = re.compile(r"\[[^\]]*\]|[^/?#:@\\]+")


def set_domain(_realm: Realm, document: DocumentObject, given: str) -> None:
    """Always an error, in Chromium's words."""
    if document.window is None:
        raise _problem("A browsing context is required to set a domain.")
    if not given:
        raise _problem("'' is an empty domain.")
    url = chromium_url(f"http://{given}/", None) if _HOST.fullmatch(given) else None
    if url is None:
        raise _problem(f"'{given}' could not be parsed properly.")
    raise _problem(f"'{url.hostname}' is not a suffix of ''.")


def _problem(message: str) -> DomProblem:
    return DomProblem("SecurityError", message)
