"""Pressing Run: the program gets an address, and its first step is drawn at once."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, RedirectResponse
from pydantic import BaseModel, Field
from starlette.responses import Response

from app.runs.network import parse_network
from app.runs.problems import ProgramRefused
from app.runs.request import MAX_STEPS, REFRESH_RATES, Host, RunRequest, goal_for, inputs_on
from app.view.render import ENVIRONMENT
from app.web.context import PageContext, context_of
from app.web.drawing import draw_program
from app.web.html import Html
from app.web.limits import Limits
from app.web.pages import page_response
from app.web.problems import documented, problem_of, problem_response, wants_json
from app.web.programs import Program, address, limited
from app.web.services import Client, FromServices, Services

router = APIRouter()


class RunAddresses(BaseModel):
    """Where a program that runs can be seen, and where its steps come from."""

    page: str
    stream: str


class ProgramForm(BaseModel):
    """The program in the editor."""

    source: str = Field(default="", description="The program, at most 100 KB.")
    host: Host = Field(description="Where it runs.")
    inputs: str = Field(default="", description="What a person does: a JSON list, or nothing.")
    refresh_rate: int = Field(default=REFRESH_RATES[0], description="Of a page's display, in Hz.")
    network: str = Field(default="", description="What the network answers: JSON, or nothing.")
    s: str = Field(default="", max_length=80, description="The scenario that it was, if any.")
    steps: int = Field(default=0, ge=0, le=MAX_STEPS, description="Pause here; 0: as usual.")


@router.post(
    "/runs",
    summary="Run a program",
    response_class=Html,
    responses=documented(400, 413, 429, 503, 507)
    | {
        200: {"model": RunAddresses, "description": "A fragment, or addresses for programs."},
        303: {"description": "To the program's page.", "content": {}},
    },
)
async def run(
    request: Request,
    services: FromServices,
    limits: Limits,
    client: Client,
    form: Annotated[ProgramForm, Form()],
) -> Response:
    program = await program_of(services, form)
    limits.count_run(services, program.request, client)
    try:
        drawn = await draw_program(services, program, 0, client)
    except ProgramRefused as refused:
        problem = problem_of(refused, program.request.source)
        if wants_json(request):
            return problem_response(request, problem)
        page = context_of(services, program, problem=problem)
        return _answer(request, page, problem.status)
    if wants_json(request):
        addresses = RunAddresses(page=program.page(), stream=program.stream())
        return JSONResponse(addresses.model_dump())
    if not request.headers.get("hx-request"):
        return RedirectResponse(program.page(), 303)
    return _answer(request, context_of(services, program, drawn=drawn))


def _answer(request: Request, page: PageContext, status: int = 200) -> Response:
    if not request.headers.get("hx-request"):
        return page_response(page, status)
    # A fragment about a mistake is what the page asked for: no error in the browser's console.
    fragment = ENVIRONMENT.get_template("run.html").render(page=page)
    return Html(fragment, headers={"HX-Push-Url": page.url})


async def program_of(services: Services, form: ProgramForm) -> Program:
    """The program in a form: a scenario if nobody changed it, else one with a link of its own."""
    source = with_line_feeds(form.source)
    example = services.catalogue.get(form.s) if form.s else None
    origin = example.request if example else None
    steps = form.steps or services.settings.run_steps
    stimuli = inputs_on(form.host, with_line_feeds(form.inputs).strip())
    rate = REFRESH_RATES[0] if form.host is Host.NODE else form.refresh_rate
    network = parse_network(form.network)
    same = (source, form.host, stimuli, rate, network)
    if origin and _edited(origin) == same:
        request = limited(services, origin, steps)
        return Program(request, slug=form.s, steps=form.steps, example=example)
    plain = request_of(origin, source, form.host)
    request = replace(plain, stimuli=stimuli, refresh_rate=rate, network=network)
    return await address(services, limited(services, request, steps))


def _edited(request: RunRequest) -> tuple[object, ...]:
    """What the form lets one change."""
    return request.source, request.host, request.stimuli, request.refresh_rate, request.network


def request_of(origin: RunRequest | None, source: str, host: Host) -> RunRequest:
    """What to run; a changed scenario stays the kind of program that it was."""
    if origin and origin.host is host and origin.goal is goal_for(host, origin.source):
        origin = None
    if origin and origin.host is host:
        return replace(origin, source=source, stimuli=())
    return RunRequest(source=source, host=host, goal=goal_for(host, source))


def with_line_feeds(text: str) -> str:
    """What the text area holds: forms send every line end as carriage return and line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
