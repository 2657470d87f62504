"""The composition root: what the web is given to work with."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from app.runs.catalogue import Catalogue
from app.runs.shares import ShareStore
from app.runs.store import RecordingStore
from app.runs.workers.pool import WorkerPool
from app.runs.workers.pool_settings import PoolSettings
from app.settings import Settings
from app.web.application import web_application
from app.web.services import Services

_MEGABYTE = 1024 * 1024


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; workers start with it and end with it."""
    settings = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        shares = ShareStore(settings.data_folder, settings.shares_mb * _MEGABYTE)
        pool = WorkerPool(pool_settings(settings))
        async with shares, pool:
            recordings = RecordingStore(pool, settings.cache_mb * _MEGABYTE)
            catalogue = Catalogue(settings.scenarios_folder)
            app.state.services = Services(settings, recordings, shares, catalogue)
            try:
                yield
            finally:
                await recordings.close()

    return web_application(settings, lifespan)


def pool_settings(settings: Settings) -> PoolSettings:
    """What the settings mean for the pool."""
    return PoolSettings(
        workers=settings.workers,
        per_client=settings.workers_per_client,
        waiting=settings.waiting_runs,
        spares=settings.spare_workers,
        run_seconds=settings.run_seconds,
        run_memory_bytes=settings.run_memory_mb * _MEGABYTE,
        modules_ahead=True,
    )
