"""The shorthand ``grid-template``: https://drafts.csswg.org/css-grid/#explicit-grid-shorthand"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.tokens import Token, serialize, split_at, words

GRID_TEMPLATE = ("grid-template-rows", "grid-template-columns", "grid-template-areas")


def expand_grid_template(tokens: Sequence[Token]) -> dict[str, str] | None:
    """``'head head' 20px 'side main' / 100px 1fr``, or rows and columns alone."""
    parts = split_at(tokens, "/")
    if any(token.type == "string" for token in parts[0]):
        if len(parts) > 2:
            return None
        rows, areas = _rows(words(parts[0]))
        columns = serialize(parts[1]) if len(parts) > 1 else "none"
        return dict(zip(GRID_TEMPLATE, (rows, columns, areas), strict=True))
    texts = [serialize(part) for part in parts]
    if texts == ["none"]:
        return dict.fromkeys(GRID_TEMPLATE, "none")
    if len(texts) != 2 or not all(texts):
        return None
    return dict(zip(GRID_TEMPLATE, (*texts, "none"), strict=True))


def _rows(tokens: Sequence[Token]) -> tuple[str, str]:
    """The sizes of the rows, ``auto`` where none is given, and the strings."""
    rows, areas = list[str](), list[str]()
    waits = False
    for token in tokens:
        if token.type == "string":
            rows += ["auto"] if waits else []
            areas.append(serialize([token]))
            waits = True
        else:
            rows.append(serialize([token]))
            waits = waits and token.type == "[] block"
    return " ".join([*rows, *(["auto"] if waits else [])]), " ".join(areas)


def collapse_grid_template(values: Sequence[str]) -> str:
    """Rows and columns; with areas, each string and the size of its row."""
    rows, columns, areas = values
    if areas == "none":
        return "none" if rows == columns == "none" else f"{rows} / {columns}"
    sizes, strings = rows.split(), [f'"{each}"' for each in areas.split('"')[1::2]]
    if len(sizes) != len(strings):
        return ""
    shown = " ".join(
        string if size == "auto" else f"{string} {size}"
        for string, size in zip(strings, sizes, strict=True)
    )
    return shown if columns == "none" else f"{shown} / {columns}"


GRID = (*GRID_TEMPLATE, "grid-auto-flow", "grid-auto-rows", "grid-auto-columns")


def expand_grid(tokens: Sequence[Token]) -> dict[str, str] | None:
    """``grid-template``, or one axis and ``auto-flow``: https://drafts.csswg.org/css-grid/#grid-shorthand"""
    rest = dict(zip(GRID, ("none", "none", "none", "row", "auto", "auto"), strict=True))
    sides = [words(part) for part in split_at(tokens, "/")]
    flows = [
        place
        for place, side in enumerate(sides)
        if any(token.type == "ident" and token.lower_value == "auto-flow" for token in side)
    ]
    if not flows:
        found = expand_grid_template(tokens)
        return None if found is None else rest | found
    if len(sides) != 2 or len(flows) != 1:
        return None
    flow, other = sides[flows[0]], sides[1 - flows[0]]
    is_dense = any(token.type == "ident" and token.lower_value == "dense" for token in flow)
    kept = [
        token
        for token in flow
        if token.type != "ident" or token.lower_value not in {"auto-flow", "dense"}
    ]
    axis, across = ("rows", "row") if flows[0] == 0 else ("columns", "column")
    rest[f"grid-template-{'columns' if axis == 'rows' else 'rows'}"] = " ".join(
        serialize([token]) for token in other
    )
    rest["grid-auto-flow"] = f"{across} dense" if is_dense else across
    rest[f"grid-auto-{axis}"] = " ".join(serialize([token]) for token in kept) or "auto"
    return rest


def collapse_grid(values: Sequence[str]) -> str:
    """The template alone; nothing when there is more to it."""
    return collapse_grid_template(values[:3]) if values[3:] == ["row", "auto", "auto"] else ""
