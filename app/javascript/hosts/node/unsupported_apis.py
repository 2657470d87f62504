"""What a real Node has and this one refuses, with what to do instead."""

from app.javascript.hosts.unsupported import LANGUAGE

GLOBALS: dict[str, str] = {
    **LANGUAGE,
    "SharedArrayBuffer": LANGUAGE["Atomics"],
}
"""Globals that stop the run when they are touched."""

PROCESS: dict[str, str] = {
    **dict.fromkeys(
        (
            "abort",
            "stdin",
            "binding",
            "chdir",
            "dlopen",
            "kill",
            "loadEnvFile",
            "report",
            "resourceUsage",
            "setUncaughtExceptionCaptureCallback",
            "openStdin",
            "reallyExit",
            "_getActiveHandles",
            "_getActiveRequests",
        ),
        "The process here is a model: it has no such side.",
    ),
}
"""Properties of ``process`` that stop the run when they are touched."""
