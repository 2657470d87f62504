"""What a nursery has run is there for its children."""

from typing import Any

import pytest

from app.javascript.syntax import parser_host
from app.runs.execute import record
from app.runs.models import MODELS, load_model
from app.runs.request import Goal, Host, Language, RunRequest
from app.runs.workers.nursery import warm_up

MODEL = MODELS[Language.JAVASCRIPT]
REQUIRING = "for (const name of ['fs', 'http', 'stream', 'crypto', 'worker_threads']) require(name)"


def test_what_programs_of_node_require_is_parsed_but_once(monkeypatch: pytest.MonkeyPatch) -> None:
    warm_up([MODEL], modules_ahead=True)
    parsed: list[str] = []
    really = parser_host.run_parser

    def noted(source: str, *more: Any) -> Any:
        parsed.append(source)
        return really(source, *more)

    monkeypatch.setattr("app.javascript.syntax.parse.run_parser", noted)
    request = RunRequest(source=REQUIRING, host=Host.NODE, goal=Goal.COMMONJS)
    for _ in range(2):
        steps = record(request, run_program=load_model(MODEL))
        assert len(steps) > 0
    assert parsed == [REQUIRING]
