"""What of ``autocomplete`` counts: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#processing-model-3"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower

_ONLY_ALONE: Final = frozenset({"on", "off"})
_NORMAL: Final = frozenset({
    "name", "honorific-prefix", "given-name", "additional-name", "family-name",
    "honorific-suffix", "nickname", "username", "new-password", "current-password",
    "one-time-code", "organization-title", "organization", "street-address", "address-line1",
    "address-line2", "address-line3", "address-level4", "address-level3", "address-level2",
    "address-level1", "country", "country-name", "postal-code", "cc-name", "cc-given-name",
    "cc-additional-name", "cc-family-name", "cc-number", "cc-exp", "cc-exp-month", "cc-exp-year",
    "cc-csc", "cc-type", "transaction-currency", "transaction-amount", "language", "bday",
    "bday-day", "bday-month", "bday-year", "sex", "url", "photo",
})  # fmt: skip
_CONTACT: Final = frozenset({
    "tel", "tel-country-code", "tel-national", "tel-area-code", "tel-local", "tel-extension",
    "email", "impp",
})  # fmt: skip
_WHERE: Final = frozenset({"home", "work", "mobile", "fax", "pager"})
_WHOSE: Final = frozenset({"shipping", "billing"})
_CREDENTIAL: Final = "webauthn"


def autofill_text(element: ElementObject) -> str:
    """The IDL-exposed autofill value; empty where the words do not go together."""
    tokens = ascii_lower(element.attribute("autocomplete") or "").split()
    return " ".join(tokens) if _go_together(tokens) else ""


def _go_together(tokens: list[str]) -> bool:
    if len(tokens) <= 1:
        return tokens == [_CREDENTIAL] or {*tokens} <= _ONLY_ALONE | _NORMAL | _CONTACT
    rest = tokens[:-1] if tokens[-1] == _CREDENTIAL else tokens[:]
    field = rest.pop()
    if field not in _NORMAL | _CONTACT:
        return False
    if rest and rest[-1] in _WHERE and field in _CONTACT:
        rest.pop()
    if rest and rest[-1] in _WHOSE:
        rest.pop()
    if rest and rest[-1].startswith("section-"):
        rest.pop()
    return not rest
