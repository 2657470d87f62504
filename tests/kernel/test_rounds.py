"""The rounds that a budget tells of, from which a host makes time."""

import pytest

from app.kernel.budget import Budget, Limits


def test_rounds_are_told_once() -> None:
    budget = Budget(Limits())
    budget.statements_left -= 7
    assert budget.take_rounds() == 7
    assert budget.take_rounds() == 0


def test_rounds_that_are_charged_are_not_the_programs_own() -> None:
    budget = Budget(Limits())
    budget.charge(1000)
    budget.statements_left -= 2
    assert budget.take_rounds() == 2


@pytest.mark.parametrize("spent", [3, 100])
def test_rounds_before_the_reserve_count(spent: int) -> None:
    budget = Budget(Limits(statements=100))
    budget.statements_left -= spent
    budget.statements_spent()
    assert budget.statements_left == 25
    budget.statements_left -= 5
    assert budget.take_rounds() == spent + 5
