"""Module scripts: https://html.spec.whatwg.org/multipage/webappapis.html#run-a-module-script"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.promise_operations import perform_promise_then
from app.javascript.runtime.run_module import load_and_evaluate
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.nodes import Program

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost


def run_module_script(host: BrowserHost, program: Program) -> None:
    """An error of it, or of what it imports, is reported as one of a script, and no rejection."""
    evaluated = load_and_evaluate(host.modules.add(program, program.file_name))

    def report(reason: Value) -> Value:
        host.report_exception(reason)
        return UNDEFINED

    perform_promise_then(host.realm, evaluated, None, report, label="report a module's error")
