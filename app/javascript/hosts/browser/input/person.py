"""The person in front of the page: brings each stimulus when its time has come.

What a person does reaches the browser's own process first; the main thread hears of it in tasks of
the user interaction source, and of moves of the pointer at the start of a frame.

https://html.spec.whatwg.org/multipage/webappapis.html#user-interaction-task-source
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.selectors.match import select_all
from app.javascript.hosts.browser.dom.selectors.model import SelectorProblem
from app.javascript.hosts.browser.dom.selectors.parse import parse_selectors
from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.input.focus import focus
from app.javascript.hosts.browser.input.keyboard import Keyboard
from app.javascript.hosts.browser.input.mouse import Mouse
from app.javascript.hosts.browser.input.viewport import viewport_of
from app.javascript.hosts.browser.input.wheel import Wheel
from app.javascript.hosts.browser.task_queue import TaskSource
from app.kernel.keyboard import KEYS, Key, parse_chord, with_modifiers
from app.kernel.stimuli import (
    IDLE_MS,
    Click,
    DoubleClick,
    Hover,
    Press,
    Resize,
    Scroll,
    Stimulus,
    TypeText,
)
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason, InputArrived

EXIT_REFUSED = 2
#: From what the main thread has done with one device event to the next one, as it was seen.
BETWEEN_MOVE_AND_PRESS_MS = 4.0
BETWEEN_DOWN_AND_UP_MS = 1.0
BETWEEN_KEY_DOWN_AND_UP_MS = 5.0
BETWEEN_KEYS_MS = 3.0

#: A part of a stimulus: how long after the part before, whether it waits for a frame, what it does.
Part = tuple[float, bool, str, Callable[[], None]]


class Person:
    """Gives the stimuli of a run to one document, one after the other."""

    def __init__(
        self, loop: EventLoop, document: DocumentObject, stimuli: Sequence[Stimulus]
    ) -> None:
        self._loop = loop
        self._document = document
        self._stimuli = stimuli
        self._mouse = Mouse(document)
        self._keyboard = Keyboard(document)
        self._wheel = Wheel(document, self._under_pointer)
        self._place = (0.0, 0.0)
        self._hit: ElementObject | None = None
        # Whether layout does not draw it, as an option of a list.
        self._hits_unseen = False

    def begin(self) -> None:
        """The page is loaded: the person looks at it from now on."""
        self._loop.state.last_activity = self._loop.agent.clock.now
        self._document.page["page moved"] = self._look_again
        self._plan(0)

    def _look_again(self) -> None:
        """After layout or scrolling, something else may be under the pointer."""
        if self._mouse.moved:
            self._mouse.look_again(self._under_pointer())

    # -- when ------------------------------------------------------------------------------------

    def _plan(self, index: int) -> None:
        if index >= len(self._stimuli):
            return
        at = self._stimuli[index].at
        if at is None:
            self._wait_for_idleness(index)
        else:
            moment = max(at, self._loop.agent.clock.now)
            self._loop.elsewhere.add(moment, lambda: self._arrive(index, at))

    def _wait_for_idleness(self, index: int) -> None:
        """Again and again, as long as the page writes or has long tasks."""
        moment = self._loop.state.last_activity + IDLE_MS

        def look() -> None:
            if self._loop.state.last_activity + IDLE_MS <= moment:
                self._arrive(index, moment)
            else:
                self._wait_for_idleness(index)

        self._loop.elsewhere.add(max(moment, self._loop.agent.clock.now), look)

    def _arrive(self, index: int, made_at: float) -> None:
        stimulus = self._stimuli[index]
        recorder = self._loop.agent.recorder
        recorder.here = None
        recorder.record(
            InputArrived,
            input=recorder.new_id("input"),
            label=_label(stimulus),
            made_at=made_at,
        )
        self._go_on(self._parts(stimulus, index), index)

    def _go_on(self, parts: Iterator[Part], index: int) -> None:
        part = next(parts, None)
        if part is None:
            self._loop.state.last_activity = self._loop.agent.clock.now
            self._plan(index + 1)
            return
        after, at_frame, label, steps = part

        def run() -> None:
            steps()
            self._go_on(parts, index)

        def bring() -> None:
            if at_frame:
                self._loop.frames.give_input(run)
            else:
                self._loop.queue_task(TaskSource.USER_INTERACTION, label, run)

        if after:
            self._loop.elsewhere.add(self._loop.agent.clock.now + after, bring)
        else:
            bring()

    # -- what ------------------------------------------------------------------------------------

    def _parts(self, stimulus: Stimulus, index: int) -> Iterator[Part]:
        match stimulus:
            case Click(selector=selector):
                yield from self._click(self._element(selector, index), 1)
            case DoubleClick(selector=selector):
                yield from self._click(self._element(selector, index), 2)
            case Hover(selector=selector, offset=offset):
                element = self._element(selector, index)
                yield 0.0, True, "move the pointer", lambda: self._move(element, offset)
            case Press(key=name):
                chord = parse_chord(name)
                assert chord is not None
                yield from self._press(*chord, hold=BETWEEN_KEY_DOWN_AND_UP_MS)
            case TypeText(selector=selector, text=text):
                field = self._element(selector, index)
                yield 0.0, False, "focus the field", lambda: focus(field)
                for character in text:
                    yield from self._type("Enter" if character == "\n" else character)
            case Scroll(selector=over, delta=delta):
                if over is not None:
                    pointed = self._element(over, index)
                    yield 0.0, True, "move the pointer", lambda: self._point_at(pointed)
                yield 0.0, True, "turn the wheel", lambda: self._turn_wheel(delta)
            case Resize(size=size):
                viewport = viewport_of(self._document)
                yield 0.0, False, "resize the window", lambda: viewport.resize(*size)

    def _point_at(self, element: ElementObject) -> None:
        """To the middle of what can be seen of an element; what cannot be seen comes into view."""
        viewport = viewport_of(self._document)
        x, y, width, height = viewport.bounding_box(element)
        right, bottom = (2 * each for each in viewport.middle())
        left, top = max(x, 0.0), max(y, 0.0)
        right, bottom = min(x + width, right), min(y + height, bottom)
        if left < right and top < bottom:
            self._move(element, ((left + right) / 2 - x, (top + bottom) / 2 - y), into_view=False)
        else:
            self._move(element, None)

    def _turn_wheel(self, delta: tuple[float, float]) -> None:
        if not self._mouse.moved:
            self._place = viewport_of(self._document).middle()
        rest = self._wheel.turn(*self._place, *delta)
        if rest is not None:
            self._loop.frames.give_input(rest)

    def _click(self, element: ElementObject, times: int) -> Iterator[Part]:
        yield 0.0, True, "move the pointer", lambda: self._move(element, None)
        after = BETWEEN_MOVE_AND_PRESS_MS
        for count in range(1, times + 1):
            yield after, False, "press the mouse button", lambda c=count: self._down(c)  # type: ignore[misc]
            after = BETWEEN_DOWN_AND_UP_MS
            yield after, False, "release the mouse button", lambda c=count: self._up(c)  # type: ignore[misc]

    def _move(
        self,
        element: ElementObject,
        offset: tuple[float, float] | None,
        *,
        into_view: bool = True,
    ) -> None:
        viewport = viewport_of(self._document)
        if element.connected and into_view:
            viewport.scroll_into_view(element)
        x, y, width, height = viewport.bounding_box(element)
        dx, dy = offset or (width / 2, height / 2)
        self._place = (x + dx, y + dy)
        self._hit = element
        self._hits_unseen = not (width or height) and not viewport.is_rendered(element)
        self._mouse.move(*self._place, self._under_pointer())

    def _under_pointer(self) -> ElementObject | None:
        """What a layout finds there; without one, what the stimulus named."""
        viewport, named = viewport_of(self._document), self._hit
        if self._hits_unseen and named is not None and named.connected:
            return named
        found = viewport.element_at(*self._place)
        if found is not None:
            return found
        return named if named is not None and named.connected else self._document.body

    def _down(self, count: int) -> None:
        self._loop.put_off_tasks_until_frame()
        target = self._under_pointer()
        if target is not None:
            self._mouse.down(target, count)

    def _up(self, count: int) -> None:
        self._loop.put_off_tasks_until_frame()
        target = self._under_pointer()
        if target is not None:
            self._mouse.up(target, count)

    def _press(self, held: tuple[str, ...], key: Key, *, hold: float) -> Iterator[Part]:
        after = 0.0
        for name in held:
            yield after, False, f"press {name}", lambda n=name: self._key_down(KEYS[n])  # type: ignore[misc]
            after = BETWEEN_KEYS_MS
        pressed = with_modifiers(key, held)
        yield after, False, f"press {key.key}", lambda: self._key_down(pressed)
        yield hold, False, f"release {key.key}", lambda: self._key_up(pressed)
        for name in reversed(held):
            yield BETWEEN_KEYS_MS, False, f"release {name}", lambda n=name: self._key_up(KEYS[n])  # type: ignore[misc]

    def _key_down(self, key: Key) -> None:
        if self._keyboard.down(key):
            self._loop.put_off_tasks_until_frame()
        self._loop.put_off_tasks_until_wanted_frame()

    def _key_up(self, key: Key) -> None:
        self._keyboard.up(key)
        self._loop.put_off_tasks_until_wanted_frame()

    def _type(self, character: str) -> Iterator[Part]:
        key = KEYS.get(character)
        if key is None:
            yield BETWEEN_KEYS_MS, False, "write text", lambda: self._keyboard.write(character)
            return
        yield BETWEEN_KEYS_MS, False, f"press {key.key}", lambda: self._key_down(key)
        yield BETWEEN_DOWN_AND_UP_MS, False, f"release {key.key}", lambda: self._key_up(key)

    def _element(self, selector: str, index: int) -> ElementObject:
        try:
            found = next(select_all(self._document, parse_selectors(selector)), None)
        except SelectorProblem:
            found = None
        if found is None:
            number, now = index + 1, self._loop.agent.clock.now
            raise RunStopped(
                EndReason.UNSUPPORTED,
                f"Input {number} of {len(self._stimuli)}: no element matches {selector} at "
                f"{now:,.0f} ms. Give it later, or use another selector.",
                EXIT_REFUSED,
            )
        return found


def _label(stimulus: Stimulus) -> str:
    match stimulus:
        case Click(selector=selector):
            return f"A click on {selector}"
        case DoubleClick(selector=selector):
            return f"A double click on {selector}"
        case Hover(selector=selector):
            return f"The mouse moved to {selector}"
        case Press(key=key):
            return f"The key {key}"
        case TypeText(selector=selector, text=text):
            return f"Typing {text!r} into {selector}"
        case Scroll(selector=over):
            return f"The wheel turned over {over}" if over else "The wheel turned"
        case Resize(size=(width, height)):
            return f"The window resized to {width:g} by {height:g}"
