"""What a real window has and this one refuses, with what to do instead."""

from app.javascript.hosts.unsupported import LANGUAGE

_NO_NETWORK = "Use fetch or XMLHttpRequest, which work over a simulated network."
_NO_STORAGE = "Keep the data in a Map, or in localStorage."
_NO_SHARED_WORKER = "Make a Worker in each page that needs one."

_NETWORK = (
    "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "RTCPeerConnection",
)  # fmt: skip
_STORAGE = ("caches", "cookieStore", "showOpenFilePicker", "showSaveFilePicker")

_WINDOW = (
    "open", "close", "stop", "print", "find", "moveTo", "moveBy", "resizeTo",
    "resizeBy", "navigation", "Navigation", "documentPictureInPicture", "Notification",
    "ServiceWorker", "launchQueue", "external",
)  # fmt: skip
_DRAWING = (
    "OffscreenCanvas", "ImageBitmap", "createImageBitmap",
    "WebGLRenderingContext", "WebGL2RenderingContext", "FontFace",
    "DOMQuad",
)  # fmt: skip
_SOUND = (
    "AudioContext", "OfflineAudioContext", "speechSynthesis", "SpeechSynthesisUtterance",
    "MediaRecorder", "MediaSource", "MediaStream",
)  # fmt: skip
_NEWER = (
    "Temporal", "DisposableStack", "AsyncDisposableStack", "SuppressedError", "Observable",
    "URLPattern", "trustedTypes", "fetchLater", "CloseWatcher",
    "KeyframeEffect", "DocumentTimeline",
    "CryptoKey", "XPathResult", "XPathEvaluator", "XSLTProcessor",
)  # fmt: skip

INTERFACES: dict[str, str] = {
    **LANGUAGE,
    **dict.fromkeys(_WINDOW, "There is one page here, which stays where it is."),
    **dict.fromkeys(_DRAWING, "Nothing is drawn but the document: change elements and styles."),
    **dict.fromkeys(_SOUND, "Nothing is heard here: log to the console instead."),
    **dict.fromkeys(_NEWER, "Write what you need of it yourself."),
    **dict.fromkeys(_NETWORK, _NO_NETWORK),
    **dict.fromkeys(_STORAGE, _NO_STORAGE),
    "SharedWorker": _NO_SHARED_WORKER,
}
"""Globals that stop the run when they are touched."""

_IN_WORKERS = ("WebSocket", "EventSource", "caches", "Temporal", "trustedTypes")
WORKER_INTERFACES: dict[str, str] = {
    **{name: INTERFACES[name] for name in (*LANGUAGE, *_IN_WORKERS) if name in INTERFACES},
    "indexedDB": "Only windows have databases here: ask the page by a message.",
}
"""Those of them that a worker has too. It has no document, in real life either."""
