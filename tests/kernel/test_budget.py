"""What is left when a thread has spent the statements of its run."""

import pytest

from app.kernel.budget import RESERVE, Budget, Limits
from app.kernel.stop import RunStopped


def test_the_others_get_a_reserve_once() -> None:
    budget = Budget(Limits(statements=100))
    asked: list[str] = []
    budget.on_spent = lambda: asked.append("park")
    with pytest.raises(RunStopped):
        budget.charge(101)
    assert (budget.statements_left, asked) == (100 // RESERVE, ["park"])
    with pytest.raises(RunStopped, match="Stopped after 100 loop rounds and calls"):
        budget.charge(100)
    assert asked == ["park"]
