"""References into the standards and manuals that the models follow."""

from dataclasses import dataclass
from enum import StrEnum


class Standard(StrEnum):
    """A document that a step can cite; the value is its name in the JSON form."""

    ECMA262 = "ECMA-262"
    HTML = "HTML"
    DOM = "DOM"
    NODE = "Node.js"
    LIBUV = "libuv"
    CONSOLE = "Console"


_BASES = {
    Standard.ECMA262: "https://tc39.es/ecma262/",
    Standard.HTML: "https://html.spec.whatwg.org/multipage/",
    Standard.DOM: "https://dom.spec.whatwg.org/",
    Standard.NODE: "https://nodejs.org/docs/latest-v20.x/api/",
    Standard.LIBUV: "https://docs.libuv.org/en/v1.x/",
    Standard.CONSOLE: "https://console.spec.whatwg.org/",
}


@dataclass(frozen=True, slots=True)
class SpecRef:
    """One clause of one standard.

    ``anchor`` is what follows the standard's base address: ``#sec-newpromisereactionjob``,
    ``webappapis.html#perform-a-microtask-checkpoint``.
    """

    standard: Standard
    anchor: str

    @property
    def url(self) -> str:
        return _BASES[self.standard] + self.anchor
