"""How a call of the file system fails: https://nodejs.org/docs/latest-v20.x/api/errors.html#common-system-errors"""

from __future__ import annotations

from typing import Final

#: Their numbers on Linux, and what they say.
ERRORS: Final = {
    "ENOENT": (-2, "no such file or directory"),
    "EBADF": (-9, "bad file descriptor"),
    "EACCES": (-13, "permission denied"),
    "EEXIST": (-17, "file already exists"),
    "ENOTDIR": (-20, "not a directory"),
    "EISDIR": (-21, "illegal operation on a directory"),
    "EINVAL": (-22, "invalid argument"),
    "ENOSPC": (-28, "no space left on device"),
    "ELOOP": (-40, "too many symbolic links encountered"),
    "ENOTEMPTY": (-39, "directory not empty"),
    "EPERM": (-1, "operation not permitted"),
}


class FileProblem(Exception):
    """A call failed with ``code`` (``ENOENT``)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
