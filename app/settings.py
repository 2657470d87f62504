"""What an operator can set: variables ``LOOPSCOPE_*``, described in docs/settings.md."""

from pathlib import Path
from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parents[1]

Count = Annotated[int, Field(ge=1)]


class Settings(BaseSettings):
    """The server's settings; a value out of range stops the start with the variable's name."""

    model_config = SettingsConfigDict(env_prefix="LOOPSCOPE_", env_file=None, frozen=True)

    host: str = Field(default="127.0.0.1", description="The address to listen on.")
    port: int = Field(
        default=8000, ge=0, le=65535, description="The port to listen on; 0 takes a free one."
    )
    workers: Count = Field(
        default=24, description="Programs that run at the same time, each in a process."
    )
    workers_per_client: Count = Field(
        default=16, description="Of these, how many one address may use."
    )
    waiting_runs: Count = Field(
        default=200, description="Runs that may wait for a worker; more get a 503."
    )
    spare_workers: Count = Field(default=4, description="Warm worker processes kept ready.")
    run_seconds: float = Field(
        default=2.0, gt=0, le=60, description="Wall time of a run, then it is killed."
    )
    run_memory_mb: int = Field(
        default=512, ge=64, description="Memory that a run may add to its process."
    )
    run_steps: int = Field(default=10_000, ge=100, description="Steps after which a run is paused.")
    run_steps_most: int = Field(
        default=80_000, ge=100, description="Steps that continuing can reach."
    )
    cache_mb: int = Field(
        default=96, ge=1, description="Memory for recordings, so that reconnecting is free."
    )
    data_folder: Path = Field(
        default=PROJECT / "data", description="Where shared programs are stored."
    )
    shares_mb: int = Field(default=256, ge=1, description="Size of the store of shared programs.")
    scenarios_folder: Path = Field(
        default=PROJECT / "scenarios", description="The scenarios to offer."
    )
    runs_per_minute: Count = Field(
        default=120, description="Runs that one address may start in a minute."
    )
    shares_per_minute: Count = Field(
        default=20, description="Links that one address may store in a minute."
    )
    trust_proxy: bool = Field(
        default=False,
        description="Take the client's address from X-Forwarded-For: only behind a proxy.",
    )
