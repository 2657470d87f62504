"""The parser of ``justhtml`` with what it does not know.

In a template it ends a ``select`` without the option that is open in it.
In the context of a table it puts what may not stand there before that table, which is not in the
fragment; and it does not ask whether there is a form around.
"""

from __future__ import annotations

import re
from typing import Any, Final

from justhtml.core.constants import DEFAULT_SCOPE_TERMINATORS
from justhtml.dom import Element
from justhtml.parser.context import FragmentContext
from justhtml.parser.engine import ParseEngine, compile_raw_engine_plan

_SCOPE: Final = frozenset(DEFAULT_SCOPE_TERMINATORS)
#: The elements whose content cannot be just anything.
_TABLE_PARTS: Final = frozenset({"table", "tbody", "thead", "tfoot", "tr"})


_END_OF_SELECT: Final = re.compile(r"select[\s/>]", re.IGNORECASE)


class _Engine(ParseEngine):
    def _parse_end_tag(self, pos: int, end: int) -> int:
        """https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody"""
        if self._template_modes and _END_OF_SELECT.match(self._html_input, pos, end):
            place = self._find_open_index_before_boundary("select", _SCOPE)
            if place is not None:
                del self._stack[place + 1 :]
        return super()._parse_end_tag(pos, end)


class _FragmentEngine(_Engine):
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


def parse_document(markup: str, *, tracks_places: bool) -> Any:
    """The root of the parser's own tree; with places its nodes know where they stand.

    https://html.spec.whatwg.org/multipage/parsing.html#parsing
    """
    return _Engine(
        markup.removeprefix("\ufeff"),
        fragment=False,
        plan=compile_raw_engine_plan(fragment=False),
        track_node_locations=tracks_places,
        track_tag_spans=tracks_places,
    ).parse()


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
