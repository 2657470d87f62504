"""Loops of nothing but numbers: their rounds are made by an engine that is quick with them.

Counting primes or adding up roots is how people keep a thread busy. A real engine makes hundreds of
millions of rounds in a second, closures in Python two million. Such a loop, when it has gone round
often, is written anew (see ``number_text``) and made to its end at once; nobody could look between.

OPTIMIZATION: everything here computes what the rounds would.
"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.number_names import NotNumbers, NumberNames
from app.javascript.runtime.compile.number_text import NumberText
from app.javascript.runtime.compile.reporting import Rounds
from app.javascript.runtime.compile.written_loop import WrittenLoop
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.number_engine import NumberProgram, RoundsSpent, TextRefused
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import AnyLoop

#: So many rounds and calls a program makes by itself before any are made here.
SEEN_STATEMENTS: Final = 20_000
#: What V8 was seen to take for a round, in milliseconds.
ROUND_MS: Final = 2e-6
#: So many rounds here are charged as one.
ROUNDS_A_STATEMENT: Final = 10
#: A loop that makes fewer rounds on the average is better off by itself.
_FEW: Final = 500
_TRIES: Final = 16

#: Stands at the beginning of a round.
BY_NUMBERS: Final = """
    if left < numbers.mark and numbers.run(env, rounds):
        return None
"""


class NumberLoop:
    """One loop of the text. ``run`` is worth a try when fewer than ``mark`` statements are left."""

    __slots__ = ("_code", "_labels", "_made", "_node", "_program", "_tries", "mark")

    def __init__(self, node: AnyLoop, code: Code) -> None:
        self.mark = code.realm.agent.budget.statements_left - SEEN_STATEMENTS
        self._node = node
        self._code = code
        self._labels = code.labels
        self._program: NumberProgram | None = None
        self._tries = self._made = 0

    def run(self, env: Env, rounds: Rounds | None) -> bool:
        """Make all rounds that are left, of the one that has just begun on; False if it cannot.

        Raises:
            RunStopped: there were more rounds than the run may make.
        """
        agent = self._code.realm.agent
        if rounds is not None and agent.recorder.loud:
            return False
        budget = agent.budget
        try:
            made = self._make(env, budget.statements_left * ROUNDS_A_STATEMENT)
        except RoundsSpent:
            budget.charge(budget.statements_left)
            raise budget.statements_spent() from None
        except (NotNumbers, TextRefused, ThrowCompletion):
            made = None
        if made is None:
            self.mark = -1
            return False
        own, all_rounds = made
        if rounds is not None:
            rounds.skip(own)
        self._note(all_rounds)
        budget.charge(all_rounds // ROUNDS_A_STATEMENT)
        agent.strands.compute(all_rounds * ROUND_MS)
        return True

    def _make(self, env: Env, most: int) -> tuple[int, int] | None:
        """How many rounds of the loop there were and how many in all; None if it cannot."""
        loop = WrittenLoop(self._node, self._labels, self._code, env)
        if self._program is None or self._program.text != loop.text:
            self._program = NumberProgram(loop.text)
        return loop.make(self._program, most)

    def _note(self, rounds: int) -> None:
        self._tries += 1
        self._made += rounds
        if self._tries >= _TRIES and self._made < self._tries * _FEW:
            self.mark = -1


def number_loop(node: AnyLoop, code: Code) -> NumberLoop | None:
    """The loop, if it does nothing but reckon, as far as one can see before it runs."""
    if code.completion is not None:
        return None
    try:
        NumberText(code, NumberNames(), in_function=False).loop(node, code.labels)
    except NotNumbers:
        return None
    return NumberLoop(node, code)
