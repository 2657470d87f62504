"""What only a real window has: there to be asked for, refused by name when it is used."""

import pytest

from app.javascript.hosts.browser.missing_members import ATTRIBUTES, METHODS, STATICS
from app.javascript.hosts.browser.window_names import FUNCTIONS, OBJECTS
from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import ConsoleWritten, RunEnded

REFUSED = 2


def run(script: str) -> tuple[list[str], str]:
    """What a page's script prints, and why the run ended."""
    request = RunRequest(
        source=f"<!doctype html><body><script>{script}</script>", host=Host.BROWSER, goal=Goal.HTML
    )
    printed: list[str] = []
    reason = ""
    for step in record(request, record_details=False):
        if isinstance(step, ConsoleWritten):
            printed.append(step.text)
        elif isinstance(step, RunEnded) and step.exit_code == REFUSED:
            reason = step.message
    return printed, reason


def test_can_be_asked_for() -> None:
    printed, reason = run(
        "console.log(typeof Gamepad, 'Gamepad' in window, [] instanceof Gamepad, Gamepad.name)"
    )
    assert printed == ["function true false Gamepad"]
    assert not reason


@pytest.mark.parametrize(
    ("script", "name"),
    [
        ("new Gamepad()", "Gamepad"),
        ("Gamepad.prototype.id", "Gamepad.prototype.id"),
        ("window.viewport.segments", "viewport.segments"),
        ("open('x')", "open"),
        ("document.body.ariaNotify('x')", "Element.ariaNotify"),
        ("document.createElement('select').showPicker()", "HTMLSelectElement.showPicker"),
        ("Document.parseHTML('x')", "Document.parseHTML"),
    ],
)
def test_refused_by_name(script: str, name: str) -> None:
    printed, reason = run(f"console.log('before'); {script}; console.log('after')")
    assert printed == ["before"]
    assert f"Not supported: {name}." in reason


def test_programs_may_use_the_names_themselves() -> None:
    printed, reason = run(
        "var viewport = 1; Gamepad = 2; class Sensor {} function open() { return 3; }"
        "console.log(viewport, Gamepad, new Sensor() instanceof Sensor, open())"
    )
    assert printed == ["1 2 true 3"]
    assert not reason


def test_each_name_stands_in_one_list() -> None:
    assert not FUNCTIONS & OBJECTS
    for name in {*ATTRIBUTES, *METHODS}:
        attributes, methods = ATTRIBUTES.get(name, ""), METHODS.get(name, "")
        assert not set(attributes.split()) & set(methods.split())
    assert all(names.split() for names in STATICS.values())
