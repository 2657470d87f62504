"""What one window wants of each frame: its animation frame callbacks, and the steps around them.

https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#animation-frames
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.javascript.runtime.objects import JSObject
from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import (
    AnimationFrameCallbackFinished,
    AnimationFrameCallbackTaken,
    AnimationFrameCancelled,
    AnimationFrameRequested,
)

if TYPE_CHECKING:
    from app.javascript.hosts.browser.event_loop import EventLoop

RUN_CALLBACKS = SpecRef(
    Standard.HTML, "imagebitmap-and-animations.html#run-the-animation-frame-callbacks"
)
REQUEST_ANIMATION_FRAME = SpecRef(
    Standard.HTML,
    "imagebitmap-and-animations.html#dom-animationframeprovider-requestanimationframe",
)


@dataclass(slots=True, eq=False)
class AnimationFrameCallback:
    """An entry of the map of animation frame callbacks."""

    id: str
    function: JSObject
    label: str
    span: Span | None


class WindowFrames:
    """One window's part in the frames of a display.

    ``run_callback`` calls a function with the frame's moment; ``before`` and ``after`` are the
    steps of the window's document around its callbacks. ``time_origin`` is the moment from which
    the window counts, in ms of the virtual clock. A frame that ``runs_callbacks`` also runs those
    that the events before them ask for.
    """

    def __init__(
        self,
        loop: EventLoop,
        run_callback: Callable[[JSObject, float], None],
        time_origin: float,
    ) -> None:
        self._loop = loop
        self._run_callback = run_callback
        self.time_origin = time_origin
        self.before: Callable[[float], None] = lambda _now: None
        self.after: Callable[[float], None] = lambda _now: None
        self.runs_callbacks = True
        self._callbacks: dict[int, AnimationFrameCallback] = {}
        self._identifiers = 0

    @property
    def has_callbacks(self) -> bool:
        """Whether one waits."""
        return bool(self._callbacks)

    def request_animation_frame(self, function: JSObject, label: str) -> int:
        """The handle of the callback, from 1."""
        recorder = self._loop.agent.recorder
        self._identifiers += 1
        callback = AnimationFrameCallback(
            recorder.new_id("frame-callback"), function, label, recorder.here
        )
        self._callbacks[self._identifiers] = callback
        recorder.record(
            AnimationFrameRequested,
            callback=callback.id,
            label=label,
            spec=REQUEST_ANIMATION_FRAME,
        )
        self._loop.frames.want()
        return self._identifiers

    def cancel_animation_frame(self, handle: int) -> None:
        callback = self._callbacks.pop(handle, None)
        if callback is not None:
            self._loop.agent.recorder.record(AnimationFrameCancelled, callback=callback.id)

    def cancel_all(self) -> None:
        """The window is gone."""
        for handle in list(self._callbacks):
            self.cancel_animation_frame(handle)

    def run_animation_frame_callbacks(self, now: float) -> None:
        """Those that were there when the frame began; what they add waits for the next one.

        https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#run-the-animation-frame-callbacks
        """
        recorder = self._loop.agent.recorder
        for handle in list(self._callbacks) if self.runs_callbacks else ():
            callback = self._callbacks.pop(handle, None)
            if callback is None:
                continue
            recorder.record(
                AnimationFrameCallbackTaken,
                callback=callback.id,
                span=callback.span,
                spec=RUN_CALLBACKS,
            )
            recorder.here = callback.span
            recorder.turn_started()
            self._run_callback(callback.function, now - self.time_origin)
            self._loop.agent.clock.before_reading()
            recorder.record(AnimationFrameCallbackFinished, callback=callback.id, span=None)
            self._loop.clean_up_after_running_script()
