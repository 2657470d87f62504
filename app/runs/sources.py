"""Further sources of a run: their bounds, and reading them from files beside the program."""

from collections.abc import Callable
from pathlib import Path
from posixpath import dirname, join, normpath

from app.runs.problems import RequestProblem

#: A name, which is a path from the folder of the program's own file, and a text.
NamedSource = tuple[str, str]

MAX_SOURCES = 50
MAX_NAME = 200


def check_sources(sources: tuple[NamedSource, ...], main_bytes: int, most_bytes: int) -> None:
    """Raises RequestProblem for names or sizes out of bounds."""
    if len(sources) > MAX_SOURCES:
        raise RequestProblem("sources", f"{len(sources)} are too many, {MAX_SOURCES} are allowed")
    names = [name for name, _ in sources]
    for name in names:
        if not 0 < len(name) <= MAX_NAME or not name.isprintable() or name.startswith("/"):
            problem = f"not 1 to {MAX_NAME} printable characters, as a path without / in front"
            raise RequestProblem("sources", f"{name!r}: {problem}")
    if len({normpath(name) for name in names}) < len(names):
        raise RequestProblem("sources", "two have one name")
    size = main_bytes + sum(len(text.encode("utf-8", "surrogatepass")) for _, text in sources)
    if size > most_bytes:
        raise RequestProblem("sources", f"{size:,} bytes are too many, {most_bytes:,} are allowed")


def _names(name: str) -> list[str]:
    """The name, and what Node's ``require`` tries besides."""
    return [name, *(f"{name}{ending}" for ending in (".js", ".json", "/index.js"))]


def read_sources(
    file: str, source: str, imported_by: Callable[[str, str], list[str]]
) -> tuple[NamedSource, ...]:
    """The files beside ``file`` that it imports, and those that they import.

    ``imported_by(name, text)`` gives the relative specifiers in a text. A file that is not there is
    left out: whoever imports it is told.
    """
    folder = Path(file).parent
    found: dict[str, str] = {}
    pending = [(Path(file).name, source)]
    seen = {Path(file).name}
    while pending:
        referrer, text = pending.pop(0)
        for specifier in imported_by(referrer, text):
            named = normpath(join(dirname(referrer), specifier))
            name = next((one for one in _names(named) if (folder / one).is_file()), None)
            if name is None or name in seen or name.startswith(".."):
                continue
            path = folder / name
            seen.add(name)
            found[name] = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
            pending.append((name, found[name]))
    return tuple(found.items())
