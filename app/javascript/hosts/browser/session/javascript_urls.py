"""``javascript:`` URLs: https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-javascript:-url-special-case

As in Chromium, one task runs all of a document that were followed until then.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.scripts import parse_script
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.evaluate import evaluate_script
from app.javascript.runtime.text import to_code_units
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal

_SCHEME: Final = "javascript:"
#: What a document's page keeps: the texts that wait for the task.
_WAITING: Final = "javascript: URLs"
_DROPPED: Final = re.compile("[\t\n\r]")


def is_javascript(address: str) -> bool:
    """Whether the address holds a script."""
    return _DROPPED.sub("", address.strip()).lower().startswith(_SCHEME)


def follow_javascript(document: DocumentObject, address: str) -> None:
    """Run the script of the address, later."""
    text = to_code_units(unquote(_DROPPED.sub("", address.strip())[len(_SCHEME) :]))
    waiting: list[str] = document.page.setdefault(_WAITING, [])
    waiting.append(text)
    if len(waiting) == 1:
        queue_task = dom_agent(document.realm).services.queue_task
        queue_task("networking", "run a javascript: URL", lambda: _run_all(document))


def _run_all(document: DocumentObject) -> None:
    texts: list[str] = document.page.pop(_WAITING)
    for text in texts:
        if document.window is not None:
            _run(document, text)
            dom_agent(document.realm).services.clean_up()


def _run(document: DocumentObject, text: str) -> None:
    """https://html.spec.whatwg.org/multipage/browsing-the-web.html#evaluate-a-javascript:-url"""
    realm = document.realm
    host = realm.slots["host"]
    program = parse_script(text, Goal.SCRIPT, "javascript:")
    if isinstance(program, SyntaxProblem):
        host.report_syntax_problem(program)
        return
    try:
        result = evaluate_script(realm, program, completion=True)
    except ThrowCompletion as completion:
        host.report_exception(completion.value_in(realm))
        return
    if type(result) is str:
        raise UnsupportedApi(
            "a javascript: URL whose script gives a text", "Begin it with void: the page stays."
        )
