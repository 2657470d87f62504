"""Whether the server answers."""

from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter()


class Health(BaseModel):
    """What a probe wants to know."""

    status: str


@router.get("/health", summary="Whether the server answers")
async def health() -> Health:
    return Health(status="ok")
