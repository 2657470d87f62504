"""What a model asks of time zones; who runs it knows the IANA database."""

from collections.abc import Callable
from typing import Protocol, TypeAlias


class ZoneRules(Protocol):
    """What is known of a zone; ``time`` is in ms since 1970, in UTC."""

    @property
    def identifier(self) -> str:
        """As the IANA database has it: ``Europe/Berlin``."""

    def offset(self, time: int) -> int:
        """What local time is ahead of UTC, in ms."""

    def names(self, time: int) -> tuple[str, str]:
        """What the zone is called at the time: in full, and short."""


#: Finds a zone by its identifier, in any case; None when there is none.
ZoneNamed: TypeAlias = Callable[[str], ZoneRules | None]


def no_other_zone(_identifier: str) -> ZoneRules | None:
    """For a run that knows UTC only."""
    return None
