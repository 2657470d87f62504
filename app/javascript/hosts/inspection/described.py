"""Objects of a host that say themselves what there is to see of them."""

from __future__ import annotations

from typing import TypeAlias

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Symbol, Value


class Named:
    """Something that is only named, in brackets: ``[TimersList]``."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


Field: TypeAlias = "tuple[str | Symbol, Value | Named]"


class DescribedObject(JSObject):
    """An object whose state is not in its properties; it is opened at any depth."""

    __slots__ = ()

    def described_fields(self) -> list[Field]:
        """Keys and values in order."""
        raise NotImplementedError


def format_described(
    inspection: Inspection, value: DescribedObject, recurse_times: int
) -> list[str]:
    """``key: value`` for each field."""
    output = []
    for key, field in value.described_fields():
        shown_key = f"[{key!r}]" if isinstance(key, Symbol) else key
        output.append(f"{shown_key}: {_field_text(inspection, field, recurse_times)}")
    return output


def _field_text(inspection: Inspection, field: Value | Named, recurse_times: int) -> str:
    if isinstance(field, Named):
        return inspection.style(f"[{field.name}]", "special")
    return inspection.indented(field, recurse_times)
