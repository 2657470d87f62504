"""Update the rendering.

https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering
"""

from dataclasses import dataclass

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimationFrameRequested(Step):
    """A callback waits for the next frame."""

    callback: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimationFrameCancelled(Step):
    """The callback was taken back."""

    callback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimationFrameCallbackTaken(Step):
    """The callback left its list and runs now, as part of the frame."""

    callback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnimationFrameCallbackFinished(Step):
    """The running callback is over."""

    callback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderingStarted(Step):
    """A rendering opportunity is used: frame number ``frame`` begins.

    ``dropped`` opportunities went by unused before it, because the main thread was busy.
    """

    frame: int
    dropped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleCalculated(Step):
    """Styles were recalculated for the frame."""

    frame: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutUpdated(Step):
    """Layout was updated for the frame."""

    frame: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted(Step):
    """The frame was painted: what a person sees changes only now."""

    frame: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutForced(Step):
    """The program read ``reading`` after a change: style and layout were calculated at once.

    ``boxes`` were laid out; it happened ``times`` times so far.
    """

    reading: str
    boxes: int
    times: int
