"""A program as a tree of statements: printed as JavaScript, and made smaller piece by piece."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """Text with blocks in it: `setTimeout(() => {`, a block, `}, 40);`."""

    parts: tuple["str | Block", ...]


@dataclass(frozen=True, slots=True)
class Block:
    """The statements between two braces."""

    statements: tuple[Statement, ...]


def text_of(block: Block, indent: str = "") -> str:
    """The block's statements as source text, without braces around them."""
    return "".join(f"{indent}{_text(statement, indent)}\n" for statement in block.statements)


def _text(statement: Statement, indent: str) -> str:
    texts = []
    for part in statement.parts:
        if isinstance(part, str):
            texts.append(part)
        else:
            texts.append(f"\n{text_of(part, indent + '  ')}{indent}")
    return "".join(texts)


def smaller(block: Block) -> Iterator[Block]:
    """Every program with one piece less: statements dropped, or a block in place of its owner.

    Large pieces come first, so that repeated application gets small quickly.
    """
    statements = block.statements
    size = len(statements)
    while size:
        for start in range(0, len(statements), size):
            yield Block(statements[:start] + statements[start + size :])
        size //= 2
    for position, statement in enumerate(statements):
        for replacement in _smaller_statement(statement):
            yield Block((*statements[:position], *replacement, *statements[position + 1 :]))


def _smaller_statement(statement: Statement) -> Iterator[tuple[Statement, ...]]:
    for position, part in enumerate(statement.parts):
        if isinstance(part, str):
            continue
        yield part.statements  # the block's statements in the place of what was around it
        for replacement in smaller(part):
            before, after = statement.parts[:position], statement.parts[position + 1 :]
            yield (Statement((*before, replacement, *after)),)
