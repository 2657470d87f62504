"""What a real Node has and this one refuses, with what to do instead."""

from app.javascript.hosts.unsupported import LANGUAGE

GLOBALS: dict[str, str] = {
    **LANGUAGE,
    "CryptoKey": "Of crypto.subtle, digest is modelled.",
    "Performance": "Of performance itself there are the methods.",
    "PerformanceResourceTiming": "Measure with marks of your own.",
}
"""Globals that stop the run when they are touched."""

PROCESS: dict[str, str] = {
    **dict.fromkeys(
        (
            "abort",
            "stdin",
            "binding",
            "dlopen",
            "loadEnvFile",
            "report",
            "resourceUsage",
            "openStdin",
            "reallyExit",
            "_getActiveHandles",
            "_getActiveRequests",
            "allowedNodeEnvironmentFlags",
            "assert",
            "getgroups",
            "initgroups",
            "moduleLoadList",
            "setSourceMapsEnabled",
            "setegid",
            "seteuid",
            "setgid",
            "setgroups",
            "setuid",
            "sourceMapsEnabled",
        ),
        "The process here is a model: it has no such side.",
    ),
}
"""Properties of ``process`` that stop the run when they are touched."""

_MEMBERS: dict[str, tuple[str, ...]] = {
    "buffer": ("resolveObjectURL",),
    "crypto": ("setEngine", "setFips", "createCipher", "createDecipher", "fips", "prng", "rng"),
    "fs": ("FileReadStream", "FileWriteStream"),
    "fs/promises": ("statfs", "lchown", "chown", "lchmod"),
    "http": ("setMaxIdleHTTPParsers",),
    "module": ("globalPaths", "wrapper"),
    "path": ("matchesGlob",),
    "perf_hooks": ("Performance",),
    "readline/promises": ("Readline",),
    "timers": ("active", "enroll", "unenroll"),
    "worker_threads": ("postMessageToThread",),
    "zlib": ("BrotliCompress", "BrotliDecompress"),
}

MEMBERS: dict[str, dict[str, str]] = {
    module: dict.fromkeys(names, "Hardly any program needs it.")
    for module, names in _MEMBERS.items()
}
"""Members of Node's own modules that stop the run when they are touched."""
