"""Random programs in a real engine and in the model: where they differ, and the least that does."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.runs.problems import ProgramRefused
from tests.live.generator import ProgramGenerator
from tests.live.program_text import ProgramText
from tests.live.statements import Block, smaller
from tests.ordering.chromium_engine import find_chromium, launched_chromium, run_in_chromium
from tests.ordering.node_engine import find_node, run_in_node
from tests.ordering.outcome import Outcome

AT_ONCE = 3
# A program that seems to differ must print the same this often, else its order is not certain.
CONFIRMATIONS = 4
# Tries of a smaller program; each costs a run of the engine.
MOST_TRIES = 400
_PAGE_QUIET_SECONDS = 0.25

# V8 collects its youngest garbage in a task of its own, once so much memory has been used. Node
# opens a callback scope for it, and what an error left waiting goes on there: that hangs on memory.
_NO_TASKS_FOR_GARBAGE = ["--no-minor-gc-task"]

Run = Callable[[Path], Awaitable[Outcome]]


@dataclass(frozen=True, slots=True)
class Engine:
    """How to run a file; ``undisturbed`` by the engine's own tasks, if there is a way."""

    run: Run
    undisturbed: Run | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """The least program found on which engine and model differ."""

    seed: int
    text: ProgramText
    engine: Outcome
    model: Outcome

    def __str__(self) -> str:
        lines = [f"seed {self.seed}, {self.text}"]
        for name, outcome in (("engine", self.engine), ("model", self.model)):
            lines.append(f"--- {name}, exit code {outcome.exit_code}")
            lines += [*outcome.stdout, *(f"stderr: {line}" for line in outcome.stderr)]
        return "\n".join(lines)


class EngineMissing(Exception):
    """The machine has no such engine; the message says how to name one."""


@asynccontextmanager
async def engine_for(host: str) -> AsyncIterator[Engine]:
    """How to run a file in the host's engine. Raises EngineMissing."""
    if host == "node":
        node = find_node()
        if node is None:
            raise EngineMissing("Node was not found: put it on the path or set LOOPSCOPE_NODE")
        yield Engine(
            lambda path: run_in_node(node, path),
            lambda path: run_in_node(node, path, _NO_TASKS_FOR_GARBAGE),
        )
        return
    chromium = find_chromium()
    if chromium is None:
        raise EngineMissing("Chromium was not found: put it on the path or set LOOPSCOPE_CHROMIUM")
    async with launched_chromium(chromium) as browser:
        yield Engine(lambda path: run_in_chromium(browser, path, _PAGE_QUIET_SECONDS))


class Comparison:
    """Compares programs of one host, some at once."""

    def __init__(self, host: str, engine: Engine, folder: Path) -> None:
        self._host = host
        self._engine = engine
        self._folder = folder
        self._room = asyncio.Semaphore(AT_ONCE)
        self._files = 0
        self.uncertain: list[int] = []

    async def first_difference(self, seeds: range) -> Difference | None:
        """The difference of the lowest seed that has one, at its smallest."""
        found = await asyncio.gather(*map(self._differing, seeds))
        for seed, program in zip(seeds, found, strict=True):
            difference = None if program is None else await self._minimised(seed, program)
            if difference is not None:
                return difference
        return None

    async def count_differences(self, seeds: range) -> list[int]:
        """All the seeds whose programs differ."""
        found = await asyncio.gather(*map(self._differing, seeds))
        return [seed for seed, program in zip(seeds, found, strict=True) if program is not None]

    async def _differing(self, seed: int) -> Block | None:
        async with self._room:
            generator = ProgramGenerator(seed, self._host)
            program = generator.program()
            text = generator.text_of(program)
            try:
                expected = await self._outcome(text)
                actual = text.run_in_model()
                if actual == expected:
                    return None
                if await self._is_certain(text, expected, actual):
                    return program
            except TimeoutError:  # the engine was not done in time
                pass
            self.uncertain.append(seed)
            return None

    async def _is_certain(self, text: ProgramText, expected: Outcome, actual: Outcome) -> bool:
        """Whether it always prints what is expected, and never what the model does."""
        for _ in range(CONFIRMATIONS):
            if await self._outcome(text) != expected:
                return False
        undisturbed = self._engine.undisturbed
        return undisturbed is None or await undisturbed(self._file(text)) != actual

    async def _outcome(self, text: ProgramText) -> Outcome:
        return await self._engine.run(self._file(text))

    def _file(self, text: ProgramText) -> Path:
        self._files += 1
        return text.write_to(self._folder / str(self._files))

    async def _minimised(self, seed: int, program: Block) -> Difference | None:
        """As small as it gets; None where the engine prints something else this time."""
        generator = ProgramGenerator(seed, self._host)
        generator.program()
        least = await self._difference(generator, seed, program)
        if least is None:
            self.uncertain.append(seed)
            return None
        tries = 0
        progress = True
        while progress:
            progress = False
            for candidate in smaller(program):
                tries += 1
                if tries > MOST_TRIES:
                    return least
                difference = await self._difference(generator, seed, candidate)
                if difference is not None:
                    program, least, progress = candidate, difference, True
                    break
        return least

    async def _difference(
        self, generator: ProgramGenerator, seed: int, program: Block
    ) -> Difference | None:
        text = generator.text_of(program)
        try:
            actual = text.run_in_model()
        except ProgramRefused:  # a smaller one need not be a program: a `return` outside of any
            return None
        expected = await self._outcome(text)
        if expected == actual:
            return None
        if not await self._is_certain(text, expected, actual):
            return None
        return Difference(seed, text, expected, actual)


@asynccontextmanager
async def comparison_for(host: str) -> AsyncIterator[Comparison]:
    """A comparison with the host's engine. Raises EngineMissing."""
    with TemporaryDirectory() as folder:
        async with engine_for(host) as engine:
            yield Comparison(host, engine, Path(folder))
