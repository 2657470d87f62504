"""Which tests are not run, and why: tables."""

from __future__ import annotations

from tests.conformance.test262.metadata import Metadata

FOLDERS: dict[str, str] = {
    "intl402/": "Intl (ECMA-402)",
    "staging/": "staging",
    "built-ins/Temporal/": "Temporal",
    "built-ins/Atomics/": "Atomics and SharedArrayBuffer",
    "built-ins/SharedArrayBuffer/": "Atomics and SharedArrayBuffer",
    "built-ins/ShadowRealm/": "later than ECMAScript 2025",
}

_LATER = "later than ECMAScript 2025"
_THREADS = "Atomics and SharedArrayBuffer"

FEATURES: dict[str, str] = {
    "Temporal": "Temporal",
    "Atomics": _THREADS,
    "Atomics.waitAsync": _THREADS,
    "Atomics.pause": _THREADS,
    "SharedArrayBuffer": _THREADS,
    "tail-call-optimization": "tail calls, which V8 has not either",
    "IsHTMLDDA": "document.all",
    "host-gc-required": "garbage that is collected on request",
    "legacy-regexp": _LATER,
    "Array.fromAsync": _LATER,
    "Error.isError": _LATER,
    "FinalizationRegistry.prototype.cleanupSome": _LATER,
    "Intl.Era-monthcode": "Intl (ECMA-402)",
    "Iterator.prototype.join": _LATER,
    "Math.sumPrecise": _LATER,
    "ShadowRealm": _LATER,
    "await-dictionary": _LATER,
    "canonical-tz": _LATER,
    "decorators": _LATER,
    "error-stack-accessor": _LATER,
    "explicit-resource-management": _LATER,
    "export-defer": _LATER,
    "immutable-arraybuffer": _LATER,
    "import-bytes": _LATER,
    "import-defer": _LATER,
    "import-text": _LATER,
    "iterator-sequencing": _LATER,
    "joint-iteration": _LATER,
    "json-parse-with-source": _LATER,
    "nonextensible-applies-to-private": _LATER,
    "promise-allkeyed": _LATER,
    "source-phase-imports": _LATER,
    "source-phase-imports-module-source": _LATER,
    "uint8array-base64": _LATER,
    "upsert": _LATER,
}

FLAGS: dict[str, str] = {
    "CanBlockIsTrue": _THREADS,
}


def reason_to_skip(path: str, metadata: Metadata) -> str | None:
    """Why the test at `path` (below `test/`) is not run; None when it is."""
    for folder, reason in FOLDERS.items():
        if path.startswith(folder):
            return reason
    for feature in sorted(metadata.features):
        if feature in FEATURES:
            return FEATURES[feature]
        if feature.startswith("Intl"):
            return "Intl (ECMA-402)"
    for flag in sorted(metadata.flags):
        if flag in FLAGS:
            return FLAGS[flag]
    return None
