"""Random programs print the same in real engines and in the model; scripts/compare runs many."""

import asyncio

import pytest

from tests.live.comparison import Difference, EngineMissing, comparison_for
from tests.live.generator import ProgramGenerator
from tests.live.statements import smaller

NODE_SEEDS = range(1, 61)
BROWSER_SEEDS = range(1, 9)


async def _first_difference(host: str, seeds: range) -> Difference | None:
    async with comparison_for(host) as comparison:
        difference = await comparison.first_difference(seeds)
        assert len(comparison.uncertain) <= len(seeds) // 4, "the machine is too slow to judge"
        return difference


@pytest.mark.slow
@pytest.mark.parametrize(
    ("host", "seeds"),
    [
        ("node", NODE_SEEDS),
        pytest.param("browser", BROWSER_SEEDS, marks=pytest.mark.browser),
    ],
)
def test_model_and_engine_agree(host: str, seeds: range) -> None:
    try:
        difference = asyncio.run(_first_difference(host, seeds))
    except EngineMissing as missing:
        pytest.skip(reason=str(missing))
    assert difference is None, str(difference)


def test_seed_decides_the_program() -> None:
    first, again, other = (ProgramGenerator(seed, "node") for seed in (7, 7, 8))
    sources = [generator.text_of(generator.program()) for generator in (first, again, other)]
    assert sources[0] == sources[1] != sources[2]


def test_smaller_programs_are_smaller() -> None:
    generator = ProgramGenerator(3, "node")
    program = generator.program()
    size = len(generator.text_of(program).source)
    sizes = [len(generator.text_of(candidate).source) for candidate in smaller(program)]
    assert sizes
    assert max(sizes) < size
