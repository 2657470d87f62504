"""What is wrong with an e-mail address, in Chromium's words.

https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
"""

from __future__ import annotations

import re

_LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_VALID = re.compile(rf"[a-zA-Z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{_LABEL}(?:\.{_LABEL})*")
_LOCAL_CHARACTER = re.compile(r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]")
_DOMAIN_CHARACTER = re.compile(r"[a-zA-Z0-9.-]")


def email_problem(value: str, *, multiple: bool) -> str:
    """Empty for an address that is right; with ``multiple``, for all of a list."""
    addresses = [each.strip() for each in value.split(",")] if multiple else [value]
    return next(filter(None, map(_problem, addresses)), "")


def _problem(address: str) -> str:
    if _VALID.fullmatch(address):
        return ""
    local, at, domain = address.partition("@")
    if not at:
        return f"Please include an '@' in the email address. '{address}' is missing an '@'."
    if not local:
        return f"Please enter a part followed by '@'. '{address}' is incomplete."
    if not domain:
        return f"Please enter a part following '@'. '{address}' is incomplete."
    for character in local:
        if not _LOCAL_CHARACTER.match(character):
            return f"A part followed by '@' should not contain the symbol '{character}'."
    for character in domain:
        if not _DOMAIN_CHARACTER.match(character):
            return f"A part following '@' should not contain the symbol '{character}'."
    if domain.startswith(".") or domain.endswith(".") or ".." in domain:
        return f"'.' is used at a wrong position in '{domain}'."
    return "Please enter an email address."
