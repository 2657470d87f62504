"""What a real Node has and this one refuses, with what to do instead."""

from app.javascript.hosts.unsupported import LANGUAGE

_NO_MESSAGES = "Use a MessageChannel or an EventEmitter instead."
_NO_COMPRESSION = "Use a TransformStream that passes its chunks on."

GLOBALS: dict[str, str] = {
    **LANGUAGE,
    "SharedArrayBuffer": LANGUAGE["Atomics"],
    **dict.fromkeys(("BroadcastChannel",), _NO_MESSAGES),
    **dict.fromkeys(("CompressionStream", "DecompressionStream"), _NO_COMPRESSION),
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
