"""``loopscope serve``: the page on this machine."""

import errno
import socket
import sys
from contextlib import suppress
from typing import Any

import uvicorn
from pydantic import ValidationError

from app.main import create_app
from app.settings import Settings

_SHUTDOWN_SECONDS = 3
_BACKLOG = 512


def serve(*, host: str | None, port: int | None, workers: int | None) -> None:
    """Serve until interrupted. What is None is taken from the settings."""
    given: dict[str, Any] = {"host": host, "port": port, "workers": workers}
    settings = _settings({name: value for name, value in given.items() if value is not None})
    listening = _listen(settings.host, settings.port)
    address, taken_port = listening.getsockname()[:2]
    shown = f"[{address}]" if ":" in address else address
    sys.stdout.write(f"Loopscope: http://{shown}:{taken_port}/  (Ctrl-C stops it)\n")
    sys.stdout.flush()
    config = uvicorn.Config(
        create_app(settings),
        log_level="warning",
        proxy_headers=settings.trust_proxy,
        server_header=False,
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )
    with suppress(KeyboardInterrupt):  # the server has shut down, and says it again
        uvicorn.Server(config).run(sockets=[listening])


def _settings(given: dict[str, Any]) -> Settings:
    try:
        return Settings(**given)
    except ValidationError as problem:
        complaints = [
            f"LOOPSCOPE_{str(error['loc'][0]).upper()}: {error['msg']}"
            for error in problem.errors()
        ]
        sys.exit("\n".join(complaints))


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        sys.exit(_advice(error, host, port))
    return listening


def _advice(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} of {host} is taken by another program. "
            f"Choose another: loopscope serve --port {port + 1}"
        )
    return f"Cannot listen on {host}, port {port}: {error.strerror}"
