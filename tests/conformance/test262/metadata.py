"""A test's front matter: the part of YAML that test262 uses there."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FRONT_MATTER = re.compile(r"/\*---\r?\n?(.*?)---\*/", re.DOTALL)
_FIELD = re.compile(r"^(\w+):[ \t]*(.*)$")
_ITEM = re.compile(r"^\s*-\s+(.*)$")
_NESTED = re.compile(r"^\s+(\w+):\s*(\S+)\s*$")


class MetadataMissing(Exception):
    """A file without front matter is no test."""


@dataclass(frozen=True, slots=True)
class Negative:
    """What a test must fail with: `phase` is parse, resolution or runtime."""

    phase: str
    type: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of the front matter that say how a test runs."""

    flags: frozenset[str] = frozenset()
    includes: tuple[str, ...] = ()
    features: frozenset[str] = frozenset()
    negative: Negative | None = None

    @property
    def is_async(self) -> bool:
        """The test says by `$DONE` that it is over."""
        return "async" in self.flags

    @property
    def is_module(self) -> bool:
        """The test is module code."""
        return "module" in self.flags

    @property
    def is_raw(self) -> bool:
        """The test runs as it is, without the harness."""
        return "raw" in self.flags

    @property
    def modes(self) -> tuple[bool, ...]:
        """Whether "use strict" is put before the test, for each time that it runs."""
        if self.flags & {"raw", "module", "noStrict"}:
            return (False,)
        if "onlyStrict" in self.flags:
            return (True,)
        return (False, True)


def read_metadata(source: str) -> Metadata:
    """The front matter of a test's text.

    Raises:
        MetadataMissing: there is none.
    """
    found = _FRONT_MATTER.search(source)
    if found is None:
        raise MetadataMissing
    fields = _fields(found.group(1))
    return Metadata(
        flags=frozenset(_listed(fields.get("flags", []))),
        includes=tuple(_listed(fields.get("includes", []))),
        features=frozenset(_listed(fields.get("features", []))),
        negative=_negative(fields.get("negative", [])),
    )


def _fields(text: str) -> dict[str, list[str]]:
    """Every field's lines: the rest of its own line first."""
    fields: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in re.split(r"\r\n|[\r\n]", text):
        field = _FIELD.match(line)
        if field is not None:
            lines = fields.setdefault(field.group(1), [])
            lines.append(field.group(2))
        else:
            lines.append(line)
    return fields


def _listed(lines: list[str]) -> list[str]:
    """`[a, b]`, over several lines or not, or `- a` a line."""
    joined = " ".join(lines).strip()
    if joined.startswith("["):
        return [item.strip() for item in joined.strip("[] ").split(",") if item.strip()]
    items = (_ITEM.match(line) for line in lines)
    return [item.group(1).split("#")[0].strip() for item in items if item is not None]


def _negative(lines: list[str]) -> Negative | None:
    found = (_NESTED.match(line) for line in lines)
    nested = {field.group(1): field.group(2) for field in found if field is not None}
    return Negative(nested["phase"], nested["type"]) if nested else None
