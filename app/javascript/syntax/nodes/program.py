"""The root of a tree, and the goal symbol it was parsed with."""

from dataclasses import dataclass
from enum import Enum

from app.javascript.syntax.nodes.base import ModuleDeclaration, Node, Statement


class Goal(Enum):
    """The goal symbol: https://tc39.es/ecma262/#sec-ecmascript-language-source-code.

    COMMON_JS is the body of a function whose parameters are Node's `exports, require, module,
    __filename, __dirname`: `return` and `new.target` are allowed at its top level, and it is sloppy
    unless it says otherwise.
    """

    SCRIPT = "script"
    MODULE = "module"
    COMMON_JS = "commonjs"


@dataclass(slots=True, eq=False)
class Program(Node):
    """A whole source text.

    `text` holds one char per UTF-16 code unit, so that `text[span.start:span.end]` is a node's
    source text. `begins` is the line and column at which it begins in the text that it stands in.
    """

    body: list[Statement | ModuleDeclaration]
    goal: Goal
    text: str
    file_name: str
    begins: tuple[int, int] = (1, 1)
