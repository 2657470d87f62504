"""Real Node, found on this machine, and how it runs one program."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.ordering.outcome import Outcome, comparable_stderr, lines_of, without_stack_lines

NODE_TIMEOUT_SECONDS = 20


def find_node() -> str | None:
    """Node's executable: LOOPSCOPE_NODE, else the one on the path."""
    return os.environ.get("LOOPSCOPE_NODE") or shutil.which("node")


def node_version(node: str) -> str:
    """For example `v20.20.2`."""
    return subprocess.run(
        [node, "--version"], capture_output=True, text=True, check=True
    ).stdout.strip()


async def run_in_node(node: str, program: Path, options: Sequence[str] = ()) -> Outcome:
    """Run a script or a module as a process of its own, with Node's or V8's ``options``.

    Raises:
        TimeoutError: it did not end within NODE_TIMEOUT_SECONDS.
    """
    pipe = asyncio.subprocess.PIPE
    environment = {**os.environ, "NO_COLOR": "1", "TZ": "UTC", "NODE_OPTIONS": ""}
    process = await asyncio.create_subprocess_exec(
        node, *options, str(program), stdout=pipe, stderr=pipe, env=environment
    )
    try:
        async with asyncio.timeout(NODE_TIMEOUT_SECONDS):
            stdout, stderr = await process.communicate()
    except BaseException:  # also when who waits for it gives up
        process.kill()
        await process.wait()
        raise
    errors = comparable_stderr(lines_of(stderr.decode()))
    assert process.returncode is not None
    return Outcome(without_stack_lines(lines_of(stdout.decode())), errors, process.returncode)
