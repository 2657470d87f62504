"""What the web needs from below, named once: the composition root provides it."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Annotated, Protocol, cast

from fastapi import Depends, Request

from app.runs.hint import Hint
from app.runs.request import RunRequest
from app.settings import Settings
from app.trace.steps import AnyStep


class Runs(Protocol):
    """Runs programs, or remembers that they ran."""

    def steps(self, request: RunRequest, client: str) -> AsyncGenerator[Sequence[AnyStep], None]:
        """The run's steps from the first, in pieces as they come; the first step alone.

        Raises ProgramRefused or PoolBusy before the first piece. Closing the iterator gives the
        run up, unless somebody else watches it.
        """

    def __contains__(self, request: RunRequest) -> bool:
        """Whether the run is remembered, and costs nothing."""


class Shares(Protocol):
    """Keeps programs that are too long for a link."""

    async def save(self, request: RunRequest) -> str:
        """Its key. Raises ShareStoreFull."""

    async def load(self, key: str) -> RunRequest | None:
        """The request with that key, if it is kept."""


class Example(Protocol):
    """A scenario, as far as the page is concerned."""

    @property
    def slug(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def level(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def hints(self) -> Sequence[Hint]: ...
    @property
    def request(self) -> RunRequest: ...


class Catalogue(Protocol):
    """The scenarios on offer."""

    def scenarios(self) -> Sequence[Example]:
        """All of them, in the order in which to show them."""

    def get(self, slug: str) -> Example | None:
        """One of them."""


@dataclass(frozen=True, slots=True)
class Services:
    """All of the above."""

    settings: Settings
    runs: Runs
    shares: Shares
    catalogue: Catalogue


def _services(request: Request) -> Services:
    return cast("Services", request.app.state.services)


def client_of(request: Request) -> str:
    """The address that limits are counted for."""
    return request.client.host if request.client else "unknown"


FromServices = Annotated[Services, Depends(_services)]
Client = Annotated[str, Depends(client_of)]
