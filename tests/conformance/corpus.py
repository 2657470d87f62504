"""The programs and how the model runs them."""

from pathlib import Path

from tests.ordering.model import run_text_in_model
from tests.ordering.outcome import Outcome

FOLDER = Path(__file__).parent / "programs"
CHROMIUM_SUFFIX = ".chromium.js"
IMPORTED = "imported"


def programs() -> list[Path]:
    """All of them, by path: scripts and modules, not what modules import."""
    files = [*FOLDER.rglob("*.js"), *FOLDER.rglob("*.mjs")]
    return sorted(file for file in files if IMPORTED not in file.parts)


def sources_of(program: Path) -> tuple[tuple[str, str], ...]:
    """What stands in the folder ``imported`` beside a module, by its path from there."""
    if program.suffix != ".mjs":
        return ()
    folder = program.parent
    files = sorted(file for file in (folder / IMPORTED).rglob("*") if file.is_file())
    return tuple((file.relative_to(folder).as_posix(), file.read_text("utf-8")) for file in files)


def is_for_chromium(program: Path) -> bool:
    """Whether Chromium judges the program, because Node 20 lacks what it shows."""
    return program.name.endswith(CHROMIUM_SUFFIX)


def page_of(program: Path) -> str:
    """The page whose script the program is."""
    return f"<!doctype html><body><script>\n{program.read_text('utf-8')}</script>"


def run_program_in_model(program: Path) -> Outcome:
    """Run it where its judge ran it."""
    if is_for_chromium(program):
        return run_text_in_model(page_of(program), ".html", program.name)
    text = program.read_text("utf-8")
    return run_text_in_model(text, program.suffix, program.name, sources_of(program))
