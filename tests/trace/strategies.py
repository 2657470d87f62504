"""Any step at all, derived from the annotations of its class."""

from dataclasses import MISSING, fields
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from app.trace.jsonl import STEP_CLASSES
from app.trace.source import Span
from app.trace.spec import SpecRef
from app.trace.steps import AnyStep, Lane, NodeFacts

# Lone surrogates are allowed, pairs are not: JSON puts a pair together to the one character it is.
texts = st.one_of(
    st.text(max_size=30),
    st.text(alphabet='\udc00\udfffab\u2028\0"\\', max_size=10),
    st.text(alphabet="\ud800\udbff\n<é", max_size=10),
)
numbers = st.integers(min_value=0, max_value=2**53)
moments = st.floats(min_value=-1e300, max_value=1e300, allow_nan=False)
_STRATEGIES: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: numbers,
    float: moments,
    bool: st.booleans(),
    NoneType: st.none(),
    Span: st.builds(Span, numbers, numbers, numbers, numbers, numbers, numbers),
    SpecRef: st.builds(SpecRef, anchor=texts),
    Lane: st.builds(Lane, texts, texts, texts),
    NodeFacts: st.builds(
        NodeFacts, numbers, texts, texts, texts, texts, st.lists(texts, max_size=4).map(tuple)
    ),
}


def values_of(annotation: Any) -> st.SearchStrategy[Any]:
    if annotation in _STRATEGIES:
        return _STRATEGIES[annotation]
    if isinstance(annotation, UnionType):
        return st.one_of([values_of(member) for member in get_args(annotation)])
    if get_origin(annotation) is tuple:
        return st.lists(values_of(get_args(annotation)[0]), max_size=4).map(tuple)
    assert issubclass(annotation, StrEnum)
    return st.sampled_from(list(annotation))


def steps_of(step_class: type[AnyStep]) -> st.SearchStrategy[AnyStep]:
    hints = get_type_hints(step_class)
    required = {
        f.name: values_of(hints[f.name]) for f in fields(step_class) if f.default is MISSING
    }
    optional = {
        f.name: values_of(hints[f.name]) for f in fields(step_class) if f.default is not MISSING
    }
    facts = st.fixed_dictionaries(required, optional=optional)
    return facts.map(lambda given: step_class(**given))


any_step: st.SearchStrategy[AnyStep] = st.one_of(
    [steps_of(step_class) for step_class in STEP_CLASSES.values()]
)
