"""What the window gives to the platform's interfaces."""

from __future__ import annotations

from posixpath import basename
from typing import TYPE_CHECKING
from urllib.parse import quote

from app.javascript.hosts.browser.in_parallel import start_work
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.web.platform import WebPlatform

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

#: Where the page stands; a script without a page has no address but this.
PAGE_URL = "http://localhost/"


def page_address(file_name: str) -> str:
    """Of a page from a file of that name."""
    return PAGE_URL + quote(basename(file_name))


def browser_platform(host: BrowserHost) -> WebPlatform:
    """Tasks of the window's event loop."""
    loop = host.loop
    return WebPlatform(
        "chromium",
        host.url,
        lambda source, label, steps: loop.queue_task(
            TaskSource(source), label, steps, span=loop.agent.recorder.here
        ),
        lambda thread, label, milliseconds, source, steps: start_work(
            loop, thread, label, milliseconds, source, steps
        ),
        host.report_exception,
    )
