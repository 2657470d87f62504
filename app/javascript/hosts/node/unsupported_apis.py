"""What a real Node has and this one refuses, with what to do instead."""

from app.javascript.hosts.unsupported import LANGUAGE

_NO_NETWORK = "There is no network here yet: stand in for it with a promise and setTimeout."
_NO_MESSAGES = "Use setImmediate or setTimeout to queue the work instead."

GLOBALS: dict[str, str] = {
    **LANGUAGE,
    **dict.fromkeys(
        ("fetch", "WebSocket", "Request", "Response", "Headers", "FormData", "URL",
         "URLSearchParams", "crypto", "ReadableStream", "WritableStream", "TransformStream"),
        _NO_NETWORK,
    ),
    **dict.fromkeys(("BroadcastChannel",), _NO_MESSAGES),
}  # fmt: skip
"""Globals that stop the run when they are touched."""

PROCESS: dict[str, str] = {
    **dict.fromkeys(
        ("abort", "binding", "chdir", "dlopen", "kill", "loadEnvFile", "report", "resourceUsage"),
        "The process here is a model: it has no such side.",
    ),
}
"""Properties of ``process`` that stop the run when they are touched."""
