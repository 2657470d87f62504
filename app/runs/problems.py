"""What can be wrong with what somebody asks to run, read or store.

    RunProblem                     says itself in a sentence for people
    ├── RequestProblem             a field of a request is not allowed
    ├── LinkProblem                a shared link cannot be followed
    │   ├── LinkDamaged            something is missing or was changed on its way
    │   ├── LinkTooLarge           longer than a link may be, packed or unpacked
    │   └── LinkOfAnotherVersion   made by a version that is not known here
    ├── ProgramRefused             not ECMAScript, or a construct that the model does not run
    ├── PoolBusy                   too many runs wait already
    ├── ShareStoreFull             no room for another shared program
    └── ScenarioProblem            a scenario's folder is not as it should be

Faults of ours are no RunProblem: a run that meets one ends with ``EndReason.INTERNAL_ERROR``.
"""

from app.trace.source import Span


class RunProblem(Exception):
    """Something that the person who asked can mend."""


class RequestProblem(RunProblem):
    """A request's ``field`` has a value that is not allowed."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


class LinkProblem(RunProblem):
    """A link that cannot be followed."""


class LinkDamaged(LinkProblem):
    """The link's text is not what was made."""


class LinkTooLarge(LinkProblem):
    """The link is larger than links can be."""


class LinkOfAnotherVersion(LinkProblem):
    """The link was made for another version."""


class ProgramRefused(RunProblem):
    """The program was refused before its first step.

    ``construct`` is empty for a syntax error, else it names what the model does not run; ``advice``
    says what to write instead, or is empty.
    """

    def __init__(self, message: str, span: Span, *, construct: str = "", advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.construct = construct
        self.advice = advice


class PoolBusy(RunProblem):
    """More runs wait than may."""


class ShareStoreFull(RunProblem):
    """The store of shared programs has reached its size."""


class ScenarioProblem(RunProblem):
    """A scenario's ``file`` is missing or wrong; ``field`` is empty when it is all of it."""

    def __init__(self, file: str, field: str, message: str) -> None:
        super().__init__(f"{file}: {field}: {message}" if field else f"{file}: {message}")
        self.file = file
        self.field = field
        self.message = message
