"""What the models really record can be folded, told, and drawn."""

import pytest

from app.runs.catalogue import Catalogue
from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.runs.scenario import Scenario
from app.settings import Settings
from app.view.fold import fold
from app.view.narration import narrate
from app.view.panels import PANELS, STAGES
from app.view.references import TITLES
from app.view.render import StepRenderer, active_stage
from app.view.source_text import SourceText
from app.view.state import ViewState

SCENARIOS = Catalogue(Settings().scenarios_folder).scenarios()


def test_there_are_scenarios() -> None:
    assert SCENARIOS


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.slug)
def test_a_scenario_is_told_from_beginning_to_end(scenario: Scenario) -> None:
    source = SourceText(scenario.request.source)
    stages = {stage.id for stage in STAGES[scenario.request.host]} | {"", "ended", "idle"}
    renderer = StepRenderer(scenario.request.source)
    for step in record(scenario.request):
        before = renderer.state
        renderer.render(step)
        narration = narrate(step, before, renderer.state, source)
        assert narration.text
        assert "<code></code>" not in narration.sentence  # a chip that shows nothing
        assert narration.reference.title == TITLES[narration.reference.spec]
        assert active_stage(renderer.state) in stages


def test_everything_in_a_sentence_has_a_name() -> None:
    source = """<p id=p> </p><script>
      p.animate([{ opacity: 0 }], 20).onfinish = () => p.append('\\u00a0', '');
      p.firstChild.data = '';
    </script>"""
    renderer = StepRenderer(source)
    told = []
    for step in record(RunRequest(source=source, host=Host.BROWSER, goal=Goal.HTML)):
        before = renderer.state
        renderer.render(step)
        told.append(narrate(step, before, renderer.state, SourceText(source)))
    assert "A text of the document changes to the empty text." in [each.text for each in told]
    assert "The browser fires finish at Animation." in [each.text for each in told]
    assert not [each.text for each in told if "<code></code>" in each.sentence]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.slug)
def test_a_scenario_leaves_no_card_behind(scenario: Scenario) -> None:
    if scenario.never_ends:
        return
    recording = record(scenario.request)
    state: ViewState = fold(recording)
    assert state.ended is recording.ended
    left = {name for name, panel in PANELS.items() if panel.cards(state)}
    assert left <= {"console", "agents"}  # workers stay until the page is left
