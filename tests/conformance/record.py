"""Record what real engines print for the conformance programs, or check the records."""

# ruff: noqa: T201  (a command's output)

import argparse
import asyncio
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.conformance.corpus import FOLDER, is_for_chromium, page_of, programs
from tests.ordering.chromium_engine import find_chromium, launched_chromium, run_in_chromium
from tests.ordering.expectation import (
    Expectation,
    path_of_expectation,
    read_expectation,
    write_expectation,
)
from tests.ordering.node_engine import find_node, node_version, run_in_node
from tests.ordering.outcome import Outcome


def keep(program: Path, engine: str, version: str, outcome: Outcome, *, check: bool) -> bool:
    """Write the expectation, or compare with it; whether all is well."""
    name = program.relative_to(FOLDER)
    if path_of_expectation(program).exists() and read_expectation(program).outcome == outcome:
        return True
    if check:
        print(f"DIFFERENT {name}: {outcome}")
        return False
    today = datetime.now(UTC).date().isoformat()
    write_expectation(program, Expectation(engine, version, today, outcome))
    print(f"recorded  {name}")
    return True


async def record_node(chosen: list[Path], *, check: bool) -> bool:
    """Run the programs in Node."""
    node = find_node()
    if node is None:
        print("Node was not found: put it on the path or name it in LOOPSCOPE_NODE")
        return False
    version = node_version(node)
    results = [
        keep(program, "node", version, await run_in_node(node, program), check=check)
        for program in chosen
    ]
    return all(results)


async def record_chromium(chosen: list[Path], *, check: bool) -> bool:
    """Run the programs as pages in Chromium."""
    chromium = find_chromium()
    if chromium is None:
        print("Chromium was not found: put it on the path or name it in LOOPSCOPE_CHROMIUM")
        return False
    results = []
    with tempfile.TemporaryDirectory() as folder:
        async with launched_chromium(chromium) as browser:
            for program in chosen:
                page = Path(folder) / "page.html"
                page.write_text(page_of(program), "utf-8")
                outcome = await run_in_chromium(browser, page)
                results.append(keep(program, "chromium", browser.version, outcome, check=check))
    return all(results)


async def record(arguments: argparse.Namespace) -> bool:
    """Record or check what was asked for; whether all is well."""
    chosen = [
        program
        for program in programs()
        if not (arguments.new and path_of_expectation(program).exists())
        and (not arguments.names or any(name in str(program) for name in arguments.names))
    ]
    for_node = [program for program in chosen if not is_for_chromium(program)]
    for_chromium = [program for program in chosen if is_for_chromium(program)]
    well = not for_node or await record_node(for_node, check=arguments.check)
    return (not for_chromium or await record_chromium(for_chromium, check=arguments.check)) and well


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.record", description=__doc__)
    parser.add_argument("names", nargs="*", help="only programs whose path contains one of these")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--new", action="store_true", help="only programs without an expectation")
    return 0 if asyncio.run(record(parser.parse_args())) else 1


if __name__ == "__main__":
    sys.exit(main())
