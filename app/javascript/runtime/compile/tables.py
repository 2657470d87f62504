"""How each class of node is compiled."""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.compile import (
    assignment,
    binary,
    blocks,
    calls,
    chains,
    classes,
    declarations,
    enumeration,
    functions,
    identifiers,
    inlining,
    literals,
    logical,
    loops,
    members,
    meta,
    modules,
    objects,
    returns,
    statements,
    suspending,
    switches,
    templates,
    tries,
    unary,
    withs,
)
from app.javascript.runtime.compile.code import Tables
from app.javascript.runtime.compile.prepare import prepare_function

TABLES: Final = Tables(
    expressions={
        **assignment.EXPRESSIONS,
        **binary.EXPRESSIONS,
        **calls.EXPRESSIONS,
        **chains.EXPRESSIONS,
        **classes.EXPRESSIONS,
        **functions.EXPRESSIONS,
        **identifiers.EXPRESSIONS,
        **literals.EXPRESSIONS,
        **logical.EXPRESSIONS,
        **members.EXPRESSIONS,
        **meta.EXPRESSIONS,
        **objects.EXPRESSIONS,
        **suspending.EXPRESSIONS,
        **templates.EXPRESSIONS,
        **unary.EXPRESSIONS,
    },
    statements={
        **blocks.STATEMENTS,
        **classes.STATEMENTS,
        **declarations.STATEMENTS,
        **enumeration.STATEMENTS,
        **loops.STATEMENTS,
        **modules.STATEMENTS,
        **returns.STATEMENTS,
        **statements.STATEMENTS,
        **switches.STATEMENTS,
        **tries.STATEMENTS,
        **withs.STATEMENTS,
    },
    operands=inlining.OPERANDS,
    nameable={**functions.NAMEABLE, **classes.NAMEABLE},
    prepare=prepare_function,
)
