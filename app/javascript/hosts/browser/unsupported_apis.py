"""What a real window has and this one refuses, with what to do instead."""

from app.javascript.hosts.unsupported import LANGUAGE

_NO_DOM = "There is no document here yet: log to the console what you would draw."
_NO_NETWORK = "There is no network here yet: stand in for it with a promise and setTimeout."
_NO_MESSAGES = "Use setTimeout or queueMicrotask to queue the work instead."
_NO_SHARED_WORKER = "Make a Worker in each page that needs one."
_NO_PROMPT = "Nobody can answer here: write the answer into the program."

_DOM = (
    "document", "customElements", "Node", "Element", "HTMLElement", "Document", "DOMParser",
    "getComputedStyle", "matchMedia", "getSelection", "Image", "Audio", "Option",
    "innerWidth", "innerHeight", "scrollTo", "scrollBy", "scrollX", "scrollY",
    "MutationObserver", "IntersectionObserver", "ResizeObserver", "PerformanceObserver",
)  # fmt: skip
_NETWORK = (
    "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Request", "Response", "Headers",
    "FormData", "Blob", "File", "FileReader", "ReadableStream", "WritableStream",
    "TransformStream", "URL", "URLSearchParams", "TextEncoder", "TextDecoder", "crypto",
    "indexedDB", "caches", "localStorage", "sessionStorage", "navigator", "location", "history",
)  # fmt: skip
_MESSAGES = (
    "BroadcastChannel", "scheduler",
)  # fmt: skip

INTERFACES: dict[str, str] = {
    **LANGUAGE,
    **dict.fromkeys(_DOM, _NO_DOM),
    **dict.fromkeys(_NETWORK, _NO_NETWORK),
    **dict.fromkeys(_MESSAGES, _NO_MESSAGES),
    "SharedWorker": _NO_SHARED_WORKER,
    **dict.fromkeys(("alert", "confirm", "prompt"), _NO_PROMPT),
}
"""Globals that stop the run when they are touched."""

WORKER_INTERFACES: dict[str, str] = {
    name: INTERFACES[name]
    for name in ("Intl", "WebSocket", "EventSource", "indexedDB", "caches")
    if name in INTERFACES
}
"""Those of them that a worker has too. It has no document, in real life either."""
