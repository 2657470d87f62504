"""Values as they are stored: https://w3c.github.io/IndexedDB/#values"""

from __future__ import annotations

from app.javascript.hosts.web.structured_clone import Cloning
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def cloned(realm: Realm, value: Value, doing: str = "") -> Value:
    """A copy, whose refusal begins with ``doing``.

    https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeforstorage
    """
    return Cloning(realm, [], prefix=f"{doing}: " if doing else "").clone(value)
