"""Constraint validation: which controls have which problem, and Chromium's words for it.

https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constraints
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.attribute_numbers import parse_non_negative
from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.file_lists import chosen_files
from app.javascript.hosts.browser.dom.input_values import REQUIRABLE, input_type
from app.javascript.hosts.browser.dom.internals import custom_problems
from app.javascript.hosts.browser.dom.step_range import (
    WITH_RANGE,
    StepRange,
    number_of,
    step_range,
)
from app.javascript.hosts.browser.dom.submit_buttons import button_type
from app.javascript.hosts.browser.input.email_problems import email_problem
from app.javascript.hosts.browser.input.patterns import matches_pattern
from app.javascript.hosts.web.url.chromium_url import chromium_url

FLAGS: Final = (
    "valueMissing", "typeMismatch", "patternMismatch", "tooLong", "tooShort", "rangeUnderflow",
    "rangeOverflow", "stepMismatch", "badInput", "customError",
)  # fmt: skip
_BARRED_INPUTS = frozenset({"hidden", "image", "reset", "button"})
_TEXTUAL = frozenset({"text", "search", "url", "tel", "email", "password"})
#: https://url.spec.whatwg.org/#special-scheme
_WITH_PATHS = frozenset({"http:", "https:", "ws:", "wss:", "ftp:", "file:"})
_CHOOSE: Final = "Please select one of these options."


def takes_part(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#candidate-for-constraint-validation"""
    is_own = is_form_associated(element)
    if not is_own and not element.is_named("input", "select", "textarea", "button"):
        return False
    if control_state.is_actually_disabled(element) or _in_datalist(element):
        return False
    if is_own:
        return not _read_only(element)
    if element.is_named("button"):
        return button_type(element) == "submit"
    if element.is_named("input"):
        # Chromium also bars what cannot be read-only, such as a check box.
        return input_type(element) not in _BARRED_INPUTS and not _read_only(element)
    return not (element.is_named("textarea") and _read_only(element))


def _in_datalist(element: ElementObject) -> bool:
    return any(
        isinstance(each, ElementObject) and each.is_named("datalist")
        for each in element.inclusive_ancestors()
    )


def _read_only(element: ElementObject) -> bool:
    return element.has("readonly")


def problems(element: ElementObject) -> dict[str, str]:
    """The flags that are set, in their order, each with its message."""
    found: dict[str, str] = {}
    if is_form_associated(element):
        return custom_problems(element)
    if element.is_named("input"):
        found = _input_problems(element)
    elif element.is_named("textarea"):
        if element.has("required") and _mutable(element) and not control_state.value_of(element):
            found["valueMissing"] = "Please fill out this field."
        found |= _length_problems(element)
    elif element.is_named("select") and element.has("required") and _nothing_chosen(element):
        found["valueMissing"] = "Please select an item in the list."
    custom = element.state.get("custom validity", "")
    if custom:
        found["customError"] = custom
    return found


def is_valid(element: ElementObject) -> bool | None:
    """None for what takes no part."""
    if element.is_named("form", "fieldset"):
        return all(is_valid(each) is not False for each in listed_elements(element))
    return not problems(element) if takes_part(element) else None


def validation_message(element: ElementObject) -> str:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-cva-validationmessage"""
    if not takes_part(element):
        return ""
    found = problems(element) or _words_over_midnight(element)
    if "customError" in found:
        return found["customError"]
    return next((found[flag] for flag in _BY_IMPORTANCE if flag in found), "")


_BY_IMPORTANCE = (
    "badInput", "valueMissing", "typeMismatch", "patternMismatch", "tooLong", "tooShort",
    "rangeUnderflow", "rangeOverflow", "stepMismatch",
)  # fmt: skip


def listed_elements(owner: ElementObject) -> list[ElementObject]:
    """https://html.spec.whatwg.org/multipage/forms.html#category-listed, of a form or fieldset."""
    names = ("button", "fieldset", "input", "object", "output", "select", "textarea")
    is_form = owner.is_named("form")
    root = owner.root() if is_form else owner
    return [
        node
        for node in root.descendants()
        if isinstance(node, ElementObject)
        and (node.is_named(*names) or is_form_associated(node))
        and (not is_form or control_state.form_owner(node) is owner)
    ]


def _nothing_chosen(select: ElementObject) -> bool:
    """Nothing, or https://html.spec.whatwg.org/multipage/form-elements.html#placeholder-label-option"""
    first = next(iter(control_state.options_of(select)), None)
    if not control_state.is_list_box(select):
        placeholder = first
        if first is not None and (control_state.option_value(first) or first.parent is not select):
            placeholder = None
        chosen = control_state.selected_options(select)
        return not chosen or chosen[0] is placeholder
    return not control_state.selected_options(select)


def _mutable(element: ElementObject) -> bool:
    return not control_state.is_actually_disabled(element) and not _read_only(element)


# -- input elements ------------------------------------------------------------------------------


def _input_problems(element: ElementObject) -> dict[str, str]:
    type_, value = input_type(element), control_state.value_of(element)
    found: dict[str, str] = {}
    missing = ""
    if type_ in REQUIRABLE and _is_required(element, type_):
        missing = _missing(element, type_, value)
    if missing:
        found["valueMissing"] = missing
    if type_ == "number" and value == "" and element.state.get("raw"):
        found["badInput"] = "Please enter a number."
    if value and type_ in _TEXTUAL:
        found |= _text_problems(element, type_, value)
    if value and type_ in WITH_RANGE:
        found |= _range_problems(element, type_, value)
    return found


