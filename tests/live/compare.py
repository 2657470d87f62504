"""Compare the model with a real engine on random programs, and print the first that differs."""

# ruff: noqa: T201  (a command's output)

import argparse
import asyncio
import gc
import sys

from tests.live.comparison import Comparison, EngineMissing, comparison_for

_BATCH = 50


async def compare(host: str, first_seed: int, programs: int, *, count: bool) -> bool:
    """Whether all programs printed the same in both; reports as it goes."""
    async with comparison_for(host) as comparison:
        differing: list[int] = []
        for start in range(first_seed, first_seed + programs, _BATCH):
            seeds = range(start, min(start + _BATCH, first_seed + programs))
            if count:
                differing += await comparison.count_differences(seeds)
            elif not await _same(comparison, seeds):
                return False
            print(f"{seeds.stop - first_seed} programs", flush=True)
            gc.freeze()  # what programs that never end leave behind is not looked at again
        print(f"{programs} programs, seeds from {first_seed}: {len(differing)} differ {differing}")
        print(f"left out, because the engine itself was not certain: {comparison.uncertain}")
    return not differing


async def _same(comparison: Comparison, seeds: range) -> bool:
    difference = await comparison.first_difference(seeds)
    if difference is not None:
        print(difference)
    return difference is None


def main() -> int:
    """Command line of `scripts/compare`."""
    parser = argparse.ArgumentParser(prog="scripts/compare", description=__doc__)
    parser.add_argument("--host", choices=("node", "browser"), default="node")
    parser.add_argument("--programs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="the first program's seed")
    parser.add_argument("--count", action="store_true", help="go on; list the seeds that differ")
    arguments = parser.parse_args()
    try:
        same = asyncio.run(
            compare(arguments.host, arguments.seed, arguments.programs, count=arguments.count)
        )
    except EngineMissing as problem:
        print(problem)
        return 2
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
