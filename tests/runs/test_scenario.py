from pathlib import Path

import pytest

from app.runs.catalogue import Catalogue
from app.runs.golden import GoldenRefusedError, first_difference
from app.runs.hint import Hint, parsed_hint
from app.runs.problems import ScenarioProblem
from app.runs.request import Goal, Host
from app.runs.scenario import Level, Scenario, load_scenario
from app.trace.recording import Recording
from app.trace.steps import AnyStep, ConsoleWritten, RunStarted
from app.trace.steps.output import Level as ConsoleLevel

TOML = """
title = "A title"
level = "basics"
host = "browser"
summary = "Why."
order = 7
points = ["J1", "P12"]
look_at = ["Plain.", { text = "Bound.", step = "ConsoleWritten", where = { text = "b" }, nth = 2 }]
"""


def scenario_in(folder: Path, toml: str = TOML, program: str = "1", name: str = "one-two") -> Path:
    path = folder / name
    path.mkdir()
    (path / "program.js").write_text(program, "utf-8")
    (path / "scenario.toml").write_text(toml, "utf-8")
    return path


def test_a_folder_is_a_scenario(tmp_path: Path) -> None:
    path = scenario_in(tmp_path, program="console.log('é')\n")
    scenario = load_scenario(path)
    assert scenario == Scenario(
        slug="one-two",
        title="A title",
        level=Level.BASICS,
        summary="Why.",
        hints=(Hint("Plain."), Hint("Bound.", "ConsoleWritten", (("text", "b"),), 2)),
        points=("J1", "P12"),
        order=7,
        request=scenario.request,
        folder=path,
    )
    assert [hint.text for hint in scenario.hints] == ["Plain.", "Bound."]
    assert scenario.golden == path / "golden.jsonl"
    assert scenario.request.source == "console.log('é')\n"
    assert (scenario.request.host, scenario.request.goal) == (Host.BROWSER, Goal.SCRIPT)
    assert scenario.request.file_name == "program.js"


def test_a_page_is_a_program_too(tmp_path: Path) -> None:
    path = scenario_in(tmp_path)
    (path / "program.js").rename(path / "program.html")
    (path / "program.html").write_text("<p><script>1</script>", "utf-8")
    assert load_scenario(path).request.goal is Goal.HTML


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("title = ", "titel = "), "one-two/scenario.toml: titel: unknown field"),
        (('title = "A title"', ""), "one-two/scenario.toml: title: missing"),
        (('"A title"', "5"), "one-two/scenario.toml: title: not a text"),
        (('"A title"', '" "'), "one-two/scenario.toml: title: not a text"),
        (("basics", "hard"), "scenario.toml: level: not one of basics, deeper, expert"),
        (('"browser"', '"deno"'), "scenario.toml: host: not one of browser, node"),
        (('"browser"', '"node"\ngoal = "html"'), "goal: the node host does not run html programs"),
        (("7", '"7"'), "scenario.toml: order: not a whole number"),
        (('"J1"', '"X1"'), "scenario.toml: points: 'X1' is no point such as J1"),
        (('["J1", "P12"]', '"J1"'), "scenario.toml: points: not a list"),
        (('"Plain."', "1"), "scenario.toml: look_at: entry 1 needs a text"),
        (("ConsoleWritten", "Nope"), "look_at: entry 2 there is no step 'Nope'"),
        (('{ text = "b" }', "{ txt = 1 }"), "entry 2 ConsoleWritten has no field 'txt'"),
        (("nth = 2", "nth = 0"), "entry 2 nth is not a count from 1"),
        (("nth = 2", "ntn = 2"), "entry 2 has an unknown key 'ntn'"),
        (('step = "ConsoleWritten", ', ""), "entry 2 where is not a table beside a step"),
        (("title", "= title"), "one-two/scenario.toml: Invalid"),
    ],
)
def test_an_error_names_file_and_field(
    tmp_path: Path, change: tuple[str, str], complaint: str
) -> None:
    assert change[0] in TOML
    path = scenario_in(tmp_path, TOML.replace(*change, 1))
    with pytest.raises(ScenarioProblem) as caught:
        load_scenario(path)
    assert complaint in str(caught.value)


