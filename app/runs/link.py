"""A request in a link: ``?c=`` carries the program itself, so nothing has to be stored.

The text is one version digit, then base64url without padding of: the CRC-32 of the content (4
bytes, big-endian), then the content, compressed with raw deflate. The content is a JSON object in
UTF-8; what has its default is left out. A lone surrogate is encoded as its three bytes.
"""

import json
import zlib
from base64 import b64decode, urlsafe_b64encode
from typing import Any

from app.kernel.budget import Limits
from app.runs.inputs import as_json, stimuli_of
from app.runs.network import network_of
from app.runs.problems import LinkDamaged, LinkOfAnotherVersion, LinkTooLarge, RequestProblem
from app.runs.request import (
    MAX_SOURCE_BYTES,
    Goal,
    Host,
    RunRequest,
    checked_sources,
    goal_for,
    parsed_enum,
)

VERSION = "1"
MAX_LINK_CHARACTERS = 4_000
"""Longer links are cut by programs on their way; share those programs by a stored key."""

_MAX_CONTENT = 6 * MAX_SOURCE_BYTES + 4_096  # every character escaped as \\u0000
_MAX_PACKED = _MAX_CONTENT


_FIELDS = {
    "source",
    "host",
    "goal",
    "file",
    "seed",
    "steps",
    "inputs",
    "sources",
    "zone",
    "refresh",
    "network",
}


def encode_link(request: RunRequest) -> str:
    """The text for ``?c=``. Raises LinkTooLarge over MAX_LINK_CHARACTERS."""
    text = VERSION + urlsafe_b64encode(pack(request)).decode("ascii").rstrip("=")
    if len(text) > MAX_LINK_CHARACTERS:
        raise LinkTooLarge("This program is too long for a link that carries it.")
    return text


def decode_link(text: str) -> RunRequest:
    """The request in a ``?c=`` text. Raises LinkProblem; never unpacks without a bound."""
    if len(text) > MAX_LINK_CHARACTERS:
        raise LinkTooLarge(f"A link has at most {MAX_LINK_CHARACTERS:,} characters.")
    if text[:1] != VERSION:
        if text[:1].isdigit():
            raise LinkOfAnotherVersion("This link was made by another version of Loopscope.")
        raise _damaged()
    try:
        packed = b64decode(text[1:] + "=" * (-len(text[1:]) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise _damaged() from None
    return unpack(packed)


def pack(request: RunRequest) -> bytes:
    """Checksum and compressed content."""
    content = json.dumps(_content(request), ensure_ascii=False, separators=(",", ":"))
    raw = content.encode("utf-8", "surrogatepass")
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    return zlib.crc32(raw).to_bytes(4, "big") + compressor.compress(raw) + compressor.flush()


def unpack(packed: bytes) -> RunRequest:
    """The request of packed bytes. Raises LinkDamaged or LinkTooLarge."""
    if len(packed) > _MAX_PACKED:
        raise LinkTooLarge("This link holds more than a program may have.")
    raw = _decompressed(packed[4:])
    if zlib.crc32(raw).to_bytes(4, "big") != packed[:4]:
        raise _damaged()
    try:
        content = json.loads(raw.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        raise _damaged() from None
    try:
        return _request(content)
    except (RequestProblem, TypeError, KeyError, AttributeError) as error:
        raise LinkDamaged(f"This link asks for something impossible: {error}") from None


def _decompressed(packed: bytes) -> bytes:
    decompressor = zlib.decompressobj(-15)
    try:
        raw = decompressor.decompress(packed, _MAX_CONTENT)
    except zlib.error:
        raise _damaged() from None
    if decompressor.unconsumed_tail:
        raise LinkTooLarge("This link unpacks to more than a program may have.")
    if not decompressor.eof or decompressor.unused_data:
        raise _damaged()
    return raw


def _damaged() -> LinkDamaged:
    return LinkDamaged("This link is damaged: a part is missing or was changed on its way.")


def _content(request: RunRequest) -> dict[str, Any]:
    plain = RunRequest(source="")
    content: dict[str, Any] = {"source": request.source, "host": request.host}
    if request.goal is not goal_for(request.host, request.source):
        content["goal"] = request.goal
    if request.file_name != plain.file_name:
        content["file"] = request.file_name
    if request.seed != plain.seed:
        content["seed"] = request.seed
    if request.limits.steps != plain.limits.steps:
        content["steps"] = request.limits.steps
    if request.stimuli:
        content["inputs"] = as_json(request.stimuli)
    if request.time_zone != plain.time_zone:
        content["zone"] = request.time_zone
    if request.refresh_rate != plain.refresh_rate:
        content["refresh"] = request.refresh_rate
    if request.network:
        content["network"] = json.loads(request.network)
    if request.sources:
        content["sources"] = request.sources
    return content


def _request(content: dict[str, Any]) -> RunRequest:
    unknown = content.keys() - _FIELDS
    if unknown:
        raise RequestProblem(min(unknown), "unknown")
    source = _typed(content, "source", str, "")
    host = parsed_enum(Host, "host", content["host"])
    goal = parsed_enum(Goal, "goal", content.get("goal", goal_for(host, source)))
    plain = RunRequest(source="")
    return RunRequest(
        source=source,
        host=host,
        goal=goal,
        file_name=_typed(content, "file", str, plain.file_name),
        seed=_typed(content, "seed", int, plain.seed),
        stimuli=stimuli_of(content.get("inputs", [])),
        time_zone=_typed(content, "zone", str, plain.time_zone),
        refresh_rate=_typed(content, "refresh", int, plain.refresh_rate),
        network=network_of(content.get("network", {})),
        sources=checked_sources(content.get("sources", [])),
        limits=Limits(steps=_typed(content, "steps", int, plain.limits.steps)),
    )


def _typed(content: dict[str, Any], name: str, kind: type, default: Any) -> Any:
    value = content.get(name, default)
    if type(value) is not kind:
        raise RequestProblem(name, "of the wrong type")
    return value
