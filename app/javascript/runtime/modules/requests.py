"""Which module somebody asks for: https://tc39.es/ecma262/#modulerequest-record"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.trace.source import Span


@dataclass(frozen=True, slots=True)
class ModuleRequest:
    """A specifier with its import attributes, sorted by key; ``span`` is where it stands.

    Requests are equal by https://tc39.es/ecma262/#sec-modulerequestsequal
    """

    specifier: str
    attributes: tuple[tuple[str, str], ...] = ()
    span: Span | None = field(default=None, compare=False)
    is_dynamic: bool = field(default=False, compare=False)
    """Asked by a call of ``import()``, not by a declaration."""

    @property
    def type(self) -> str:
        """The attribute ``type``: empty for JavaScript."""
        return dict(self.attributes).get("type", "")
