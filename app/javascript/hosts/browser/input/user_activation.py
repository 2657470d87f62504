"""Whether a person has done something since the page last made use of that.

https://html.spec.whatwg.org/multipage/interaction.html#tracking-user-activation
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.document import DocumentObject

_ACTIVATIONS: Final = "activations"
_CONSUMED: Final = "activations consumed for the history"


def notify_about_activation(document: DocumentObject) -> None:
    """https://html.spec.whatwg.org/multipage/interaction.html#activation-notification"""
    document.page[_ACTIVATIONS] = document.page.get(_ACTIVATIONS, 0) + 1


def has_history_action_activation(document: DocumentObject) -> bool:
    """https://html.spec.whatwg.org/multipage/interaction.html#history-action-activation"""
    return bool(document.page.get(_ACTIVATIONS, 0) != document.page.get(_CONSUMED, 0))


def consume_history_action_activation(document: DocumentObject) -> None:
    """https://html.spec.whatwg.org/multipage/interaction.html#consume-history-action-user-activation"""
    document.page[_CONSUMED] = document.page.get(_ACTIVATIONS, 0)
