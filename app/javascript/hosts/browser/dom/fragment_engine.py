"""The parser of ``justhtml`` with what it does not know of a fragment's context.

In the context of a table it puts what may not stand there before that table, which is not in the
fragment; and it does not ask whether there is a form around.
"""

from __future__ import annotations

from typing import Any, Final

from justhtml.dom import Element
from justhtml.parser.context import FragmentContext
from justhtml.parser.engine import ParseEngine, compile_raw_engine_plan

#: The elements whose content cannot be just anything.
_TABLE_PARTS: Final = frozenset({"table", "tbody", "thead", "tfoot", "tr"})


class _FragmentEngine(ParseEngine):
    """Without a table in it, the first element on the stack gets what is fostered.

    https://html.spec.whatwg.org/multipage/parsing.html#appropriate-place-for-inserting-a-node
    """

    def be_in_form(self) -> None:
        """There is a form already: another one in it is left out."""
        self._form_element = Element("form", {}, "html")

    def _foster_parent_for(
        self, parent: Any, *, for_tag: str | None = None
    ) -> tuple[Any, int] | None:
        place = super()._foster_parent_for(parent, for_tag=for_tag)
        if self._fragment_context_name not in _TABLE_PARTS:
            return place
        context = self._fragment_context_node
        is_outside = place is not None and place[0] is self._doc
        is_misplaced = parent.name in _TABLE_PARTS and for_tag not in self._table_allowed_children
        is_nowhere = place is None and is_misplaced
        if context is None or not (is_outside or is_nowhere):
            return place
        return context, len(context.children or ())


def parse_in_context(markup: str, context: str, namespace: str | None, *, in_form: bool) -> Any:
    """The root of the parser's own tree.

    https://html.spec.whatwg.org/multipage/parsing.html#html-fragment-parsing-algorithm
    """
    engine = _FragmentEngine(
        markup.removeprefix("\ufeff"),
        fragment=True,
        fragment_context=FragmentContext(context, namespace),
        plan=compile_raw_engine_plan(fragment=True),
    )
    if in_form:
        engine.be_in_form()
    return engine.parse()
