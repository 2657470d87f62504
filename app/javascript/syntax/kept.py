"""How much of what has been parsed a process keeps."""

from typing import Final

KEPT_PROGRAMS: Final = 256
"""Node's library alone is 120 files; with room for less, each run would parse it anew."""
