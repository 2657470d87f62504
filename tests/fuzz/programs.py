"""The program of a seed: the same on every machine."""

from random import Random

from app.javascript.run import GoalName, HostName
from tests.fuzz.intrinsics import calls
from tests.fuzz.splicing import spliced
from tests.fuzz.statements import Statements
from tests.fuzz.trial import Program


def program_of(seed: int) -> Program:
    """Three of five call built-ins, one is of the grammar, one spliced."""
    random = Random(seed)
    host: HostName = random.choice(("node", "browser"))
    goal: GoalName = "commonjs" if host == "node" else "script"
    if random.random() < 0.1:
        goal = "module"
    match seed % 5:
        case 0 | 1 | 2:
            source = calls(random, host)
        case 3:
            source = Statements(random).program()
        case _:
            source = spliced(random)
    return Program(source, host, goal, details=random.random() < 0.5)
