"""Return completions that come from outside: https://tc39.es/ecma262/#sec-completion-record-specification-type"""

from __future__ import annotations

from app.javascript.runtime.values import Value


class ReturnCompletion(BaseException):
    """A generator's ``return(value)`` arrived at the ``yield`` where it was suspended.

    ``generator_yield`` and its like raise it. Code in between treats it as ``return value`` at that
    place: a ``finally`` of the program runs and may override it, open iterators are closed as after
    a normal completion, ``catch`` does not see it. Whoever started the generator catches it.
    """

    def __init__(self, value: Value) -> None:
        super().__init__()
        self.value = value
