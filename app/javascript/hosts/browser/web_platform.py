"""What the window gives to the platform's interfaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.in_parallel import start_work
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.web.platform import WebPlatform

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

#: The page's address, as far as there is one.
PAGE_URL = "http://localhost/"


def browser_platform(host: BrowserHost) -> WebPlatform:
    """Tasks of the window's event loop."""
    loop = host.loop
    return WebPlatform(
        "chromium",
        PAGE_URL,
        lambda source, label, steps: loop.queue_task(
            TaskSource(source), label, steps, span=loop.agent.recorder.here
        ),
        lambda thread, label, milliseconds, source, steps: start_work(
            loop, thread, label, milliseconds, source, steps
        ),
        host.report_exception,
    )
