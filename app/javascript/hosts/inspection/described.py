"""Objects of a host that say themselves what there is to see of them."""

from __future__ import annotations

from typing import TypeAlias

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty, Property
from app.javascript.runtime.values import PropertyKey, Symbol, Value


class Named:
    """Something that is only named, in brackets: ``[TimersList]``."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


Field: TypeAlias = "tuple[str | Symbol, Value | Named]"


class DescribedObject(JSObject):
    """An object whose state is not in its properties; it is opened at any depth.

    A program can read the fields, though they are not listed among its properties.
    """

    __slots__ = ()

    exotic = True

    def described_fields(self) -> list[Field]:
        """Keys and values in order."""
        raise NotImplementedError

    def get_own_property(self, key: PropertyKey) -> Property | None:
        found = super().get_own_property(key)
        if found is not None:
            return found
        for name, field in self.described_fields():
            if name == key and not isinstance(field, Named):
                return DataProperty(field, True, True, True)
        return None

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        found = self.get_own_property(key)
        if isinstance(found, DataProperty):
            return found.value
        return super().get(key, receiver)


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
