"""A random program as files: its source, and what a person does to the page."""

from dataclasses import dataclass
from pathlib import Path

from app.runs.inputs import parse_inputs
from tests.ordering.expectation import path_of_inputs
from tests.ordering.model import run_text_in_model
from tests.ordering.outcome import Outcome


@dataclass(frozen=True, slots=True)
class ProgramText:
    """A source, what kind of file it is, and the text of its inputs file, perhaps empty."""

    source: str
    suffix: str
    inputs: str = ""

    def write_to(self, path: Path) -> Path:
        """The program's file, whose name without suffix is ``path``."""
        program = path.with_suffix(self.suffix)
        program.write_text(self.source, "utf-8")
        if self.inputs:
            path_of_inputs(program).write_text(self.inputs, "utf-8")
        return program

    def run_in_model(self) -> Outcome:
        """What the model prints. Raises ProgramRefused."""
        stimuli = parse_inputs(self.inputs) if self.inputs else ()
        return run_text_in_model(self.source, self.suffix, stimuli=stimuli)

    def __str__(self) -> str:
        acted = f"\ninputs: {self.inputs}" if self.inputs else ""
        return f"as a {self.suffix} file:\n{self.source}{acted}"
