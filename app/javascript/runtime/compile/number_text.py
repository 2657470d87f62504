"""Loops and functions of nothing but numbers, written anew as text.

What is written has the meaning of the tree and none of its words: variables, functions and labels
have numbers for names. Values are numbers, booleans, null and undefined, and no operation here
makes any other of those.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.number_expressions import NumberExpressions
from app.javascript.runtime.compile.number_names import NotNumbers, NumberNames
from app.javascript.syntax.nodes import (
    AnyFunction,
    AnyLoop,
    BlockStatement,
    BreakStatement,
    ContinueStatement,
    DoWhileStatement,
    EmptyStatement,
    Expression,
    ExpressionStatement,
    ForStatement,
    Identifier,
    IfStatement,
    LabeledStatement,
    Node,
    ReturnStatement,
    Statement,
    VariableDeclaration,
    WhileStatement,
)

#: Stands at the beginning of each round and call. More than are allowed end the run.
_CHARGE: Final = "if(++rounds>most)throw 0;"


class NumberText:
    """Writes the statements of one loop or one function.

    Its methods raise NotNumbers for what is no matter of numbers alone.
    """

    def __init__(self, code: Code, names: NumberNames, *, in_function: bool) -> None:
        self._names = names
        self._expressions = NumberExpressions(code, names)
        self._in_function = in_function
        self._around: set[str] = set()

    def loop(self, node: AnyLoop, labels: tuple[str, ...]) -> str:
        """A loop that has begun: what begins a ``for`` has been done."""
        return self._labels(labels) + self._loop(node, "", "++own;")

    def function(self, node: AnyFunction, name: str) -> str:
        """A function whose parameters are plain names."""
        parameters = []
        for each in node.params:
            if not isinstance(each, Identifier):
                raise NotNumbers
            parameters.append(self._expressions.declare(each))
        if isinstance(node.body, BlockStatement):
            body = "".join(map(self._statement, node.body.body))
        else:
            body = f"return {self._expressions.write(node.body)};"
        return f"function {name}({','.join(parameters)}){{{_CHARGE}{body}}}"

    def _statement(self, node: Statement) -> str:
        writer = _WRITERS.get(type(node))
        if writer is None:
            raise NotNumbers
        return writer(self, node)

    def _expression_statement(self, node: ExpressionStatement) -> str:
        return f"{self._expressions.write(node.expression)};"

    def _block(self, node: BlockStatement) -> str:
        return f"{{{''.join(map(self._statement, node.body))}}}"

    def _labeled(self, node: LabeledStatement) -> str:
        return self._labels((node.label.name,)) + self._statement(node.body)

    def _break(self, node: BreakStatement) -> str:
        return f"break {self._label(node.label)};"

    def _continue(self, node: ContinueStatement) -> str:
        return f"continue {self._label(node.label)};"

    def _return(self, node: ReturnStatement) -> str:
        if not self._in_function:
            raise NotNumbers
        return f"return {self._maybe(node.argument)};"

    def _inner_loop(self, node: AnyLoop) -> str:
        return self._loop(node, self._init(node))

    def _loop(self, node: AnyLoop, init: str, counting: str = "") -> str:
        test = self._maybe(node.test)
        body = f"{{{counting}{_CHARGE}{self._statement(node.body)}}}"
        if isinstance(node, ForStatement):
            return f"for({init};{test};{self._maybe(node.update)}){body}"
        if isinstance(node, WhileStatement):
            return f"while({test}){body}"
        return f"do{body}while({test});"

    def _init(self, node: Node) -> str:
        if not isinstance(node, ForStatement) or node.init is None:
            return ""
        if isinstance(node.init, VariableDeclaration):
            return self._declaration(node.init).removesuffix(";")
        return self._expressions.write(node.init)

    def _if(self, node: IfStatement) -> str:
        then = f"if({self._expressions.write(node.test)}){{{self._statement(node.consequent)}}}"
        return (
            then if node.alternate is None else f"{then}else{{{self._statement(node.alternate)}}}"
        )

    def _declaration(self, node: VariableDeclaration) -> str:
        """A ``var`` of a loop belongs to the function around it, which has it already."""
        is_outer = node.kind == "var" and not self._in_function
        parts = []
        for each in node.declarations:
            if not isinstance(each.id, Identifier):
                raise NotNumbers
            value = None if each.init is None else self._expressions.write(each.init)
            if is_outer:
                parts += [] if value is None else [f"{self._expressions.target(each.id)}={value}"]
            else:
                name = self._expressions.declare(each.id)
                parts.append(name if value is None else f"{name}={value}")
        keyword = "" if is_outer else "var " if node.kind == "var" else "let "
        return f"{keyword}{','.join(parts)};"

    def _maybe(self, node: Expression | None) -> str:
        return "" if node is None else self._expressions.write(node)

    def _labels(self, labels: tuple[str, ...]) -> str:
        self._around |= set(labels)
        return "".join(f"{self._names.label(each)}:" for each in labels)

    def _label(self, label: Identifier | None) -> str:
        """Only of what is written too: another loop's round goes on elsewhere."""
        if label is None:
            return ""
        if label.name not in self._around:
            raise NotNumbers
        return self._names.label(label.name)


_WRITERS: Final[dict[type[Node], Callable[[NumberText, Any], str]]] = {
    BlockStatement: NumberText._block,
    BreakStatement: NumberText._break,
    ContinueStatement: NumberText._continue,
    DoWhileStatement: NumberText._inner_loop,
    EmptyStatement: lambda _text, _node: ";",
    ExpressionStatement: NumberText._expression_statement,
    ForStatement: NumberText._inner_loop,
    IfStatement: NumberText._if,
    LabeledStatement: NumberText._labeled,
    ReturnStatement: NumberText._return,
    VariableDeclaration: NumberText._declaration,
    WhileStatement: NumberText._inner_loop,
}
