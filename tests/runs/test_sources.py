"""Further sources of a run: their bounds, reading them from files, and running them."""

from pathlib import Path

import pytest

from app.javascript.imported_files import imported_files
from app.runs.execute import record
from app.runs.link import decode_link, encode_link
from app.runs.problems import ProgramRefused, RequestProblem
from app.runs.request import Goal, Host, RunRequest
from app.runs.sources import NamedSource, read_sources
from app.trace.steps import ConsoleWritten

MAIN = "import { a } from './a.mjs'; console.log(a);"
A = "import { b } from './deep/b.mjs'; export const a = b + 1;"
B = "export { c as b } from '../c.mjs';"
C = "export const c = 1;"
ALL = (("a.mjs", A), ("deep/b.mjs", B), ("c.mjs", C))


def request_of(source: str, sources: tuple[NamedSource, ...], host: Host = Host.NODE) -> RunRequest:
    return RunRequest(
        source=source, host=host, goal=Goal.MODULE, file_name="main.mjs", sources=sources
    )


@pytest.mark.parametrize("host", [Host.NODE, Host.BROWSER])
def test_modules_import_sources(host: Host) -> None:
    steps = record(request_of(MAIN, ALL, host), record_details=False)
    assert [step.text for step in steps if isinstance(step, ConsoleWritten)] == ["2"]


@pytest.mark.parametrize(
    ("source", "place"),
    [(MAIN, "1:19"), ("\n  export * from 'lodash'", "2:17")],
)
def test_what_is_not_there_is_refused_by_name_before_it_runs(source: str, place: str) -> None:
    with pytest.raises(ProgramRefused) as refused:
        record(request_of(source, ()))
    assert str(refused.value.span).startswith(place)
    assert refused.value.message.startswith("Not supported: import of '")


@pytest.mark.parametrize(
    "sources",
    [
        (("", "1"),),
        (("/a.mjs", "1"),),
        (("a\n.mjs", "1"),),
        (("a.mjs", "1"), ("./a.mjs", "2")),
        (("a.mjs", "x" * 200_000),),
        tuple((f"{number}.mjs", "") for number in range(51)),
    ],
)
def test_bounds(sources: tuple[NamedSource, ...]) -> None:
    with pytest.raises(RequestProblem, match="sources"):
        request_of("1", sources)


def test_sources_are_part_of_the_request() -> None:
    with_sources, without = request_of(MAIN, ALL), request_of(MAIN, ())
    assert with_sources.key != without.key
    assert RunRequest.from_canonical(with_sources.canonical) == with_sources
    assert decode_link(encode_link(with_sources)) == with_sources


def test_files_beside_the_program_are_read(tmp_path: Path) -> None:
    for name, text in (*ALL, ("unused.mjs", "1"), ("old.cjs", "exports.x = 1")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    main = tmp_path / "main.mjs"
    main.write_text(f"{MAIN} import('./old.cjs'); import('./missing.mjs'); import('../x.mjs');")
    found = dict(read_sources(str(main), main.read_text(), imported_files))
    assert sorted(found) == ["a.mjs", "c.mjs", "deep/b.mjs", "old.cjs"]
    assert found["c.mjs"] == C
