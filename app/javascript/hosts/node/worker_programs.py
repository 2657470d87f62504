"""What a worker runs: a file, the text of an address, or a text that it was given.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#new-workerfilename-options
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.data_modules import is_data_url
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal, Program
from app.javascript.syntax.parse import parse, parse_node_file

#: The file of a text that a worker was given with the option ``eval``.
EVALUATED: Final = "[worker eval]"


def parse_worker(source: str, path: str) -> Program:
    """The text of an address is a module; one that was given is a script, if it can be one.

    Raises:
        SyntaxProblem: what Node says about it.
    """
    if is_data_url(path):
        return parse(source, Goal.MODULE, file_name=path)
    if path != EVALUATED:
        return parse_node_file(source, file_name=path)
    try:
        return parse(source, Goal.SCRIPT, file_name=path)
    except SyntaxProblem as problem:
        program = parse_node_file(source, file_name=path)
        if program.goal is not Goal.MODULE:
            raise problem from None
        return program


def arguments_of(executable: str, path: str) -> list[str]:
    """``process.argv`` without what ``new Worker`` adds: an address is not in it."""
    return [executable] if is_data_url(path) else [executable, path]
