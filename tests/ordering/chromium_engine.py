"""Real Chromium, found on this machine, and how it runs one page."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, CDPSession, async_playwright

from app.kernel.stimuli import IDLE_MS
from tests.ordering.chromium_input import PageInput
from tests.ordering.expectation import inputs_of
from tests.ordering.outcome import Outcome, without_stack_lines

# A page is finished when it has been loaded and has then said nothing for QUIET_SECONDS of ours and
# during QUIET_SECONDS of its own timers, so that a slow machine does not cut it off. Programs keep
# their delays below that. A page that talks for ever is cut off. Inputs come before that silence.
QUIET_SECONDS = 0.3
LONGEST_PAGE_SECONDS = 15.0
_IDLE_IN_PAGE = "new Promise((resolve) => setTimeout(resolve, {milliseconds}))"

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_CHROMIUM_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDTH_OF_LOOP = 211
"""Pixels, of the word in Liberation Serif 100 px high."""
_TO_STDERR = frozenset({"error", "warning", "assert"})


def find_chromium() -> str | None:
    """Chromium's executable: LOOPSCOPE_CHROMIUM, else one on the path."""
    found = (shutil.which(name) for name in _CHROMIUM_NAMES)
    return os.environ.get("LOOPSCOPE_CHROMIUM") or next((path for path in found if path), None)


@asynccontextmanager
async def launched_chromium(chromium: str) -> AsyncIterator[Browser]:
    """A browser for as many pages as wanted."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium, args=list(_CHROMIUM_ARGUMENTS)
        )
        try:
            yield browser
        finally:
            await browser.close()


async def has_the_fonts(browser: Browser) -> bool:
    """Whether text is as wide as in the records, which were made with Liberation Serif."""
    page = await browser.new_page()
    try:
        await page.set_content('<span style="font: 100px serif">Loop</span>')
        width = await page.evaluate("document.querySelector('span').offsetWidth")
    finally:
        await page.close()
    return bool(width == WIDTH_OF_LOOP)


async def run_in_chromium(
    browser: Browser, program: Path, quiet_seconds: float = QUIET_SECONDS
) -> Outcome:
    """Open a page in a context of its own and take down its console until it falls silent.

    The inputs beside it, if any, are given once it is loaded. The exit code is the model's: 1 when
    an error was reported, else 0.
    """
    context = await browser.new_context(timezone_id="UTC", locale="en-US")
    try:
        page = await context.new_page()
        session = await context.new_cdp_session(page)
        log = _ConsoleLog()
        session.on("Runtime.consoleAPICalled", log.on_console)
        session.on("Runtime.exceptionThrown", log.on_exception)
        await session.send("Runtime.enable")
        await page.goto(program.as_uri())
        try:
            async with asyncio.timeout(LONGEST_PAGE_SECONDS):
                idle = IDLE_MS / 1000
                await PageInput(session, lambda: _silence(log, session, idle, 0)).give(
                    inputs_of(program)
                )
                await _silence(log, session, quiet_seconds)
        except TimeoutError:
            pass
        return log.outcome()
    finally:
        await context.close()


async def _silence(
    log: "_ConsoleLog",
    session: CDPSession,
    quiet_seconds: float,
    quiet_in_page: float | None = None,
) -> None:
    """Wait for silence, by our time and then by the page's own."""
    in_page = quiet_seconds if quiet_in_page is None else quiet_in_page
    idle = _IDLE_IN_PAGE.format(milliseconds=round(in_page * 1000))
    while True:
        while await log.speaks_within(quiet_seconds):
            pass
        await session.send("Runtime.evaluate", {"expression": idle, "awaitPromise": True})
        if not await log.speaks_within(0):
            return


class _ConsoleLog:
    """Console messages and reported errors in the order in which one DevTools session sent them."""

    def __init__(self) -> None:
        self._stdout: list[str] = []
        self._stderr: list[str] = []
        self._reported = False
        self._spoke = asyncio.Event()

    def on_console(self, event: dict[str, Any]) -> None:
        text = " ".join(_text_of(argument) for argument in event["args"])
        (self._stderr if event["type"] in _TO_STDERR else self._stdout).extend(text.split("\n"))
        self._spoke.set()

    def on_exception(self, event: dict[str, Any]) -> None:
        self._stderr.extend(_uncaught_lines(event["exceptionDetails"]))
        self._reported = True
        self._spoke.set()

    async def speaks_within(self, seconds: float) -> bool:
        """Whether anything was written since the last call, or is within some seconds."""
        try:
            async with asyncio.timeout(seconds):
                return await self._spoke.wait()
        except TimeoutError:
            return False
        finally:
            self._spoke.clear()

    def outcome(self) -> Outcome:
        return Outcome(
            without_stack_lines(self._stdout),
            without_stack_lines(self._stderr),
            int(self._reported),
        )


def _text_of(remote_object: dict[str, Any]) -> str:
    match remote_object:
        case {"type": "string", "value": str(value)}:
            return value
        case {"type": "boolean", "value": bool(value)}:
            return "true" if value else "false"
        case {"type": "undefined"}:
            return "undefined"
        case {"subtype": "null"}:
            return "null"
        case {"description": str(description)}:
            return description
        case _:
            raise ValueError(f"a console argument in a form this does not know: {remote_object}")


def _uncaught_lines(details: dict[str, Any]) -> Iterator[str]:
    """`Uncaught Error: boom` or `Uncaught (in promise) Error: boom`, as the console shows it."""
    lines = [details["text"]]
    if "exception" in details:
        first, *rest = _text_of(details["exception"]).split("\n")
        lines = [f"{details['text']} {first}", *rest]
    yield from lines
