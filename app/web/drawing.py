"""Run a program as far as one step, and draw that step."""

import asyncio
from contextlib import aclosing

from app.trace.steps import AnyStep
from app.view.fold import advance
from app.view.page import DrawnState, draw
from app.view.state import ViewState
from app.web.programs import Program
from app.web.services import Services

STEPS_AT_A_TIME = 256
"""Folded without a pause; a few milliseconds, so that nobody else has to wait for long."""


async def draw_program(
    services: Services, program: Program, number: int, client: str
) -> DrawnState:
    """The step with that number, or the last one before it.

    Raises ProgramRefused, PoolBusy.
    """
    before = after = ViewState()
    step: AnyStep | None = None
    source = program.request.source
    async with aclosing(services.runs.steps(program.request, client)) as pieces:
        async for piece in pieces:
            for step in piece:
                before, after = after, advance(after, step)
                if step.number >= number:
                    return draw(step, before, after, source)
                if step.number % STEPS_AT_A_TIME == 0:
                    await asyncio.sleep(0)
    assert step is not None, "a run has at least a first and a last step"
    return draw(step, before, after, source)
