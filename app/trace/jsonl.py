"""Steps as JSON lines and back: the form in which recordings are stored, piped and compared.

One step is one JSON object on one line of ASCII; ``docs/trace-format.md`` describes it. What a
reader gets is checked field by field, so that a line from an untrusted process either is a step
of the closed set or raises ``TraceFormatError``.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, Field, fields
from operator import attrgetter
from typing import Any, get_args, get_type_hints

from app.trace.forms import Form, TraceFormatError, form_of
from app.trace.steps import AnyStep, RunStarted

FORMAT_VERSION = 1
"""Written into each RunStarted line; another version is refused."""

MAIN_AGENT = "main"
"""The agent that a line means when it names none."""

STEP_CLASSES: dict[str, type[AnyStep]] = {step.__name__: step for step in get_args(AnyStep)}
"""Every step by its name in the JSON form."""

_Written = tuple[str, Callable[[Any], Any], Callable[[Any], str], Any]
"""A field to be written: its key with a comma before it, its getter, its encoder, its default."""

_Encoder = tuple[str, list[_Written]]
"""The line's head, and the fields that follow it."""

_Decoder = tuple[dict[str, Form], frozenset[str]]
"""All fields by name, and the names of those that must be there."""

_NO_DEFAULT = object()
_encoders: dict[type, _Encoder] = {}
_decoders: dict[type, _Decoder] = {}


def encode_step(step: AnyStep) -> str:
    """One line without its newline; fields that have their default are left out.

    Raises TraceFormatError for a number that JSON does not have.
    """
    step_class = type(step)
    head, written = _encoders.get(step_class) or _build_encoder(step_class)
    parts = [head]
    for key, get, encode, default in written:
        value = get(step)
        if value is default or value == default:
            continue
        parts.append(key)
        parts.append(encode(value))
    parts.append("}")
    return "".join(parts)


def decode_step(line: str | bytes) -> AnyStep:
    """The step that a line holds.

    Raises TraceFormatError when it is no JSON object, names no step of the closed set, or has a
    field too many, too few or of another type.
    """
    try:
        content = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise TraceFormatError(f"not JSON: {error}") from None
    if not isinstance(content, dict):
        raise TraceFormatError("not a JSON object")
    name = content.pop("step", None)
    step_class = STEP_CLASSES.get(name) if isinstance(name, str) else None
    if step_class is None:
        raise TraceFormatError(f"unknown step {name!r}")
    if step_class is RunStarted and content.pop("format", None) != FORMAT_VERSION:
        raise TraceFormatError(f"RunStarted: the format is not {FORMAT_VERSION}")
    return _decoded(step_class, content)


def encode_steps(steps: Iterable[AnyStep]) -> str:
    """Lines, each with its newline."""
    return "".join(encode_step(step) + "\n" for step in steps)


def decode_steps(lines: Iterable[str | bytes]) -> Iterator[AnyStep]:
    """The steps of lines; empty lines are skipped, errors name the line's number from 1."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield decode_step(line)
        except TraceFormatError as error:
            raise TraceFormatError(f"line {number}: {error}") from None


def _decoded(step_class: type[AnyStep], content: dict[str, Any]) -> AnyStep:
    forms, required = _decoders.get(step_class) or _build_decoder(step_class)
    content.setdefault("agent", MAIN_AGENT)
    for name, value in content.items():
        form = forms.get(name)
        if form is None:
            raise TraceFormatError(f"{step_class.__name__}: unknown field {name!r}")
        try:
            content[name] = form.decode(value)
        except TraceFormatError as error:
            raise TraceFormatError(f"{step_class.__name__}.{name}: {error}") from None
    missing = required - content.keys()
    if missing:
        raise TraceFormatError(f"{step_class.__name__}: {', '.join(sorted(missing))} missing")
    return step_class(**content)


def _build_encoder(step_class: type[AnyStep]) -> _Encoder:
    head = f'{{"step":"{step_class.__name__}"'
    if step_class is RunStarted:
        head += f',"format":{FORMAT_VERSION}'
    written: list[_Written] = []
    for field, form in _fields(step_class):
        default = MAIN_AGENT if field.name == "agent" else field.default
        default = _NO_DEFAULT if default is MISSING else default
        written.append((f',"{field.name}":', attrgetter(field.name), form.encode, default))
    _encoders[step_class] = head, written
    return head, written


def _build_decoder(step_class: type[AnyStep]) -> _Decoder:
    pairs = _fields(step_class)
    required = frozenset(field.name for field, _ in pairs if field.default is MISSING)
    forms = {field.name: form for field, form in pairs}
    _decoders[step_class] = forms, required
    return forms, required


def _fields(step_class: type[AnyStep]) -> list[tuple[Field[Any], Form]]:
    hints = get_type_hints(step_class)
    return [(field, form_of(hints[field.name])) for field in fields(step_class)]
