"""What is known of a property: https://drafts.csswg.org/css-cascade/#property"""

from __future__ import annotations

from dataclasses import dataclass

from app.javascript.hosts.browser.css.grammars import Grammar


@dataclass(frozen=True, slots=True)
class Property:
    """A longhand."""

    name: str
    initial: str
    grammar: Grammar
    inherited: bool = False
