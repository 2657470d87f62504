"""What went wrong, said to people and programs: pages, fragments, problem+json (RFC 9457)."""

from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.runs.problems import (
    LinkDamaged,
    LinkOfAnotherVersion,
    LinkTooLarge,
    PoolBusy,
    ProgramRefused,
    RequestProblem,
    RunProblem,
    ScenarioProblem,
    ShareStoreFull,
)
from app.view.render import ENVIRONMENT
from app.web.excerpt import Excerpt
from app.web.html import Html

PROBLEM_JSON = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong. ``line`` and ``column`` are 0 when it is at no place."""

    status: int
    title: str
    detail: str
    advice: str = ""
    line: int = 0
    column: int = 0
    excerpt: Excerpt | None = None
    retry_after: int = 0

    def as_json(self) -> dict[str, object]:
        """The members of RFC 9457, and what is ours."""
        content: dict[str, object] = {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }
        if self.advice:
            content["advice"] = self.advice
        if self.line:
            content |= {"line": self.line, "column": self.column}
        return content


class ProblemError(Exception):
    """Ends a request with a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


class ProblemBody(BaseModel):
    """A problem as JSON, RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    advice: str = ""
    line: int = 0
    column: int = 0


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """For OpenAPI: these statuses are problems, for people or for programs."""
    content = {"text/html": {"schema": {"type": "string"}}}
    body = {"model": ProblemBody, "content": content, "description": "A problem."}
    return dict.fromkeys((*statuses, 422), body)


_TITLES = {
    400: "This request is not as it should be",
    404: "There is nothing here",
    405: "That cannot be done here",
    413: "That is too large",
    429: "A little slower, please",
    503: "Too many programs are running",
}


def problem_of(error: RunProblem, source: str = "") -> Problem:
    """What to say about a problem of a run; ``source`` is the program it is about."""
    match error:
        case ProgramRefused():
            return _refused(error, source)
        case LinkDamaged():
            return Problem(400, "This link is damaged", str(error), _LINK_ADVICE)
        case LinkOfAnotherVersion():
            return Problem(400, "This link is from another version", str(error), _LINK_ADVICE)
        case LinkTooLarge():
            return Problem(413, "This link is too long", str(error), _LINK_ADVICE)
        case RequestProblem():
            status = 413 if error.field == "source" else 422
            return Problem(status, "This cannot be run", str(error))
        case PoolBusy():
            return Problem(503, _TITLES[503], str(error), "Try again in a moment.", retry_after=2)
        case ShareStoreFull():
            return Problem(507, "No room for another link", str(error))
        case ScenarioProblem():
            return Problem(500, "This scenario is broken", str(error))
        case _:
            return Problem(400, _TITLES[400], str(error))


_LINK_ADVICE = "Ask for the link again: it may have been cut when it was copied."


def _refused(error: ProgramRefused, source: str) -> Problem:
    title = "Not supported yet" if error.construct else "Syntax error"
    detail = f"{error.construct}: {error.message}" if error.construct else error.message
    return Problem(
        status=422,
        title=title,
        detail=detail,
        advice=error.advice,
        line=error.span.start_line,
        column=error.span.start_column,
        excerpt=Excerpt.of(source, error.span),
    )


def wants_json(request: Request) -> bool:
    """Whether the client is a program that asked for JSON."""
    accept = request.headers.get("accept", "")
    return "json" in accept and "text/html" not in accept


def problem_response(request: Request, problem: Problem) -> Response:
    """The problem in the form that the client understands."""
    headers = {"Retry-After": str(problem.retry_after)} if problem.retry_after else {}
    if wants_json(request):
        return JSONResponse(problem.as_json(), problem.status, headers, PROBLEM_JSON)
    if request.headers.get("hx-request"):
        headers |= {"HX-Retarget": "#run", "HX-Reswap": "outerHTML"}
        fragment = ENVIRONMENT.get_template("refused.html").render(problem=problem)
        return Html(fragment, problem.status, headers)
    page = ENVIRONMENT.get_template("problem.html").render(problem=problem)
    return Html(page, problem.status, headers)


def install(app: FastAPI) -> None:
    """Let every error of a request end as a problem."""

    @app.exception_handler(ProblemError)
    async def on_problem(request: Request, error: Exception) -> Response:
        assert isinstance(error, ProblemError)
        return problem_response(request, error.problem)

    @app.exception_handler(RunProblem)
    async def on_run_problem(request: Request, error: Exception) -> Response:
        assert isinstance(error, RunProblem)
        return problem_response(request, problem_of(error))

    @app.exception_handler(HTTPException)
    async def on_http_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        title = _TITLES.get(error.status_code, "Something went wrong")
        response = problem_response(request, Problem(error.status_code, title, str(error.detail)))
        response.headers.update(error.headers or {})
        return response

    @app.exception_handler(RequestValidationError)
    async def on_invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"][1:]) or "request"
        return problem_response(request, Problem(422, _TITLES[400], f"{name}: {first['msg']}"))
