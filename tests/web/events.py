"""Server-sent events, taken apart."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Event:
    event: str
    id: str
    data: str

    @property
    def steps(self) -> list[dict[str, Any]]:
        assert self.event == "steps"
        steps: list[dict[str, Any]] = json.loads(self.data)
        return steps


def events(text: str) -> list[Event]:
    found = []
    for block in text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if not line.startswith(":"))
        found.append(Event(fields["event"], fields["id"], fields["data"]))
    return found


def all_steps(found: list[Event]) -> list[dict[str, Any]]:
    return [step for event in found if event.event == "steps" for step in event.steps]
