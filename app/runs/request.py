"""What a run is a function of: language, program, host, stimuli, seed and limits."""

import json
from base64 import urlsafe_b64encode
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from hashlib import sha256
from typing import Any, Self, TypeVar

from app.kernel.budget import Limits
from app.kernel.circumstances import REFRESH_RATE, USUAL_SEED, UTC, Circumstances
from app.kernel.stimuli import Stimulus
from app.runs.inputs import as_json, parse_inputs, stimuli_of
from app.runs.network import check_network
from app.runs.problems import RequestProblem
from app.runs.sources import NamedSource, check_sources
from app.runs.time_zones import zone_named

REFRESH_RATES = (REFRESH_RATE, 120)
"""How often a browser's display may be drawn, in Hz; the first is usual."""
MAX_SOURCE_BYTES = 100 * 1024
MAX_SEED = 2**53 - 1
MAX_FILE_NAME = 200
MAX_STEPS = 1_000_000

_CANONICAL_VERSION = 1

E = TypeVar("E", bound=StrEnum)


class Language(StrEnum):
    """The language of a program."""

    JAVASCRIPT = "javascript"


class Host(StrEnum):
    """What runs the program's event loop."""

    BROWSER = "browser"
    NODE = "node"
    #: Hypothetical: a browser in which every thread may touch the page.
    THREADS = "threads"


class Goal(StrEnum):
    """What the program's text is to be read as."""

    SCRIPT = "script"
    MODULE = "module"
    COMMONJS = "commonjs"
    HTML = "html"


GOALS = {
    Host.BROWSER: (Goal.SCRIPT, Goal.MODULE, Goal.HTML),
    Host.THREADS: (Goal.SCRIPT, Goal.MODULE, Goal.HTML),
    Host.NODE: (Goal.COMMONJS, Goal.MODULE, Goal.SCRIPT),
}
"""What each host takes; the first is what it takes a ``.js`` file for."""


