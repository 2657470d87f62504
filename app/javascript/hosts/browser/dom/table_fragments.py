"""Fragments that are parsed in the context of a table: what may not stand there goes to the end.

The parser of ``justhtml`` puts it before the table of the context, which is not in the fragment.
"""

from __future__ import annotations

from typing import Any, Final

from justhtml.parser.context import FragmentContext
from justhtml.parser.engine import ParseEngine, compile_raw_engine_plan

#: The elements whose content cannot be just anything.
TABLE_PARTS: Final = frozenset({"table", "tbody", "thead", "tfoot", "tr"})


class _TableFragmentEngine(ParseEngine):
    """Without a table in it, the first element on the stack gets what is fostered.

    https://html.spec.whatwg.org/multipage/parsing.html#appropriate-place-for-inserting-a-node
    """

    def _foster_parent_for(
        self, parent: Any, *, for_tag: str | None = None
    ) -> tuple[Any, int] | None:
        place = super()._foster_parent_for(parent, for_tag=for_tag)
        context = self._fragment_context_node
        is_outside = place is not None and place[0] is self._doc
        is_misplaced = parent.name in TABLE_PARTS and for_tag not in self._table_allowed_children
        is_nowhere = place is None and is_misplaced
        if context is None or not (is_outside or is_nowhere):
            return place
        return context, len(context.children or ())


def parse_table_fragment(markup: str, context: str) -> Any:
    """The root of the parser's own tree; ``context`` is one of ``TABLE_PARTS``."""
    return _TableFragmentEngine(
        markup,
        fragment=True,
        fragment_context=FragmentContext(context, None),
        plan=compile_raw_engine_plan(fragment=True),
    ).parse()
