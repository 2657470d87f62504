"""FormData: https://xhr.spec.whatwg.org/#interface-formdata"""

from __future__ import annotations

from typing import TypeAlias

from app.javascript.hosts.web.files.blob import BlobObject, FileObject, now
from app.javascript.hosts.web.pairs_iterator import iterable_methods
from app.javascript.hosts.web.webidl import Interface, code_units, described, to_usv_string
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

Entry: TypeAlias = "str | FileObject"


class FormDataObject(JSObject):
    """The entry list: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#entry-list"""

    __slots__ = ("entries",)

    class_name = "FormData"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.entries: list[tuple[str, Entry]] = []


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://xhr.spec.whatwg.org/#dom-formdata; a form is read by what the document gave."""
    made = FormDataObject(prototype)
    form = argument(arguments, 0)
    if form is not UNDEFINED:
        read_form = realm.slots.get("form entries")
        entries = read_form(form, argument(arguments, 1)) if read_form is not None else None
        if entries is None:
            raise type_error(
                "Failed to construct 'FormData': parameter 1 is not of type 'HTMLFormElement'."
            )
        made.entries.extend(entries)
    return made


def _entry(realm: Realm, arguments: list[Value]) -> Entry:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#create-an-entry"""
    value = arguments[1]
    if not isinstance(value, BlobObject):
        if len(arguments) > 2:
            raise type_error(
                "Failed to execute 'append' on 'FormData': parameter 2 is not of type 'Blob'."
            )
        return to_usv_string(value)
    given = argument(arguments, 2)
    if isinstance(value, FileObject) and given is UNDEFINED:
        return value
    name = "blob" if given is UNDEFINED else to_usv_string(given)
    prototype = realm.intrinsics["%File.prototype%"]
    made = FileObject(prototype, value.pieces, value.type, name)
    made.last_modified = value.last_modified if isinstance(value, FileObject) else now(realm)
    return made


def _value(entry: Entry) -> Value:
    return code_units(entry) if isinstance(entry, str) else entry


def _append(realm: Realm, form: FormDataObject, arguments: list[Value]) -> Value:
    form.entries.append((to_usv_string(arguments[0]), _entry(realm, arguments)))
    return UNDEFINED


def _delete(_realm: Realm, form: FormDataObject, arguments: list[Value]) -> Value:
    name = to_usv_string(arguments[0])
    form.entries[:] = [entry for entry in form.entries if entry[0] != name]
    return UNDEFINED


def _get(_realm: Realm, form: FormDataObject, arguments: list[Value]) -> Value:
    name = to_usv_string(arguments[0])
    return next((_value(entry) for key, entry in form.entries if key == name), NULL)


def _get_all(realm: Realm, form: FormDataObject, arguments: list[Value]) -> Value:
    name = to_usv_string(arguments[0])
    found = [_value(entry) for key, entry in form.entries if key == name]
    return create_array_from_list(realm, found)


def _has(_realm: Realm, form: FormDataObject, arguments: list[Value]) -> Value:
    name = to_usv_string(arguments[0])
    return any(key == name for key, _ in form.entries)


def _set(realm: Realm, form: FormDataObject, arguments: list[Value]) -> Value:
    """https://xhr.spec.whatwg.org/#dom-formdata-set"""
    name, entry = to_usv_string(arguments[0]), _entry(realm, arguments)
    places = [place for place, (key, _) in enumerate(form.entries) if key == name]
    if places:
        form.entries[places[0]] = (name, entry)
        gone = set(places[1:])
        form.entries[:] = [pair for place, pair in enumerate(form.entries) if place not in gone]
    else:
        form.entries.append((name, entry))
    return UNDEFINED


def program_pairs(form: FormDataObject) -> list[tuple[str, Value]]:
    """Names and values as the program's."""
    return [(code_units(name), _value(entry)) for name, entry in form.entries]


_ITERATOR, _ITERABLE = iterable_methods("FormData", FormDataObject, program_pairs)

DESCRIPTIONS = (
    _ITERATOR,
    described(
        Interface(
            "FormData",
            FormDataObject,
            _make,
            operations={
                "append": (2, _append),
                "delete": (1, _delete),
                "get": (1, _get),
                "getAll": (1, _get_all),
                "has": (1, _has),
                "set": (2, _set),
            },
            others=_ITERABLE,
        )
    ),
)
