"""Steps made by a maker are the steps that their class makes."""

from dataclasses import MISSING, FrozenInstanceError, fields
from typing import Any, get_args

import pytest

from app.trace.making import maker_of
from app.trace.steps import AnyStep, MicrotaskTaken

STEPS: tuple[type[Any], ...] = get_args(AnyStep)


@pytest.mark.parametrize("step_class", STEPS, ids=lambda step: step.__name__)
def test_a_made_step_equals_one_of_its_class(step_class: type[Any]) -> None:
    facts: dict[str, Any] = {field.name: f"a {field.name}" for field in fields(step_class)}
    made = maker_of(step_class)(**facts)
    assert type(made) is step_class
    assert made == step_class(**facts)
    assert hash(made) == hash(step_class(**facts))


@pytest.mark.parametrize("step_class", STEPS, ids=lambda step: step.__name__)
def test_defaults_are_those_of_the_class(step_class: type[Any]) -> None:
    given: dict[str, Any] = {
        field.name: 1 for field in fields(step_class) if field.default is MISSING
    }
    assert maker_of(step_class)(**given) == step_class(**given)


def test_a_made_step_is_frozen() -> None:
    step: Any = maker_of(MicrotaskTaken)(1, 0.0, "main", "microtask-1")
    with pytest.raises(FrozenInstanceError):
        step.microtask = "microtask-2"
