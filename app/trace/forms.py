"""The JSON form of each type that a step's field can have.

Derived from the annotation: a new step of known field types needs nothing here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from json.encoder import encode_basestring_ascii
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import Lane, NodeFacts


class TraceFormatError(ValueError):
    """What was to be read is no trace, or what was to be written has no form in one."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is written as JSON text, and how the parsed JSON becomes the value again."""

    encode: Callable[[Any], str]
    decode: Callable[[Any], Any]


def form_of(annotation: Any) -> Form:
    """The form for an annotated type; raises TypeError for a type without one."""
    if annotation in _FORMS:
        return _FORMS[annotation]
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return _enum_form(annotation)
    if get_origin(annotation) is tuple and get_args(annotation)[1:] == (Ellipsis,):
        return _tuple_form(form_of(get_args(annotation)[0]))
    if isinstance(annotation, UnionType):
        inner = [member for member in get_args(annotation) if member is not NoneType]
        if len(inner) == 1:
            return form_of(inner[0])  # None is the default, and defaults are left out
    raise TypeError(f"steps cannot carry {annotation!r}: it has no JSON form")


def _decode_str(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise TraceFormatError("not a string")


def _decode_bool(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise TraceFormatError("neither true nor false")


def _decode_int(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TraceFormatError("not an integer")


def _encode_float(value: float) -> str:
    if value - value != 0.0:  # infinite or not a number
        raise TraceFormatError(f"JSON has no number {value!r}")
    return repr(value)


def _decode_float(value: Any) -> float:
    if isinstance(value, float | int) and not isinstance(value, bool) and value - value == 0:
        try:
            return float(value)
        except OverflowError:
            pass
    raise TraceFormatError("not a finite number")


def _encode_span(span: Span) -> str:
    return (
        f"[{span.start},{span.end},{span.start_line},{span.start_column},"
        f"{span.end_line},{span.end_column}]"
    )


def _decode_span(value: Any) -> Span:
    if isinstance(value, list) and len(value) == 6:
        return Span(*[_decode_int(number) for number in value])
    raise TraceFormatError("not a span of six integers")


def _encode_spec(spec: SpecRef) -> str:
    return f'["{spec.standard.value}",{encode_basestring_ascii(spec.anchor)}]'


def _decode_spec(value: Any) -> SpecRef:
    if isinstance(value, list) and len(value) == 2:
        return SpecRef(_STANDARD.decode(value[0]), _decode_str(value[1]))
    raise TraceFormatError("not a pair of a standard and an anchor")


_LANE_FIELDS = ("id", "title", "what")


def _encode_lane(lane: Lane) -> str:
    values = (encode_basestring_ascii(getattr(lane, name)) for name in _LANE_FIELDS)
    return f"[{','.join(values)}]"


def _decode_lane(value: Any) -> Lane:
    if isinstance(value, list) and len(value) == len(_LANE_FIELDS):
        return Lane(*[_decode_str(text) for text in value])
    raise TraceFormatError("not a lane of id, title and what")


def _encode_node(node: NodeFacts) -> str:
    texts = (node.id, node.kind, node.name, node.text)
    inner = ",".join([encode_basestring_ascii(text) for text in texts])
    return f"[{node.depth},{inner},{_TEXTS.encode(node.attributes)}]"


def _decode_node(value: Any) -> NodeFacts:
    if isinstance(value, list) and len(value) == 6:
        depth, *texts, attributes = value
        id_, kind, name, text = map(_decode_str, texts)
        return NodeFacts(_decode_int(depth), id_, kind, name, text, _TEXTS.decode(attributes))
    raise TraceFormatError("not a node of depth, id, kind, name, text and attributes")


def _enum_form(enum: type[StrEnum]) -> Form:
    texts = {member: encode_basestring_ascii(member.value) for member in enum}
    members = {member.value: member for member in enum}

    def decode(value: Any) -> StrEnum:
        member = members.get(value) if isinstance(value, str) else None
        if member is None:
            raise TraceFormatError(f"not a {enum.__name__}: {value!r}")
        return member

    return Form(texts.__getitem__, decode)


def _tuple_form(inner: Form) -> Form:
    def encode(values: tuple[Any, ...]) -> str:
        return f"[{','.join([inner.encode(value) for value in values])}]"

    def decode(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise TraceFormatError("not a list")
        return tuple([inner.decode(element) for element in value])

    return Form(encode, decode)


_STANDARD = _enum_form(Standard)
_TEXTS = _tuple_form(Form(encode_basestring_ascii, _decode_str))

_FORMS: dict[Any, Form] = {
    str: Form(encode_basestring_ascii, _decode_str),
    bool: Form({True: "true", False: "false"}.__getitem__, _decode_bool),
    int: Form(repr, _decode_int),
    float: Form(_encode_float, _decode_float),
    Span: Form(_encode_span, _decode_span),
    SpecRef: Form(_encode_spec, _decode_spec),
    Lane: Form(_encode_lane, _decode_lane),
    NodeFacts: Form(_encode_node, _decode_node),
}
