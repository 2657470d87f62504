"""How a process comes to its end: by itself, told to, or by an error that nobody catches.

https://nodejs.org/docs/latest-v20.x/api/process.html#exit-codes
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node.process_object import exit_code_of
from app.javascript.hosts.node.rejections import UnhandledRejection
from app.javascript.hosts.node.uncaught import reason_as_error
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

EXIT_UNCAUGHT: Final = 1
#: A listener of ``uncaughtException`` threw.
EXIT_BY_LISTENER: Final = 7
EXIT_UNSETTLED_AWAIT: Final = 13


class ProcessEnd:
    """The events ``beforeExit``, ``exit`` and ``uncaughtException``, and the code at the end."""

    def __init__(self, host: NodeHost) -> None:
        self._host = host
        #: What the program wants the process to answer.
        self.code: Value = UNDEFINED
        #: What hears of uncaught errors instead of the listeners.
        self.capture: JSObject | None = None
        self._fatal: Exception | None = None
        self._code_of_fatal = EXIT_UNCAUGHT

    def emit_before_exit(self) -> bool:
        """Nothing can come any more, unless a listener starts something."""
        host = self._host
        code = float(self.exit_code())
        emitted = False

        def emit() -> None:
            nonlocal emitted
            emitted = host.emit("beforeExit", [code])
            host.next_ticks.run()

        return not host.loop.guarded(emit) or emitted

    def leave_by_itself(self, code: int) -> int:
        """Nothing can come any more: tell the listeners of ``exit``, and run what that queues."""
        host = self._host
        self._begin_to_leave()
        if host.main_module.is_unsettled:
            host.warn("Warning: Detected unsettled top-level await")
            if self.code is UNDEFINED:
                self.code = float(EXIT_UNSETTLED_AWAIT)

        def emit() -> None:
            if host.emit("exit", [float(code)]):
                host.next_ticks.run()

        host.loop.guarded(emit)
        return self.exit_code() or code

    def _begin_to_leave(self) -> None:
        self._host.is_leaving = True
        process = self._host.realm.intrinsics["%process%"]
        process.set("_exiting", True, process)

    def leave(self) -> int:
        """Told or made to end: tell the listeners of ``exit``, once; they may change the code.

        Raises:
            ThrowCompletion: one of them threw.
        """
        code = self.exit_code()
        if self._host.is_leaving:
            return code
        self._begin_to_leave()
        self._host.emit("exit", [float(code)])
        return self.exit_code()

    def leave_by_error(self) -> int:
        """The error has been told; what a listener of ``exit`` throws now, nobody hears of."""
        code = self._code_of_fatal
        if code != EXIT_UNCAUGHT:
            return code
        if self._host.is_leaving:
            return self.exit_code() or self._host.late_error_code
        try:
            self.code = float(code)
            return self.leave()
        except ThrowCompletion:
            return code

    def exit_code(self) -> int:
        """What the program has set, or 0."""
        return exit_code_of(self.code)

    def recover(self, error: Exception) -> None:
        """Hand an error to the listeners of ``uncaughtException``; raise it when there are none.

        They run in the context that the error left, or in that of the rejected promise.
        """
        if error is self._fatal:
            raise error
        host = self._host
        host.loop.first_uses.of("an error that nobody caught")
        if isinstance(error, UnhandledRejection):
            value, origin = reason_as_error(host.realm, error), "unhandledRejection"
        else:
            assert isinstance(error, ThrowCompletion)
            value, origin = error.value_in(host.realm), "uncaughtException"
        try:
            host.emit("uncaughtExceptionMonitor", [value, origin])
            if self.capture is not None:
                self.capture.call(JSObject(host.realm.object_prototype), [value])
                handled = True
            else:
                handled = host.emit("uncaughtException", [value, origin])
        except ThrowCompletion as again:
            self._fatal, self._code_of_fatal = again, EXIT_BY_LISTENER
            raise
        if not handled:
            self._fatal = error
            raise error
        host.agent.async_context = None
        host.loop.immediates.add_nothing()
