"""The program of a seed: the same on every machine."""

from random import Random

from app.javascript.run import GoalName, HostName
from tests.fuzz.intrinsics import calls
from tests.fuzz.splicing import spliced
from tests.fuzz.statements import Statements
from tests.fuzz.trial import Program


def program_of(seed: int) -> Program:
    """A third calls of built-ins, a third of the grammar, a third spliced."""
    random = Random(seed)
    host: HostName = random.choice(("node", "browser"))
    goal: GoalName = "commonjs" if host == "node" else "script"
    if random.random() < 0.1:
        goal = "module"
    match seed % 3:
        case 0:
            source = calls(random, host)
        case 1:
            source = Statements(random).program()
        case _:
            source = spliced(random)
    return Program(source, host, goal, details=random.random() < 0.5)
