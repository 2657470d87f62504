"""Declarations: what a rule or a ``style`` attribute says.

https://drafts.csswg.org/cssom/#css-declaration-blocks
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import tinycss2

from app.javascript.hosts.browser.css.aliases import ALIASES
from app.javascript.hosts.browser.css.logical import may_be_overridden
from app.javascript.hosts.browser.css.properties import CSS_WIDE_KEYWORDS, PROPERTIES
from app.javascript.hosts.browser.css.quirks import completed
from app.javascript.hosts.browser.css.shorthands import SHORTHANDS
from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    has_error,
    has_function,
    trimmed,
)

NOT_ALL = frozenset({"direction", "unicode-bidi"})
"""What ``all`` says nothing of, besides custom properties."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """A longhand, a custom property, or a shorthand whose ``var()`` nobody has resolved yet."""

    name: str
    value: str
    important: bool = False


def property_name(name: str) -> str:
    """The canonical name: lower case unless custom, aliases resolved."""
    if name.startswith("--"):
        return name
    lower = name.lower()
    return ALIASES.get(lower, lower)


def is_known(name: str) -> bool:
    """Whether there is such a property."""
    return name.startswith("--") or name in PROPERTIES or name in SHORTHANDS or name == "all"


def parse_value(name: str, tokens: list[Token]) -> dict[str, str] | None:
    """The longhands that a declaration sets; None when it is ignored.

    https://drafts.csswg.org/css-syntax/#consume-declaration
    """
    if has_error(tokens):
        return None
    if name.startswith("--"):
        return {name: tinycss2.serialize(trimmed(tokens))}
    if not tokens:
        return None
    longhands = SHORTHANDS[name].longhands if name in SHORTHANDS else (name,)
    if has_function(tokens, "var"):
        return {name: tinycss2.serialize(trimmed(tokens))}
    if (
        len(tokens) == 1
        and tokens[0].type == "ident"
        and tokens[0].lower_value in CSS_WIDE_KEYWORDS
    ):
        return dict.fromkeys(longhands, tokens[0].lower_value)
    if name in SHORTHANDS:
        return SHORTHANDS[name].expand(tokens)
    found = PROPERTIES[name].grammar(tokens) if name in PROPERTIES else None
    return None if found is None else {name: found}


class DeclarationBlock:
    """Declarations in order; ``changed`` is called after every change by the program.

    In ``quirks`` mode lengths may have no unit.
    """

    __slots__ = ("_declarations", "changed", "quirks")

    def __init__(
        self, text: str = "", changed: Callable[[], None] | None = None, *, quirks: bool = False
    ) -> None:
        self.quirks = quirks
        self._declarations: dict[str, Declaration] = {}
        self.changed: Callable[[], None] = changed or (lambda: None)
        self._read(text)

    def __iter__(self) -> Iterator[Declaration]:
        return iter(self._declarations.values())

    def names(self) -> list[str]:
        """The names of the longhands, in order; also of shorthands with an open ``var()``."""
        return [
            longhand
            for name in self._declarations
            for longhand in (SHORTHANDS[name].longhands if name in SHORTHANDS else (name,))
        ]

    def replace(self, text: str) -> None:
        """Take all declarations from a text, as the ``style`` attribute does."""
        self._declarations = {}
        self._read(text)

    def _read(self, text: str) -> None:
        self.add_nodes(
            tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)
        )

    def add_nodes(self, nodes: Iterable[Token]) -> None:
        """The declarations of a parsed block; as in Chromium, important ones come last."""
        for node in nodes:
            if node.type == "declaration" and is_known(name := property_name(node.name)):
                self._apply(name, trimmed(node.value), important=node.important, read=True)
        ordered = sorted(self._declarations.items(), key=lambda item: item[1].important)
        self._declarations = dict(ordered)

    def _apply(
        self, name: str, tokens: list[Token], *, important: bool, read: bool = False
    ) -> bool:
        """Inside one text an important declaration stays when a later one is not important."""
        tokens = [token for token in tokens if token.type != "comment"]
        found = parse_value(name, completed(name, tokens) if self.quirks else tokens)
        if found is None:
            return False
        if name in SHORTHANDS and name in found:  # its var() is not resolved yet
            for longhand in SHORTHANDS[name].longhands:
                self._declarations.pop(longhand, None)
        if name == "all":
            self._declarations = {
                key: kept
                for key, kept in self._declarations.items()
                if key.startswith("--") or key in NOT_ALL
            }
        for longhand, value in found.items():
            present = self._declarations.get(longhand)
            if present is not None and present.important and read and not important:
                continue
            if present is not None and (read or self._moves(present)):
                del self._declarations[longhand]  # it stands where it is said last
            self._declarations[longhand] = Declaration(longhand, value, important)
        return True

    def _moves(self, present: Declaration) -> bool:
        """Whether a declaration that is set anew goes to the end.

        https://drafts.csswg.org/cssom/#set-a-css-declaration
        """
        names = list(self._declarations)
        later = names[names.index(present.name) + 1 :]
        return may_be_overridden(present.name, later)

    # -- CSSStyleDeclaration ---------------------------------------------------------------------

    def get_property_value(self, name: str) -> str:
        """https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-getpropertyvalue"""
        name = property_name(name)
        found = self._declarations.get(name)
        if found is not None:
            return found.value
        if "all" in self._declarations and name not in NOT_ALL and not name.startswith("--"):
            return self._declarations["all"].value
        if name not in SHORTHANDS:
            return ""
        return self._collapsed(name, important=None)

    def _collapsed(self, name: str, *, important: bool | None) -> str:
        present = [self._declarations.get(key) for key in SHORTHANDS[name].longhands]
        values = [found.value for found in present if found is not None]
        flags = {found.important for found in present if found is not None}
        if len(values) < len(present) or len(flags) > 1 or important not in {None, *flags}:
            return ""
        wide = [value for value in values if value in CSS_WIDE_KEYWORDS]
        if wide and (len(set(values)) == 1 or not SHORTHANDS[name].initials):
            return wide[0] if len(set(values)) == 1 else ""
        if set(wide) - {"initial"}:
            return ""
        if any("var(" in value for value in values):
            return ""
        return SHORTHANDS[name].collapse(values)

    def get_property_priority(self, name: str) -> str:
        """``important`` or nothing."""
        name = property_name(name)
        names = SHORTHANDS[name].longhands if name in SHORTHANDS else (name,)
        found = [self._declarations.get(key) for key in names]
        important = all(one is not None and one.important for one in found)
        return "important" if important else ""

    def set_property(self, name: str, text: str, *, important: bool = False) -> bool:
        """Whether anything was set: https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-setproperty"""
        name = property_name(name)
        if not is_known(name):
            return False
        if not text.strip():
            return self.remove_property(name) != ""
        tokens = component_values(text)
        if any(token.type == "literal" and token.value in "!;" for token in tokens):
            return False
        if not self._apply(name, tokens, important=important):
            return False
        self.changed()
        return True

    def remove_property(self, name: str) -> str:
        """The value it had, which Chromium does not tell of shorthands: https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-removeproperty"""
        name = property_name(name)
        value = "" if name in SHORTHANDS else self.get_property_value(name)
        names = SHORTHANDS[name].longhands if name in SHORTHANDS else (name,)
        removed = [self._declarations.pop(key, None) for key in (name, *names)]
        if any(one is not None for one in removed):
            self.changed()
        return value

    @property
    def css_text(self) -> str:
        """https://drafts.csswg.org/cssom/#serialize-a-css-declaration-block"""
        parts: list[str] = []
        done: set[str] = set()
        for name, declaration in self._declarations.items():
            if name in done:
                continue
            covered: tuple[str, ...] = (name,)
            shown, text = name, declaration.value
            for shorthand in _SHORTHANDS_OF.get(name, ()):
                longhands = SHORTHANDS[shorthand].longhands
                if done.isdisjoint(longhands):
                    together = self._collapsed(shorthand, important=declaration.important)
                    if together:
                        shown, text, covered = shorthand, together, longhands
                        break
            done.update(covered)
            parts.append(f"{shown}: {text}{' !important' if declaration.important else ''};")
        return " ".join(parts)

    def set_css_text(self, text: str) -> None:
        """Replace all, as ``style.cssText = text`` does."""
        self.replace(text)
        self.changed()


def _shorthands_of() -> dict[str, tuple[str, ...]]:
    """For each longhand the shorthands that it belongs to, the largest first."""
    found: dict[str, list[str]] = {}
    for shorthand in SHORTHANDS.values():
        for longhand in shorthand.longhands:
            found.setdefault(longhand, []).append(shorthand.name)
    return {
        longhand: tuple(sorted(names, key=lambda name: -len(SHORTHANDS[name].longhands)))
        for longhand, names in found.items()
    }


_SHORTHANDS_OF = _shorthands_of()
