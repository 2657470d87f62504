"""docs/trace-format.md says what the code writes."""

import re
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import get_type_hints

import pytest

from app.trace.jsonl import STEP_CLASSES, decode_step, encode_step
from app.trace.spec import Standard
from app.trace.steps.base import Step

DOCUMENT = (Path(__file__).parents[2] / "docs/trace-format.md").read_text("utf-8")
COMMON = {field.name for field in fields(Step)}


def documented(name: str) -> set[str]:
    row = re.search(rf"^\| `{name}` \| (.*?) \|", DOCUMENT, re.MULTILINE)
    assert row is not None, f"{name} has no row"
    return set(re.findall(r"`(\w+)`", row[1]))


@pytest.mark.parametrize("name", STEP_CLASSES)
def test_a_row_names_all_fields_of_a_step(name: str) -> None:
    assert documented(name) == {field.name for field in fields(STEP_CLASSES[name])} - COMMON


def test_no_row_for_a_step_that_does_not_exist() -> None:
    rows = set(re.findall(r"^\| `([A-Z]\w+)` \|", DOCUMENT, re.MULTILINE))
    assert rows == set(STEP_CLASSES)


def test_all_values_of_all_enumerations_are_listed() -> None:
    enums: set[type[StrEnum]] = {Standard}
    for step_class in STEP_CLASSES.values():
        for hint in get_type_hints(step_class).values():
            if isinstance(hint, type) and issubclass(hint, StrEnum):
                enums.add(hint)
    for enum in enums:
        for member in enum:
            assert f'`"{member.value}"`' in DOCUMENT, f"{enum.__name__}: {member.value!r}"


def test_the_example_is_what_the_code_writes() -> None:
    block = re.search(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    assert block is not None
    for line in block[1].splitlines():
        assert encode_step(decode_step(line)) == line
