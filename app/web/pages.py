"""The pages: a program at a step, the empty editor, the glossary."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.runs.problems import ProgramRefused
from app.runs.request import MAX_STEPS
from app.view.glossary import ENTRIES
from app.view.render import ENVIRONMENT
from app.web.assets import asset
from app.web.context import PageContext, context_of, groups
from app.web.drawing import draw_program
from app.web.html import Html
from app.web.limits import Limits
from app.web.problems import documented, problem_of
from app.web.programs import KeyInPath, PageQuery, Program, ProgramQuery, StepQuery, find_program
from app.web.services import Client, FromServices, Services

router = APIRouter(default_response_class=Html)

PLAYER_MODULES = tuple(
    f"player/{name}.js"
    for name in (
        "recording",
        "stage",
        "motion",
        "preview",
        "transport",
        "trace",
        "editor",
        "colours",
        "page_colours",
        "script_colours",
        "drafts",
        "inputs",
        "links",
        "keys",
    )
)
"""What ``player/main.js`` imports, so that the browser can fetch it all at once."""

PREVIEW = "<!doctype html><title>Painted page</title><body></body>"
PREVIEW_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)
"""Styles of the page's own, and nothing from anywhere: no script, no request, no form."""

ENVIRONMENT.globals.update(asset=asset, player_modules=PLAYER_MODULES)


@router.get(
    "/",
    summary="The page, with a scenario or the program that a link carries",
    responses=documented(400, 404, 413, 429, 503),
)
async def index(
    services: FromServices, limits: Limits, client: Client, query: Annotated[PageQuery, Query()]
) -> Html:
    program = await find_program(services, query)
    if program is None:
        return page_response(welcome(services))
    limits.count_run(services, program.request, client)
    return await program_page(services, program, query.step, client)


@router.get(
    "/s/{key}",
    summary="The page with a stored program",
    responses=documented(400, 404, 429, 503),
)
async def stored(
    services: FromServices,
    limits: Limits,
    client: Client,
    key: KeyInPath,
    query: Annotated[StepQuery, Query()],
    steps: Annotated[int, Query(ge=0, le=MAX_STEPS)] = 0,
) -> Html:
    program = await find_program(services, ProgramQuery(k=key, steps=steps))
    assert program is not None, "a path has a key"
    limits.count_run(services, program.request, client)
    return await program_page(services, program, query.step, client)


@router.get("/new", summary="The page with an empty editor")
async def new(services: FromServices) -> Html:
    return page_response(
        PageContext(title="New program", source="", host="browser", groups=groups(services))
    )


@router.get("/preview", summary="The empty page in which painted pages are shown")
async def preview() -> Html:
    return Html(PREVIEW, headers={"Content-Security-Policy": PREVIEW_POLICY})


@router.get("/glossary", summary="What the words mean")
async def glossary() -> Html:
    return Html(ENVIRONMENT.get_template("glossary.html").render(entries=ENTRIES))


def welcome(services: Services) -> PageContext:
    """The first visit: the first scenario in the editor, and all of them to choose from."""
    found = groups(services)
    first = found[0].examples[0] if found else None
    return PageContext(
        title="Scenarios",
        source=first.request.source if first else "",
        host=first.request.host.value if first else "browser",
        groups=found,
        slug=first.slug if first else "",
        draft=first.slug if first else "new",
    )


async def program_page(services: Services, program: Program, step: int, client: str) -> Html:
    """The whole page, with the step drawn in it."""
    try:
        drawn = await draw_program(services, program, step, client)
    except ProgramRefused as refused:
        problem = problem_of(refused, program.request.source)
        return page_response(context_of(services, program, problem=problem), problem.status)
    return page_response(context_of(services, program, drawn=drawn))


def page_response(page: PageContext, status: int = 200) -> Html:
    """The page as a response."""
    html = ENVIRONMENT.get_template("index.html").render(page=page)
    return Html(html, status)
