"""How long the parser goes on in one task, before it lets others have the thread."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.document import DocumentObject

#: As seen in Chromium. After some seven tasks it becomes more patient, which is not modelled.
TASK_MS: Final = 10.0


class ParserTasks:
    """The tasks of one document's parser; scripts that it waits for are part of them."""

    __slots__ = ("_began", "_clock", "_document")

    def __init__(self, document: DocumentObject) -> None:
        self._document = document
        self._clock = document.realm.agent.clock
        self._began = self._clock.now

    def begin(self) -> None:
        """A task of the parser begins."""
        self._began = self._clock.now

    def is_over(self) -> bool:
        """Whether the parser has to wait for its next task.

        NOTE: As in Chromium the head of a document is parsed without a break.
        """
        body = self._document.body
        in_body = body is not None and body.first_child is not None
        return in_body and self._clock.now - self._began >= TASK_MS
