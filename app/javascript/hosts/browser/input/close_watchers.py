"""What Escape closes: dialogs and popovers, in groups that a person's acts set apart.

https://html.spec.whatwg.org/multipage/interaction.html#close-requests
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.input.user_activation import (
    consume_history_action_activation,
    has_history_action_activation,
    notify_about_activation,
)

_MANAGER: Final = "close watcher manager"

RequestClose: TypeAlias = Callable[[bool], bool]
"""Told whether it may refuse; whether it goes on, so was not refused."""


@dataclass(slots=True, eq=False)
class _CloseWatcher:
    element: ElementObject
    request: RequestClose
    is_asking: bool = False


@dataclass(slots=True, eq=False)
class CloseWatcherManager:
    """https://html.spec.whatwg.org/multipage/interaction.html#close-watcher-manager"""

    document: DocumentObject
    groups: list[list[_CloseWatcher]] = field(default_factory=list)
    allowed: int = 1
    next_act_allows_group: bool = True

    def establish(self, element: ElementObject, request: RequestClose) -> None:
        """https://html.spec.whatwg.org/multipage/interaction.html#establish-a-close-watcher"""
        self.destroy(element)
        if len(self.groups) < self.allowed or not self.groups:
            self.groups.append([])
        self.groups[-1].append(_CloseWatcher(element, request))
        self.next_act_allows_group = True

    def destroy(self, element: ElementObject) -> None:
        """https://html.spec.whatwg.org/multipage/interaction.html#close-watcher-destroy"""
        for group in self.groups:
            group[:] = [each for each in group if each.element is not element]
        self.groups = [group for group in self.groups if group]

    def person_acted(self) -> None:
        """https://html.spec.whatwg.org/multipage/interaction.html#notify-the-close-watcher-manager-about-user-activation"""
        if self.next_act_allows_group:
            self.allowed += 1
        self.next_act_allows_group = False

    def process(self) -> None:
        """https://html.spec.whatwg.org/multipage/interaction.html#process-close-watchers"""
        group = self.groups[-1] if self.groups else []
        for watcher in reversed(list(group)):
            if watcher in group and not self._request(watcher):
                break
        self.allowed = max(1, self.allowed - 1)

    def _request(self, watcher: _CloseWatcher) -> bool:
        """https://html.spec.whatwg.org/multipage/interaction.html#close-watcher-request-close"""
        if watcher.is_asking:
            return True
        may_refuse = len(self.groups) < self.allowed and has_history_action_activation(
            self.document
        )
        watcher.is_asking = True
        goes_on = watcher.request(may_refuse)
        watcher.is_asking = False
        if not goes_on:
            consume_history_action_activation(self.document)
        return goes_on


def close_watchers(document: DocumentObject) -> CloseWatcherManager:
    """A document's own."""
    manager: CloseWatcherManager | None = document.page.get(_MANAGER)
    if manager is None:
        manager = document.page[_MANAGER] = CloseWatcherManager(document)
    return manager


def person_acted(document: DocumentObject, key: str = "") -> None:
    """A button or a key went down: https://html.spec.whatwg.org/multipage/interaction.html#activation-triggering-input-event"""
    if key != "Escape":
        notify_about_activation(document)
        close_watchers(document).person_acted()
