"""A link to a program at a step: self-contained if it is short enough, else stored."""

from typing import Annotated

from fastapi import APIRouter, Form
from pydantic import BaseModel, Field

from app.runs.request import MAX_STEPS
from app.web.limits import Limits
from app.web.problems import documented
from app.web.services import Client, FromServices
from app.web.submissions import ProgramForm, program_of

router = APIRouter()


class ShareForm(ProgramForm):
    """The program in the editor, and the step that is shown."""

    step: int = Field(default=0, ge=0, le=MAX_STEPS, description="The step to show.")


class SharedLink(BaseModel):
    """Where the program can be seen; ``path`` is relative to this server."""

    path: str


@router.post(
    "/share",
    summary="A link to a program at a step",
    responses=documented(400, 413, 429, 507),
)
async def share(
    services: FromServices, limits: Limits, client: Client, form: Annotated[ShareForm, Form()]
) -> SharedLink:
    limits.count_share(client)
    program = await program_of(services, form)
    return SharedLink(path=program.page(form.step))
