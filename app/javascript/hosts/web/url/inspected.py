"""URLs as a console shows them."""

from __future__ import annotations

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.web.inspected import Fields, class_name_of
from app.javascript.hosts.web.pairs_iterator import PairsIterator, shaped
from app.javascript.hosts.web.url.search_params import URLSearchParamsObject
from app.javascript.hosts.web.url.url_object import SHOWN, URLObject, search_params_of
from app.javascript.hosts.web.webidl import code_units
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.realm import Realm


def url_fields(realm: Realm, url: URLObject) -> Fields:
    """All attributes in order."""
    return [
        (name, search_params_of(realm, url))
        if name == "searchParams"
        else (name, code_units(str(getattr(url.url, name))))
        for name in SHOWN
    ]


def params_text(realm: Realm, params: URLSearchParamsObject) -> str:
    """``URLSearchParams { 'a' => '1' }``."""
    kind = class_name_of(params, "URLSearchParams")
    if not params.pairs:
        return f"{kind} {{}}"
    shown = (
        f"{inspect(realm, code_units(name))} => {inspect(realm, code_units(value))}"
        for name, value in params.pairs
    )
    return f"{kind} {{ {', '.join(shown)} }}"


def params_iterator_text(realm: Realm, iterator: PairsIterator) -> str:
    """``URLSearchParams Iterator { 'a', 'b' }``: what is left, broken where an item is."""
    left = [
        shaped(realm, pair, iterator.shape)
        for pair in iterator.pairs(iterator.target)[iterator.position :]
    ]
    breaks = "\n" in inspect(realm, create_array_from_list(realm, left))
    start, comma = ("\n  ", ",\n  ") if breaks else (" ", ", ")
    texts = comma.join(inspect(realm, value) for value in left)
    return f"URLSearchParams Iterator {{{start}{texts} }}"
