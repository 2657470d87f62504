"""Texts become trees: spans, strings, goals, functions made at run time."""

from typing import Any, cast

import pytest

from app.javascript.syntax import nodes
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.eval_context import EvalContext
from app.javascript.syntax.nodes import Goal, Node, Program, WithStatement
from app.javascript.syntax.parse import FunctionKind, parse, parse_function, parse_node_file
from app.trace.source import Span


def expression(source: str, goal: Goal = Goal.SCRIPT) -> Any:
    statement = parse(source, goal).body[0]
    assert isinstance(statement, nodes.ExpressionStatement)
    return statement.expression


def text_of(program: Program, span: Span) -> str:
    return program.text[span.start : span.end]


def test_span_counts_lines_and_columns_from_one() -> None:
    program = parse("a;\r\n  b\u2028c;\rd", Goal.SCRIPT)
    spans = [statement.span for statement in program.body]
    assert [(span.start_line, span.start_column) for span in spans] == [
        (1, 1),
        (2, 3),
        (3, 1),
        (4, 1),
    ]
    assert spans[1] == Span(6, 7, 2, 3, 2, 4)


def test_offsets_are_utf_16_code_units() -> None:
    program = parse("'😀'; a", Goal.SCRIPT)
    first, second = program.body
    assert isinstance(first, nodes.ExpressionStatement)
    assert isinstance(first.expression, nodes.Literal)
    assert first.expression.value == "\ud83d\ude00"
    assert second.span == Span(6, 7, 1, 7, 1, 8)
    assert text_of(program, first.span) == "'\ud83d\ude00';"


@pytest.mark.parametrize(
    "text", ["\ud83d", "\ude00\ud83d", "a\ud83d\ud83d\ude00", "\0"], ids=range(4)
)
def test_lone_surrogates_and_nul_survive(text: str) -> None:
    literal = expression(f"'{text}'")
    assert literal.value == text
    template = expression(f"`{text}`")
    assert template.quasis[0].cooked == text
    assert template.quasis[0].raw == text


def test_text_in_code_units_and_ordinary_text_are_the_same_program() -> None:
    assert parse("x = '😀'", Goal.SCRIPT) is parse("x = '\ud83d\ude00'", Goal.SCRIPT)


def test_the_same_text_is_parsed_once() -> None:
    assert parse("once", Goal.SCRIPT) is parse("once", Goal.SCRIPT)
    assert parse("once", Goal.SCRIPT) is not parse("once", Goal.MODULE)
    assert parse("once", Goal.SCRIPT) is not parse("once", Goal.SCRIPT, file_name="once.js")


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1", 1.0),
        ("0x1F", 31.0),
        ("1e400", float("inf")),
        ("5e-324", 5e-324),
        ("9007199254740993", 9007199254740992.0),
        ("010", 8.0),
        ("null", None),
        ("true", True),
        ("false", False),
        (
            r"'\u{1F600}\x41\
'",
            "\ud83d\ude00A",
        ),
    ],
)
def test_literal_values(source: str, value: object) -> None:
    literal = expression(source + ";" if source[0] != "'" else f"({source})")
    assert literal.value == value
    assert type(literal.value) is type(value)


def test_big_int_and_regular_expression_literals() -> None:
    assert [expression(source).value for source in ("10n", "0xFFn", "1_000n", "0b101n")] == [
        10,
        255,
        1000,
        5,
    ]
    regexp = expression("/a[/]\\/(?<n>b)/giu")
    assert (regexp.pattern, regexp.flags) == ("a[/]\\/(?<n>b)", "giu")


def test_template_with_invalid_escape_has_no_cooked_string() -> None:
    quasi = expression("tag`\\u ${a} b`").quasi
    assert [(part.cooked, part.raw, part.tail) for part in quasi.quasis] == [
        (None, "\\u ", False),
        (" b", " b", True),
    ]


def test_parentheses_matter_to_naming_only() -> None:
    assert expression("(a) = function () {}").left.parenthesized
    assert not expression("a = (function () {})").left.parenthesized
    assert isinstance(expression("a = (function () {})").right, nodes.FunctionExpression)
    assert expression("((a)) = 1").left.parenthesized


def test_optional_chain_ends_at_parentheses() -> None:
    inside = expression("a?.b.c")
    assert isinstance(inside, nodes.ChainExpression)
    outside = expression("(a?.b).c")
    assert isinstance(outside, nodes.MemberExpression)
    assert isinstance(outside.object, nodes.ChainExpression)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("({ async *a (b) { c } })", "async *a (b) { c }"),
        ("({ get [a] () { } })", "get [a] () { }"),
        ("(class { static /* x */ async a() { } })", "async a() { }"),
        ("(class { static\n  #a() { } })", "#a() { }"),
        ("(class { set a(b) { } })", "set a(b) { }"),
        ("(class { static() { } })", "static() { }"),
        ("({ a: function () { } })", "function () { }"),
        ("(async a => 1)", "async a => 1"),
    ],
)
def test_source_text_of_functions(source: str, text: str) -> None:
    program = parse(source, Goal.SCRIPT)
    statement = cast("nodes.ExpressionStatement", program.body[0])
    node: Any = statement.expression
    if isinstance(node, nodes.ObjectExpression):
        node = cast("nodes.Property", node.properties[0]).value
    elif isinstance(node, nodes.ClassExpression):
        node = cast("nodes.MethodDefinition", node.body.body[0]).value
    assert text_of(program, node.source_span) == text