def test_files_that_are_missing_or_too_many(tmp_path: Path) -> None:
    path = scenario_in(tmp_path)
    (path / "program.html").write_text("<p>", "utf-8")
    with pytest.raises(ScenarioProblem, match=r"exactly one of program\.js and program\.html"):
        load_scenario(path)
    (path / "program.html").unlink()
    (path / "program.js").unlink()
    with pytest.raises(ScenarioProblem, match="exactly one of"):
        load_scenario(path)
    (path / "scenario.toml").unlink()
    with pytest.raises(ScenarioProblem, match=r"scenario\.toml: missing"):
        load_scenario(path)
    (tmp_path / "Bad Name").mkdir()
    with pytest.raises(ScenarioProblem, match="lower-case words"):
        load_scenario(tmp_path / "Bad Name")


def test_a_program_that_is_not_utf_8_is_said_so(tmp_path: Path) -> None:
    path = scenario_in(tmp_path)
    (path / "program.js").write_bytes(b"'\xff'")
    with pytest.raises(ScenarioProblem, match=r"one-two/program\.js: .*utf-8"):
        load_scenario(path)


def printed(number: int, text: str) -> AnyStep:
    return ConsoleWritten(number=number, at=0.0, agent="main", level=ConsoleLevel.LOG, text=text)


def test_a_hint_finds_its_step() -> None:
    steps = [printed(3, "abc"), printed(4, "xyz"), printed(5, "b")]
    assert Hint("", "ConsoleWritten", (("text", "b"),), 2).find(steps) == 5
    assert Hint("", "ConsoleWritten", (("text", "b"),), 3).find(steps) is None
    assert Hint("", "ConsoleWritten", (("level", "log"),)).find(steps) == 3
    assert Hint("", "TaskTaken").find(steps) is None
    assert Hint("not bound").find(steps) is None
    assert parsed_hint("Text.") == Hint("Text.")


def test_the_catalogue_sees_what_comes_changes_and_goes(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path)
    assert list(catalogue.scenarios()) == []
    path = scenario_in(tmp_path)
    assert [scenario.slug for scenario in catalogue.scenarios()] == ["one-two"]
    assert catalogue.get("one-two") is catalogue.get("one-two"), "read once"

    (path / "program.js").write_text("console.log('changed')", "utf-8")
    changed = catalogue.get("one-two")
    assert changed is not None
    assert changed.request.source == "console.log('changed')"

    (path / "scenario.toml").write_text("title = 5", "utf-8")
    assert catalogue.get("one-two") is None
    assert "title" in str(catalogue.problems["one-two"])

    (path / "scenario.toml").write_text(TOML, "utf-8")
    assert catalogue.get("one-two") is not None
    assert catalogue.problems == {}

    for file in path.iterdir():
        file.unlink()
    path.rmdir()
    assert catalogue.get("one-two") is None


def test_the_catalogues_order(tmp_path: Path) -> None:
    scenario_in(tmp_path, TOML.replace("basics", "expert"), name="a")
    scenario_in(tmp_path, TOML.replace("order = 7", "order = 9"), name="b")
    scenario_in(tmp_path, TOML, name="c")
    scenario_in(tmp_path, TOML.replace("A title", "A earlier title"), name="d")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "a file").write_text("", "utf-8")
    assert [scenario.slug for scenario in Catalogue(tmp_path).scenarios()] == ["d", "c", "b", "a"]


def test_a_folder_that_is_missing_has_no_scenarios(tmp_path: Path) -> None:
    assert list(Catalogue(tmp_path / "nowhere").scenarios()) == []


def test_the_first_difference_of_two_recordings() -> None:
    start = RunStarted(number=0, at=0.0, agent="main", host="node", lanes=())
    one, other = Recording([start, printed(1, "a")]), Recording([start, printed(1, "b")])
    assert first_difference(one, one) == ""
    assert "step 1:\n  expected {" in first_difference(one, other)
    assert "(no more steps)" in first_difference(one, Recording([start]))
    assert issubclass(GoldenRefusedError, Exception)
