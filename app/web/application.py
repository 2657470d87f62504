"""The web application, put together from its routes and what stands around them."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from app.settings import Settings
from app.web import assets, health, outcomes, pages, problems, share, stream, submissions
from app.web.faults import Faults
from app.web.limits import RateLimits
from app.web.security import BodyLimit, SameSite, SecurityHeaders

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def web_application(settings: Settings, lifespan: Lifespan) -> FastAPI:
    """All routes; ``lifespan`` sets ``app.state.services`` before the first request."""
    app = FastAPI(
        title="Loopscope",
        summary="An oscilloscope for event loops.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.rate_limits = RateLimits(settings)
    problems.install(app)
    for module in (pages, submissions, stream, outcomes, share, health, assets):
        app.include_router(module.router)
    app.add_middleware(GZipMiddleware, minimum_size=1_000)
    app.add_middleware(BodyLimit)
    app.add_middleware(SameSite)
    app.add_middleware(Faults)
    app.add_middleware(SecurityHeaders)
    return app
