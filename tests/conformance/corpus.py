"""The programs and how the model runs them."""

from pathlib import Path

from tests.ordering.model import run_text_in_model
from tests.ordering.outcome import Outcome

FOLDER = Path(__file__).parent / "programs"
CHROMIUM_SUFFIX = ".chromium.js"


def programs() -> list[Path]:
    """All of them, by path."""
    return sorted(FOLDER.rglob("*.js"))


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
    return run_text_in_model(program.read_text("utf-8"), ".js", program.name)