def _is_required(element: ElementObject, type_: str) -> bool:
    """One radio button is required with all of its group."""
    if type_ == "radio":
        return any(each.has("required") for each in control_state.radio_group(element))
    return element.has("required")


def _missing(element: ElementObject, type_: str, value: str) -> str:
    """Chromium asks for a choice also where nobody can make one, but not for text."""
    if type_ == "checkbox":
        checked = control_state.is_checked(element)
        return "" if checked else "Please check this box if you want to proceed."
    if type_ == "radio":
        checked = any(map(control_state.is_checked, control_state.radio_group(element)))
        return "" if checked or not element.attribute("name") else _CHOOSE
    if type_ == "file":
        words = "one or more files" if element.has("multiple") else "a file"
        return "" if chosen_files(element) else f"Please select {words}."
    return "" if value or not _mutable(element) else "Please fill out this field."


def _is_absolute_url(value: str) -> bool:
    """What Chromium's parser takes: https://url.spec.whatwg.org/#absolute-url-string"""
    url = chromium_url(value, None)
    if url is None or url.protocol != "filesystem:":
        return url is not None
    # The addresses of that scheme have another one inside of them, which Chromium checks too.
    inner = chromium_url(value.strip().partition(":")[2], None)
    return inner is not None and inner.protocol in _WITH_PATHS and len(inner.pathname) > 1


def _text_problems(element: ElementObject, type_: str, value: str) -> dict[str, str]:
    found: dict[str, str] = {}
    mismatch = ""
    if type_ == "email":
        mismatch = email_problem(value, multiple=element.has("multiple"))
    elif type_ == "url" and not _is_absolute_url(value):
        mismatch = "Please enter a URL."
    if mismatch:
        found["typeMismatch"] = mismatch
    pattern = element.attribute("pattern")
    if pattern is not None and not matches_pattern(element.node_document.realm, pattern, value):
        found["patternMismatch"] = "Please match the requested format."
    return found | _length_problems(element)


def _length_problems(element: ElementObject) -> dict[str, str]:
    """Only what a person typed can be too long or too short."""
    if not element.state.get("edited by user"):
        return {}
    length = len(control_state.value_of(element))
    least = parse_non_negative(element.attribute("minlength"))
    most = parse_non_negative(element.attribute("maxlength"))
    found: dict[str, str] = {}
    if most is not None and length > most:
        found["tooLong"] = (
            f"Please shorten this text to {most} characters or less "
            f"(you are currently using {length} {_characters(length)})."
        )
    if least is not None and 0 < length < least:
        found["tooShort"] = (
            f"Please lengthen this text to {least} characters or more "
            f"(you are currently using {length} {_characters(length)})."
        )
    return found


def _characters(count: int) -> str:
    return "character" if count == 1 else "characters"


def _range_problems(element: ElementObject, type_: str, value: str) -> dict[str, str]:
    number = number_of(type_, value)
    if number is None:
        return {}
    accepted = step_range(element, type_)
    is_under, is_over = number < accepted.least, number > accepted.most
    if accepted.is_over_midnight:
        is_under = is_over = is_under and is_over
    found: dict[str, str] = {}
    if is_under:
        found["rangeUnderflow"] = _range_words(accepted, type_, is_under=True)
    if is_over:
        found["rangeOverflow"] = _range_words(accepted, type_, is_under=False)
    if accepted.mismatches(number):
        found["stepMismatch"] = _step_words(accepted, type_, number)
    return found


def _words_over_midnight(element: ElementObject) -> dict[str, str]:
    """NOTE: Chromium's message compares times as if no range went over midnight."""
    type_ = input_type(element)
    number = number_of(type_, control_state.value_of(element))
    if not element.is_named("input") or type_ != "time" or number is None:
        return {}
    accepted = step_range(element, type_)
    if not accepted.is_over_midnight:
        return {}
    bound, end = (accepted.most, "earlier") if number > accepted.most else (accepted.least, "later")
    return {"rangeOverflow": f"Value must be {accepted.shown(type_, bound)} or {end}."}


def _range_words(accepted: StepRange, type_: str, *, is_under: bool) -> str:
    is_number = type_ in ("number", "range")
    least, most = (accepted.shown(type_, each) for each in (accepted.least, accepted.most))
    if accepted.least == accepted.most:
        return f"Value must be {least}."
    if accepted.is_over_midnight:
        return f"Value must be between {least} and {most}."
    if accepted.least > accepted.most:
        if is_number:
            return f"Minimum value ({least}) must be less than the maximum value ({most})."
        return f"Minimum date ({least}) must come before Maximum date ({most})."
    if is_number:
        than = f"greater than or equal to {least}" if is_under else f"less than or equal to {most}"
        return f"Value must be {than}."
    return f"Value must be {least} or later." if is_under else f"Value must be {most} or earlier."


def _step_words(accepted: StepRange, type_: str, number: Decimal) -> str:
    near = [accepted.shown(type_, each) for each in accepted.nearest(number)]
    told = f"two nearest valid values are {' and '.join(near)}"
    if len(near) == 1:
        told = f"nearest valid value is {near[0]}"
    return f"Please enter a valid value. The {told}."
