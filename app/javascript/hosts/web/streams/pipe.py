"""Piping: https://streams.spec.whatwg.org/#readable-stream-pipe-to"""

from __future__ import annotations

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.chromium_pipe import ChromiumPipe
from app.javascript.hosts.web.streams.node_pipe import NodePipe
from app.javascript.hosts.web.streams.pipe_ends import PipeOptions
from app.javascript.hosts.web.streams.readable import ReadableStreamObject
from app.javascript.hosts.web.streams.writable import WritableStreamObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.realm import Realm


def pipe(
    realm: Realm,
    source: ReadableStreamObject,
    destination: WritableStreamObject,
    options: PipeOptions | None = None,
) -> PromiseObject:
    """Move all chunks of one to the other, as the realm's engine does."""
    engine = NodePipe if web_platform(realm).is_node else ChromiumPipe
    return engine(realm, source, destination, options or PipeOptions()).start()
