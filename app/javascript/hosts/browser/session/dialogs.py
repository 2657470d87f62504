"""alert, confirm and prompt: the main thread stands still until somebody answers.

Nobody sits before the model, so a dialog is dismissed after ``DIALOG_MS``: ``confirm`` answers
false and ``prompt`` null. ``loopscope.answers({ confirm: true, prompt: 'Ada' })`` says otherwise.

https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#simple-dialogs
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.blocking import block
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.webidl import code_units, member, to_usv_string
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: How long a person looks at a dialog.
DIALOG_MS: Final = 500.0


def _answers(realm: Realm) -> dict[str, Value]:
    answers: dict[str, Value] = web_platform(realm).state.setdefault("answers", {})
    return answers


def _show(realm: Realm, kind: str, arguments: list[Value], outcome: str) -> None:
    """Shown as work of a person, during which nothing else happens."""
    given = argument(arguments, 0)
    message = "" if given is UNDEFINED else code_units(to_usv_string(given))
    block(realm, "person", f"{kind}: {message}", DIALOG_MS, outcome)


def alert(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-alert"""
    _show(realm, "alert", arguments, "dismissed")
    return UNDEFINED


def confirm(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-confirm"""
    answer = to_boolean(_answers(realm).get("confirm", False))
    _show(realm, "confirm", arguments, "accepted" if answer else "dismissed")
    return answer


def prompt(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-prompt"""
    answer = _answers(realm).get("prompt", NULL)
    text: Value = NULL if answer is NULL else to_string(answer)
    _show(realm, "prompt", arguments, "dismissed" if text is NULL else f"answered {text}")
    return text


def set_answers(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``loopscope.answers(table)``: what the person says to dialogs from now on."""
    table = argument(arguments, 0)
    if isinstance(table, JSObject):
        for name in ("confirm", "prompt"):
            given = member(table, name)
            if given is not UNDEFINED:
                _answers(realm)[name] = given
    return UNDEFINED