def goal_for(host: Host, source: str) -> Goal:
    """The goal when nobody names one: a browser takes a text that begins with ``<`` for HTML."""
    if host is not Host.NODE and source.lstrip("\ufeff \t\r\n").startswith("<"):
        return Goal.HTML
    return GOALS[host][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRequest:
    """Two equal requests make the same steps, on every machine.

    Raises RequestProblem for a field out of bounds. ``sources`` are further files that the program
    can import; ``stimuli`` are what a person does to the page meanwhile; ``refresh_rate`` is how
    often its display is drawn, in Hz; ``network`` is the text of a table of answers.
    """

    source: str
    host: Host = Host.NODE
    goal: Goal = Goal.COMMONJS
    file_name: str = "program.js"
    seed: int = USUAL_SEED
    limits: Limits = field(default_factory=Limits)
    language: Language = Language.JAVASCRIPT
    stimuli: tuple[Stimulus, ...] = ()
    sources: tuple[NamedSource, ...] = ()
    time_zone: str = UTC
    refresh_rate: int = REFRESH_RATE
    network: str = ""

    def __post_init__(self) -> None:
        size = len(self.source.encode("utf-8", "surrogatepass"))
        if size > MAX_SOURCE_BYTES:
            too_large = f"{size:,} bytes are too many, {MAX_SOURCE_BYTES:,} are allowed"
            raise RequestProblem("source", too_large)
        check_sources(self.sources, size, MAX_SOURCE_BYTES)
        check_network(self.network)
        if self.goal not in GOALS[self.host]:
            raise RequestProblem("goal", f"the {self.host} host does not run {self.goal} programs")
        if self.stimuli and self.host is Host.NODE:
            raise RequestProblem("stimuli", "only a page in the browser takes input")
        if not 0 <= self.seed <= MAX_SEED:
            raise RequestProblem("seed", f"not between 0 and {MAX_SEED}")
        if not 0 < len(self.file_name) <= MAX_FILE_NAME or not self.file_name.isprintable():
            raise RequestProblem("file_name", f"not 1 to {MAX_FILE_NAME} printable characters")
        if self.time_zone != UTC and zone_named(self.time_zone) is None:
            raise RequestProblem("time_zone", f"{self.time_zone!r} is no zone of the IANA database")
        if type(self.refresh_rate) is not int or self.refresh_rate not in REFRESH_RATES:
            rates = " or ".join(map(str, REFRESH_RATES))
            raise RequestProblem("refresh_rate", f"not {rates}")
        if self.refresh_rate != REFRESH_RATE and self.host is Host.NODE:
            raise RequestProblem("refresh_rate", "only a page in the browser is drawn")
        if not 0 < self.limits.steps <= MAX_STEPS:
            raise RequestProblem("steps", f"not between 1 and {MAX_STEPS:,}")

    @property
    def circumstances(self) -> Circumstances:
        """What the model is told besides the program and its host."""
        return Circumstances(
            seed=self.seed,
            limits=self.limits,
            time_zone=self.time_zone,
            zone_named=zone_named,
            stimuli=self.stimuli,
            refresh_rate=self.refresh_rate,
            network=self.network,
        )

    @property
    def canonical(self) -> str:
        """The one JSON text of this request: sorted keys, no spaces, ASCII."""
        content = {"version": _CANONICAL_VERSION, **asdict(self)}
        content["stimuli"] = as_json(self.stimuli)
        if not self.sources:
            del content["sources"]
        if self.time_zone == UTC:
            del content["time_zone"]
        if self.refresh_rate == REFRESH_RATE:
            del content["refresh_rate"]
        if not self.network:
            del content["network"]
        return json.dumps(content, sort_keys=True, separators=(",", ":"))

    @property
    def key(self) -> str:
        """12 URL-safe characters that stand for this request: 72 bits of its SHA-256."""
        digest = sha256(self.canonical.encode("ascii")).digest()
        return urlsafe_b64encode(digest[:9]).decode("ascii")

    def with_steps(self, steps: int) -> Self:
        """The same run, paused at another step: its recording begins like this one's."""
        return replace(self, limits=replace(self.limits, steps=steps))

    @classmethod
    def from_canonical(cls, text: str | bytes) -> Self:
        """The request of a canonical text. Raises RequestProblem when it is none."""
        try:
            content = json.loads(text)
        except (ValueError, RecursionError):
            raise RequestProblem("request", "not JSON") from None
        if not isinstance(content, dict) or content.pop("version", None) != _CANONICAL_VERSION:
            raise RequestProblem("request", f"not of version {_CANONICAL_VERSION}")
        return cls(**_checked(content))


def _checked(content: dict[str, Any]) -> dict[str, Any]:
    content.setdefault("sources", [])
    content.setdefault("time_zone", UTC)
    content.setdefault("refresh_rate", REFRESH_RATE)
    content.setdefault("network", "")
    if content.keys() != {field.name for field in fields(RunRequest)}:
        raise RequestProblem("request", "a field is missing or unknown")
    texts = (content["source"], content["file_name"], content["time_zone"], content["network"])
    if not all(isinstance(text, str) for text in texts) or type(content["seed"]) is not int:
        raise RequestProblem("request", "a field is of the wrong type")
    return {
        **content,
        "host": parsed_enum(Host, "host", content["host"]),
        "goal": parsed_enum(Goal, "goal", content["goal"]),
        "language": parsed_enum(Language, "language", content["language"]),
        "limits": _limits(content["limits"]),
        "stimuli": stimuli_of(content["stimuli"]),
        "sources": checked_sources(content["sources"]),
    }


def checked_sources(content: Any) -> tuple[NamedSource, ...]:
    """The sources of a decoded JSON text. Raises RequestProblem when it has none such."""
    pairs: list[Any] = content if isinstance(content, list) else [None]
    if not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)
        for pair in pairs
    ):
        raise RequestProblem("sources", "not a list of names and texts")
    return tuple((name, text) for name, text in pairs)


def parsed_enum(enum: type[E], field_name: str, value: object) -> E:
    """The member with that value. Raises RequestProblem naming the values that there are."""
    for member in enum:
        if member.value == value:
            return member
    raise RequestProblem(field_name, f"not one of {', '.join(enum)}")


def _limits(content: Any) -> Limits:
    known = {field.name for field in fields(Limits)}
    if not isinstance(content, dict) or content.keys() != known:
        raise RequestProblem("limits", "a limit is missing or unknown")
    for name, value in content.items():
        allowed = (int, float) if name == "virtual_ms" else (int,)
        if type(value) not in allowed or not 0 < value < float("inf"):
            raise RequestProblem(f"limits.{name}", "not a positive number")
    return Limits(**content)


def inputs_on(host: Host, text: str) -> tuple[Stimulus, ...]:
    """What a person does on a host, by the text of an inputs file or nothing.

    Nobody can do anything to a program in Node. Raises RequestProblem.
    """
    return parse_inputs(text) if text and host is not Host.NODE else ()
