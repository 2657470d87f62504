"""Static files under addresses that change with their content, so that they are kept for ever."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).resolve().parents[2] / "static"
FOR_EVER = "public, max-age=31536000, immutable"


@lru_cache(maxsize=1)
def version() -> str:
    """A hash of all static files: one of them changed, all are asked for again."""
    digest = sha256()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(STATIC).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def asset(path: str) -> str:
    """The address of a static file: ``/static/<version>/<path>``."""
    return f"/static/{version()}/{path}"


class VersionedFiles(StaticFiles):
    """Serves ``<version>/<path>``; only the current version may be kept for ever."""

    def __init__(self) -> None:
        super().__init__(directory=STATIC)

    async def get_response(self, path: str, scope: Scope) -> Response:
        asked, _, rest = path.replace("\\", "/").partition("/")
        response = await super().get_response(rest, scope)
        current = asked == version()
        response.headers["Cache-Control"] = FOR_EVER if current else "no-cache"
        return response