def test_patterns_have_their_own_properties() -> None:
    pattern = expression("({ a, b: [c = 1], ...d } = e)").left
    assert [type(part) for part in pattern.properties] == [
        nodes.AssignmentProperty,
        nodes.AssignmentProperty,
        nodes.RestElement,
    ]
    assert isinstance(pattern.properties[1].value.elements[0], nodes.AssignmentPattern)


def test_directives_are_raw() -> None:
    program = parse("'use strict'; 'use\\x20strict'; ('use strict'); 'late'", Goal.SCRIPT)
    statements = cast("list[nodes.ExpressionStatement]", program.body)
    assert [statement.directive for statement in statements] == [
        "use strict",
        "use\\x20strict",
        None,
        None,
    ]


def test_problem_says_where() -> None:
    with pytest.raises(SyntaxProblem) as caught:
        parse("let a = '😀';\nlet b = ];", Goal.SCRIPT)
    assert caught.value.message == "Unexpected token ']'"
    assert caught.value.span == Span(22, 23, 2, 9, 2, 10)


def test_with_statement_is_for_sloppy_code() -> None:
    (statement,) = parse("with (b) { c }", Goal.SCRIPT).body
    assert isinstance(statement, WithStatement)
    with pytest.raises(SyntaxProblem, match="Strict mode code may not include a with statement"):
        parse("'use strict'; with (b) { c }", Goal.SCRIPT)


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("new.target", EvalContext(new_target=True)),
        ("(() => super.a)()", EvalContext(super_property=True)),
        ("super()", EvalContext(super_property=True, super_call=True)),
        ("a.#b; class C { #c; d() { this.#b } }", EvalContext(private_names=("b",))),
        ("arguments; var public", EvalContext()),
        ("(function () { arguments })", EvalContext(field_initializer=True)),
    ],
)
def test_text_of_a_direct_eval_may_use_what_stands_around_it(
    text: str, context: EvalContext
) -> None:
    assert parse(text, Goal.SCRIPT, within=context).body


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("new.target", EvalContext()),
        ("super.a", EvalContext(new_target=True)),
        ("(function () { super.a })", EvalContext(super_property=True)),
        ("super()", EvalContext(super_property=True)),
        ("a.#c", EvalContext(private_names=("b",))),
        ("var public", EvalContext(strict=True)),
        ("() => arguments", EvalContext(field_initializer=True)),
    ],
)
def test_text_of_a_direct_eval_may_not_use_more(text: str, context: EvalContext) -> None:
    with pytest.raises(SyntaxProblem):
        parse(text, Goal.SCRIPT, within=context)


@pytest.mark.parametrize("kind", FunctionKind)
def test_function_made_at_run_time(kind: FunctionKind) -> None:
    program = parse_function("a, b = 1", "return a", kind)
    statement = cast("nodes.ExpressionStatement", program.body[0])
    function = statement.expression
    assert isinstance(function, nodes.FunctionExpression)
    assert function.id is None
    assert len(function.params) == 2
    assert function.is_async == ("async" in kind.value)
    assert function.generator == ("*" in kind.value)
    text = f"{kind.value} anonymous(a, b = 1\n) {{\nreturn a\n}}"
    assert text_of(program, function.source_span) == text


@pytest.mark.parametrize(
    ("parameters", "body"),
    [
        ("/*", "*/){"),
        ("a) {}, function (b", ""),
        ("", "}, function () {"),
        ("", "});(function () {"),
        ("a = super()", ""),
        ("", "return }"),
        ("a, a", "'use strict'"),
    ],
)
def test_function_parts_must_be_valid_on_their_own(parameters: str, body: str) -> None:
    with pytest.raises(SyntaxProblem):
        parse_function(parameters, body, FunctionKind.NORMAL)


@pytest.mark.parametrize(("parameters", "body"), [("a //", ""), ("", "--> b"), ("", "// c")])
def test_function_parts_may_end_in_comments(parameters: str, body: str) -> None:
    assert len(parse_function(parameters, body, FunctionKind.NORMAL).body) == 1


# As `node file.js` of Node 20.20.2 takes them.
@pytest.mark.parametrize(
    ("source", "goal"),
    [
        ("return require('fs')", Goal.COMMON_JS),
        ("import fs from 'fs'", Goal.MODULE),
        ("export {}", Goal.MODULE),
        ("import.meta.url", Goal.MODULE),
        ("await 1", Goal.MODULE),
        ("const require = 1", Goal.MODULE),
        ("for await (const x of y);", Goal.MODULE),
    ],
)
def test_file_of_node_is_what_node_takes_it_for(source: str, goal: Goal) -> None:
    assert parse_node_file(source).goal is goal


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("await 1; return 2", "await is only valid in async functions"),
        ("import 'a'; let b = ;", "Unexpected token ';'"),
        ("const module = 1; return 2", "Identifier 'module' has already been declared"),
        ("a b", "Unexpected identifier 'b'"),
    ],
)
def test_file_of_node_is_refused_as_node_does(source: str, message: str) -> None:
    with pytest.raises(SyntaxProblem, match=message):
        parse_node_file(source)


def test_every_node_lies_in_its_parent() -> None:
    program = parse("class A { m({ a = [1, `${b}`] }) { return a?.b ?? (() => {}) } }", Goal.SCRIPT)
    pending: list[Node] = [program]
    while pending:
        node = pending.pop()
        for slot in (
            name for base in type(node).__mro__ for name in getattr(base, "__slots__", ())
        ):
            value = getattr(node, slot)
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, Node):
                    assert node.span.start <= child.span.start <= child.span.end <= node.span.end
                    pending.append(child)
