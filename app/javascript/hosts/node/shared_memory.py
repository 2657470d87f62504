"""Memory that the threads of a process share, made when the program first asks for it.

NOTE: A browser has it only on pages that are cross-origin isolated.
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.runtime.intrinsics import atomics, shared_array_buffer
from app.javascript.runtime.realm import Realm


def _refuse_others(realm: Realm) -> None:
    advice = "Wait in a worker with Atomics.wait, or for a message."
    refuse(realm, realm.intrinsics["%Atomics%"], {"waitAsync": advice}, "Atomics.")


SHARED_MEMORY: Final = Group(
    "shared memory",
    ("SharedArrayBuffer", "Atomics"),
    (*shared_array_buffer.DESCRIPTIONS, *atomics.DESCRIPTIONS),
    after=_refuse_others,
)
