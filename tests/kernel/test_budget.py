"""What is left when a thread has spent the statements of its run."""

import pytest

from app.kernel.budget import RESERVE, Budget, Limits
from app.kernel.stop import RunStopped


def test_the_others_get_a_reserve_and_then_half_of_it() -> None:
    budget = Budget(Limits(statements=100))
    asked: list[str] = []
    budget.on_spent = lambda: asked.append("park")
    with pytest.raises(RunStopped):
        budget.charge(101)
    assert (budget.statements_left, asked) == (100 // RESERVE, ["park"])
    with pytest.raises(RunStopped, match="Stopped after 100 loop rounds and calls"):
        budget.charge(100)
    assert (budget.statements_left, asked) == (100 // RESERVE // 2, ["park", "park"])


def test_a_reserve_is_used_up() -> None:
    budget = Budget(Limits(statements=100))
    asked: list[int] = []
    budget.on_spent = lambda: asked.append(budget.statements_left)
    for _ in range(9):
        with pytest.raises(RunStopped):
            budget.charge(101)
    assert asked == [25, 12, 6, 3, 1]
