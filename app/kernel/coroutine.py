"""Suspension: a body of ordinary Python calls that can stop in the middle and go on later.

Each coroutine runs in a greenlet. A greenlet's part of the C stack begins where it was started, so
one that starts another from inside would nest them, and ten thousand nested async calls would
overflow the C stack. Therefore only the hub starts greenlets: whoever wants to start one switches
to the hub, which does it from its own shallow frame. Resuming a started one is a plain switch.
A greenlet whose coroutine is over stays for the next one: that saves two switches and its making.

NOTE: A coroutine that is dropped while suspended gets ``GreenletExit`` at its suspension. Nothing
that a program can see may hang on a Python ``finally`` around a suspension.
"""

from collections.abc import Callable
from types import FrameType
from typing import Any, Final

from greenlet import GreenletExit, getcurrent, greenlet

from app.kernel.stop import InternalError


class _Finished:
    """What a coroutine leaves behind: its result, or what it raised."""

    __slots__ = ("coroutine", "error", "result")

    def __init__(self, coroutine: "Coroutine", result: Any, error: BaseException | None) -> None:
        self.coroutine = coroutine
        self.result = result
        self.error = error


class Hub:
    """Starts coroutines and brings their results home."""

    __slots__ = ("_greenlet", "idle")

    IDLE_LIMIT = 64

    def __init__(self) -> None:
        self._greenlet: greenlet | None = None
        self.idle: list[greenlet] = []

    def run(self, main: Callable[[], Any]) -> Any:
        """Run ``main``, in which coroutines can be started and resumed, to its end.

        Raises whatever ``main`` raises.
        """
        if self._greenlet is not None:
            raise InternalError("the hub runs already")
        self._greenlet = getcurrent()
        root = Coroutine(self, lambda _message: main())
        request: Any = root._start(None)
        try:
            while True:
                if isinstance(request, _Finished):
                    if request.coroutine is root:
                        return _outcome(request)
                    resumer = request.coroutine._resumer
                    request.coroutine._resumer = None
                    request = resumer.switch(request)
                else:
                    coroutine, message = request
                    request = coroutine._start(message)
        finally:
            self._greenlet = None
            self.idle.clear()


def _outcome(finished: _Finished) -> Any:
    result, finished.result = finished.result, None
    error, finished.error = finished.error, None
    if error is not None:
        raise error
    return result


class Coroutine:
    """A body that can be suspended.

    ``body(message)`` gets the first ``resume``'s message; what it returns or raises comes out of
    the ``resume`` in which it ends. ``done`` is True from then on.
    """

    __slots__ = ("_body", "_greenlet", "_hub", "_resumer", "done")

    def __init__(self, hub: Hub, body: Callable[[Any], Any]) -> None:
        self._hub: Final = hub
        self._body: Callable[[Any], Any] | None = body
        self._greenlet: greenlet | None = None
        self._resumer: Any = None
        self.done = False

    def _start(self, message: Any) -> Any:
        """Called by the hub alone, in the hub's greenlet."""
        self._greenlet = greenlet(_work, parent=self._hub._greenlet)
        return self._greenlet.switch(self, message)

    def _run(self, message: Any) -> _Finished:
        body, self._body = self._body, None
        assert body is not None
        result, error = None, None
        try:
            result = body(message)
        except GreenletExit:
            raise
        except BaseException as raised:
            error = raised
        self.done = True
        self._greenlet = None
        return _Finished(self, result, error)

    def resume(self, message: Any = None) -> Any:
        """Go on, until the next ``suspend`` (whose value is returned) or the end.

        ``done`` tells which it was. Raises what the body raised.
        """
        if self.done or self._resumer is not None:
            raise InternalError("a coroutine that is running or done was resumed")
        self._resumer = getcurrent()
        if self._greenlet is None:
            hub = self._hub._greenlet
            if hub is None:
                raise InternalError("a coroutine was started outside its hub")
            if self._hub.idle:
                self._greenlet = self._hub.idle.pop()
                outcome = self._greenlet.switch((self, message))
            else:
                outcome = hub.switch((self, message))
        else:
            outcome = self._greenlet.switch(message)
        return _outcome(outcome) if isinstance(outcome, _Finished) else outcome

    def resumer_frame(self) -> FrameType | None:
        """Where whoever resumed the running coroutine waits for it."""
        return None if self._resumer is None else self._resumer.gr_frame

    def suspend(self, value: Any = None) -> Any:
        """Called inside the body: stop here; returns the message of the next ``resume``."""
        resumer, self._resumer = self._resumer, None
        if resumer is None:
            raise InternalError("a coroutine that is not running was suspended")
        return resumer.switch(value)


def _work(coroutine: Coroutine | None, message: Any) -> _Finished:
    """A greenlet's life: one coroutine after the other, as long as there are not too many idle."""
    while True:
        assert coroutine is not None
        finished = coroutine._run(message)
        idle, resumer = coroutine._hub.idle, coroutine._resumer
        if resumer is None or len(idle) >= Hub.IDLE_LIMIT:
            return finished
        coroutine._resumer = None
        idle.append(getcurrent())
        coroutine = message = None  # an idle greenlet keeps nothing big alive
        coroutine, message = resumer.switch(finished)
