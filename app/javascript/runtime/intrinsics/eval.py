"""The global ``eval``: https://tc39.es/ecma262/#sec-eval-x"""

from __future__ import annotations

from app.javascript.runtime.describe import Globals, Method
from app.javascript.runtime.evaluate import evaluate_eval
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.source_problems import problems_thrown
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse


def eval_(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """An indirect eval; a direct one is refused before the program runs.

    https://tc39.es/ecma262/#sec-performeval
    """
    text = argument(arguments, 0)
    if not isinstance(text, str):
        return text
    with problems_thrown():
        program = parse(text, Goal.SCRIPT, file_name="<anonymous>")
    return evaluate_eval(realm, program)


DESCRIPTIONS = (Globals((Method("eval", eval_, 1, name="eval", intrinsic="%eval%"),)),)
