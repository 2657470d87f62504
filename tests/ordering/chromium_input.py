"""Real input for a page in Chromium: pointer and keys through DevTools, as from the devices."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from playwright.async_api import CDPSession

from app.kernel.keyboard import KEYS, MODIFIERS, Key, parse_chord, with_modifiers
from app.kernel.stimuli import (
    Click,
    DoubleClick,
    Hover,
    Press,
    Resize,
    Scroll,
    Stimulus,
    TypeText,
)

_PLACE = """(() => {
  const element = document.querySelector(%s);
  if (!element) return null;
  element.scrollIntoViewIfNeeded();
  const box = element.getBoundingClientRect();
  return [box.x, box.y, box.width, box.height];
})()"""
_SEEN = """(() => {
  const element = document.querySelector(%s);
  if (!element) return null;
  let box = element.getBoundingClientRect();
  if (box.right <= 0 || box.bottom <= 0 || box.x >= innerWidth || box.y >= innerHeight) {
    element.scrollIntoViewIfNeeded();
    box = element.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
  const middle = (start, end, most) => (Math.max(start, 0) + Math.min(end, most)) / 2;
  return [middle(box.x, box.right, innerWidth), middle(box.y, box.bottom, innerHeight)];
})()"""
_FOCUS = "document.querySelector(%s).focus()"


class PageInput:
    """Gives stimuli to one page; ``idle`` waits until the page has been idle for 350 ms."""

    def __init__(self, session: CDPSession, idle: Callable[[], Awaitable[None]]) -> None:
        self._session = session
        self._idle = idle
        self._offset = 0.0
        self._boxes: dict[str, list[float]] = {}
        self._place: tuple[float, float] | None = None

    async def give(self, stimuli: tuple[Stimulus, ...]) -> None:
        """All of them, each at its time.

        Elements of timed inputs that can be seen are looked up before the first, since a page that
        is busy does not answer.
        """
        loop = asyncio.get_running_loop()
        self._offset = await self._evaluate("performance.now()") - loop.time() * 1000
        for stimulus in stimuli:
            selector = getattr(stimulus, "selector", None)
            if stimulus.at is not None and selector is not None:
                box = await self._evaluate(_PLACE % json.dumps(selector))
                if box is not None and box[2] and box[3]:
                    self._boxes[selector] = box
        for stimulus in stimuli:
            if stimulus.at is None:
                await self._idle()
            else:
                await asyncio.sleep(max(0, stimulus.at - self._offset - loop.time() * 1000) / 1000)
            await self._give(stimulus)

    async def _give(self, stimulus: Stimulus) -> None:  # noqa: C901 - a case for each kind
        match stimulus:
            case Click(selector=selector):
                await self._click(await self._middle(selector), 1)
            case DoubleClick(selector=selector):
                await self._click(await self._middle(selector), 2)
            case Hover(selector=selector, offset=offset):
                x, y = await self._middle(selector)
                if offset is not None:
                    box = await self._known_box(selector)
                    x, y = box[0] + offset[0], box[1] + offset[1]
                await self._mouse("mouseMoved", (x, y))
            case Press(key=name):
                chord = parse_chord(name)
                assert chord is not None
                await self._press(*chord)
            case TypeText(selector=selector, text=text):
                await self._evaluate(_FOCUS % json.dumps(selector))
                for character in text:
                    await self._write("Enter" if character == "\n" else character)
            case Scroll(selector=over, delta=delta):
                if over is not None:
                    seen = await self._evaluate(_SEEN % json.dumps(over))
                    await self._mouse("mouseMoved", (seen[0], seen[1]))
                await self._turn_wheel(delta)
            case Resize(size=(width, height)):
                metrics = {"width": int(width), "height": int(height)}
                await self._session.send(
                    "Emulation.setDeviceMetricsOverride",
                    {**metrics, "deviceScaleFactor": 1, "mobile": False},
                )

    # -- the mouse -------------------------------------------------------------------------------

    async def _click(self, point: tuple[float, float], times: int) -> None:
        await self._mouse("mouseMoved", point)
        for count in range(1, times + 1):
            pressed = {"button": "left", "buttons": 1, "force": 0.5}
            await self._mouse("mousePressed", point, clickCount=count, **pressed)
            await self._mouse("mouseReleased", point, button="left", clickCount=count)

    async def _turn_wheel(self, delta: tuple[float, float]) -> None:
        place = self._place or await self._evaluate("[innerWidth / 2, innerHeight / 2]")
        dx, dy = delta
        await self._mouse("mouseWheel", (place[0], place[1]), deltaX=dx, deltaY=dy)

    async def _mouse(self, kind: str, point: tuple[float, float], **more: Any) -> None:
        x, y = point
        if kind == "mouseMoved":
            self._place = point
        await self._session.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, **more})

    async def _middle(self, selector: str) -> tuple[float, float]:
        x, y, width, height = await self._known_box(selector)
        return x + width / 2, y + height / 2

    async def _known_box(self, selector: str) -> list[float]:
        return self._boxes.get(selector) or await self._box(selector)

    async def _box(self, selector: str) -> list[float]:
        box: list[float] | None = await self._evaluate(_PLACE % json.dumps(selector))
        if box is None:
            raise ValueError(f"no element matches {selector}")
        return box

    # -- the keyboard ----------------------------------------------------------------------------

    async def _write(self, character: str) -> None:
        if character in KEYS:
            await self._press((), KEYS[character])
        else:
            await self._session.send("Input.insertText", {"text": character})

    async def _press(self, held: tuple[str, ...], key: Key) -> None:
        bits = 0
        for modifier in held:
            bits |= 1 << MODIFIERS.index(modifier)
            await self._key("rawKeyDown", KEYS[modifier], bits)
        key = with_modifiers(key, held)
        await self._key("keyDown" if key.text else "rawKeyDown", key, bits)
        await self._key("keyUp", key, bits)
        for modifier in reversed(held):
            bits &= ~(1 << MODIFIERS.index(modifier))
            await self._key("keyUp", KEYS[modifier], bits)

    async def _key(self, kind: str, key: Key, bits: int) -> None:
        text = {"text": key.text, "unmodifiedText": key.text} if kind == "keyDown" else {}
        await self._session.send(
            "Input.dispatchKeyEvent",
            {
                "type": kind,
                "modifiers": bits,
                "key": key.key,
                "code": key.code,
                "windowsVirtualKeyCode": key.key_code,
                "location": 1 if key.code.endswith("Left") and key.key in MODIFIERS else 0,
                **text,
            },
        )

    async def _evaluate(self, expression: str) -> Any:
        answer = await self._session.send(
            "Runtime.evaluate", {"expression": expression, "returnByValue": True}
        )
        if "exceptionDetails" in answer:
            raise ValueError(answer["exceptionDetails"]["exception"]["description"])
        return answer["result"].get("value")
