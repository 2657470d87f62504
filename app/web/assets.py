"""Static files, under addresses that change with their content, so that they are kept for ever.

They are few and small: read once, compressed once, served from memory. There are no ranges and no
validators, because an answer without them can never be put together from two encodings.
"""

import gzip
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

STATIC = Path(__file__).resolve().parents[2] / "static"
MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
FOR_EVER = "public, max-age=31536000, immutable"

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Asset:
    """A file's content, as it is and compressed."""

    content: bytes
    compressed: bytes
    media_type: str


@lru_cache(maxsize=1)
def assets() -> dict[str, Asset]:
    """All files by their path below ``static``."""
    found = {}
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            media_type = MEDIA_TYPES.get(path.suffix, "text/plain")
            found[path.relative_to(STATIC).as_posix()] = Asset(
                content, gzip.compress(content, 9, mtime=0), media_type
            )
    return found


@lru_cache(maxsize=1)
def version() -> str:
    """A hash of all files: one of them changed, all are asked for again."""
    digest = sha256()
    for path, found in assets().items():
        digest.update(f"{path} {len(found.content)} ".encode())
        digest.update(found.content)
    return digest.hexdigest()[:12]


def asset(path: str) -> str:
    """The address of a static file: ``/static/<version>/<path>``."""
    return f"/static/{version()}/{path}"


@router.get("/static/{asked_version}/{path:path}")
async def static(request: Request, asked_version: str, path: str) -> Response:
    found = assets().get(path)
    if found is None:
        raise HTTPException(404, "There is no such file.")
    current = asked_version == version()
    headers = {"Cache-Control": FOR_EVER if current else "no-cache", "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(found.content, headers=headers, media_type=found.media_type)
    headers["Content-Encoding"] = "gzip"
    return Response(found.compressed, headers=headers, media_type=found.media_type)
