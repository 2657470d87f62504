"""What all tests share."""

import asyncio.events
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def own_event_loop(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests of a browser leave playwright's loop marked as running: other tests do not see it."""
    if request.node.get_closest_marker("browser"):
        yield
        return
    running = asyncio.events._get_running_loop()
    asyncio.events._set_running_loop(None)
    yield
    asyncio.events._set_running_loop(running)
