"""Record what the real engines print for the programs of the corpus, or check the records.

A program must print the same in every one of RUNS runs: what differs from run to run depends on
the machine's speed, is no order of an event loop, and is not recorded.
"""

# ruff: noqa: T201  (a command's output)

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Browser

from app.runs.request import Host
from tests.ordering.chromium_engine import (
    find_chromium,
    has_the_fonts,
    launched_chromium,
    run_in_chromium,
)
from tests.ordering.expectation import (
    FOLDER,
    Expectation,
    browser_programs,
    node_programs,
    path_of_expectation,
    read_expectation,
    write_expectation,
)
from tests.ordering.node_engine import find_node, node_version, run_in_node
from tests.ordering.outcome import Outcome
from tests.ordering.scenarios import SCENARIOS, as_page, scenario_programs, settled

RUNS = 5
AT_ONCE = 2

Run = Callable[[Path], Awaitable[Outcome]]


class Recorder:
    """Runs programs of one engine and writes or checks their expectations."""

    def __init__(self, engine: str, version: str, run: Run, *, check: bool) -> None:
        self._engine = engine
        self._version = version
        self._run = run
        self._check = check
        self._room = asyncio.Semaphore(AT_ONCE)

    async def record_all(self, programs: list[Path]) -> int:
        """Record or check every program; how many failed."""
        return sum(await asyncio.gather(*map(self._record, programs)))

    async def _record(self, program: Path) -> bool:
        name = _name(program)
        runs: list[Outcome] = []
        try:
            async with self._room:
                for _ in range(RUNS):
                    runs.append(await self._run(program))  # noqa: PERF401  (await one by one)
        except TimeoutError:
            print(f"FAILED    {name}: it did not end")
            return True
        except ValueError as problem:
            print(f"FAILED    {name}: {problem}")
            return True
        if len(set(runs)) > 1:
            print(f"UNSTABLE  {name}: {RUNS} runs, {len(set(runs))} outcomes")
            for outcome in set(runs):
                print(f"          {outcome}")
            return True
        return not self._keep(program, runs[0])

    def _keep(self, program: Path, outcome: Outcome) -> bool:
        name = _name(program)
        known = path_of_expectation(program).exists()
        if known and read_expectation(program).outcome == outcome:
            return True
        if self._check:
            print(f"DIFFERENT {name}: {outcome}" if known else f"MISSING   {name}")
            return False
        today = datetime.now(UTC).date().isoformat()
        write_expectation(program, Expectation(self._engine, self._version, today, outcome))
        print(f"{'changed' if known else 'recorded'}  {name}")
        return True


def _name(program: Path) -> Path:
    """How a program is called: its path in the corpus, or in the scenarios."""
    root = FOLDER if program.is_relative_to(FOLDER) else SCENARIOS.parent
    return program.relative_to(root)


async def record_node(programs: list[Path], *, check: bool) -> int:
    """Run the programs in Node; how many failed."""
    node = find_node()
    if node is None:
        print("Node was not found: put it on the path or name it in LOOPSCOPE_NODE")
        return 1
    recorder = Recorder("node", node_version(node), lambda p: run_in_node(node, p), check=check)
    return await recorder.record_all(programs)


async def record_browser(programs: list[Path], *, check: bool) -> int:
    """Run the pages in Chromium; how many failed."""
    chromium = find_chromium()
    if chromium is None:
        print("Chromium was not found: put it on the path or name it in LOOPSCOPE_CHROMIUM")
        return 1
    async with launched_chromium(chromium) as browser:
        if not await has_the_fonts(browser):
            print(
                "Liberation's fonts were not found, and sizes of text depend on them: install them"
            )
            print("(Debian, Ubuntu: sudo apt install fonts-liberation)")
            return 1
        recorder = Recorder(
            "chromium", browser.version, lambda p: run_page(browser, p), check=check
        )
        return await recorder.record_all(programs)


async def run_page(browser: Browser, program: Path) -> Outcome:
    """A page, or a script in an empty page."""
    with as_page(program) as page:
        return settled(program.parent.name, await run_in_chromium(browser, page))


def chosen(programs: list[Path], names: list[str], *, only_new: bool) -> list[Path]:
    """The programs whose path contains one of the names (or all), perhaps only unrecorded ones."""
    return [
        program
        for program in programs
        if (not names or any(name in str(_name(program)) for name in names))
        and not (only_new and path_of_expectation(program).exists())
    ]


async def record(arguments: argparse.Namespace) -> int:
    """Record or check both hosts, main corpus and `later/`; how many failed."""
    later = FOLDER / "later"
    for_node = node_programs() + node_programs(later) + scenario_programs(Host.NODE)
    for_browser = browser_programs() + browser_programs(later) + scenario_programs(Host.BROWSER)
    for_node = chosen(for_node, arguments.names, only_new=arguments.new)
    for_browser = chosen(for_browser, arguments.names, only_new=arguments.new)
    failed = 0
    if for_node:
        failed += await record_node(for_node, check=arguments.check)
    if for_browser:
        failed += await record_browser(for_browser, check=arguments.check)
    print(f"{len(for_node) + len(for_browser)} programs, {failed} failed")
    return failed


def main() -> int:
    """Command line of `scripts/record`."""
    parser = argparse.ArgumentParser(prog="scripts/record", description=__doc__)
    parser.add_argument("names", nargs="*", help="only programs whose path contains one of these")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--new", action="store_true", help="only programs without an expectation")
    return 1 if asyncio.run(record(parser.parse_args())) else 0


if __name__ == "__main__":
    sys.exit(main())
