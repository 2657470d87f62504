"""Objects of a host that say themselves what there is to see of them."""

from __future__ import annotations

from typing import TypeAlias

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty, Property
from app.javascript.runtime.values import PropertyKey, Symbol, Value


class Named:
    """Something that is only named, in brackets: ``[TimersList]``."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


Field: TypeAlias = "tuple[str | Symbol, Value | Named]"


class NamedObject(JSObject):
    """What a program gets of something that is only named: it cannot be looked into."""

    __slots__ = ("name",)

    exotic = True

    def __init__(self, name: str) -> None:
        super().__init__(None)
        self.name = name

    def own_property_keys(self) -> list[PropertyKey]:
        raise UnsupportedApi(f"a look into {self.name}", "It is a part of Node's own.")

    def get_own_property(self, key: PropertyKey) -> Property | None:
        raise UnsupportedApi(f"a look into {self.name}", "It is a part of Node's own.")

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        raise UnsupportedApi(f"a look into {self.name}", "It is a part of Node's own.")


class DescribedObject(JSObject):
    """An object whose state is not in its properties, though a program sees it there.

    It is opened at any depth.
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
            if name == key:
                value = NamedObject(field.name) if isinstance(field, Named) else field
                return DataProperty(value, True, True, True)
        return None

    def own_property_keys(self) -> list[PropertyKey]:
        names = [name for name, _ in self.described_fields() if isinstance(name, str)]
        listed: list[PropertyKey] = [name for name in names if name not in self.properties]
        return listed + super().own_property_keys()

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
