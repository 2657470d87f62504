"""Why a source text is refused before it runs.

    SourceProblem            has a `message`, a `span` and, where there is some, `advice`
    ├── SyntaxProblem        the text is not ECMAScript: the program would throw a SyntaxError
    │   ├── SourceTooLarge   longer than MAX_SOURCE_BYTES
    │   ├── NestedTooDeeply  deeper than MAX_DEPTH, or than the parser's stack
    │   └── TooComplicated   more than the parser's time or memory
    └── UnsupportedFeature   the text is ECMAScript, but the model does not run it

Messages are worded as V8 words them where V8 has the same error.
"""

from app.trace.source import Span

MAX_SOURCE_BYTES = 100 * 1024
MAX_DEPTH = 3_000

ADVICE: dict[str, str] = {
    "external script": "Put its text into the page, between <script> and </script>.",
    "module script": "Leave out type=module, or run its text alone, as a module.",
    "event handler attribute": "Add the listener in a script, with addEventListener.",
    "using declaration": "Call the method in a finally block.",
    "import of": "Put the code of the module into this program, or give its file with the run.",
}
"""For every construct that is refused: what to write instead."""


class SourceProblem(Exception):
    """A source text that is refused, where and why."""

    def __init__(self, message: str, span: Span, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.advice = advice


class SyntaxProblem(SourceProblem):
    """The text does not follow the grammar or breaks an early error rule.

    ``newer`` is what of a later standard may be meant: an engine that knows it takes the text.

    https://tc39.es/ecma262/#sec-static-semantic-rules
    """

    newer = ""


class SourceTooLarge(SyntaxProblem):
    """The text is longer than `MAX_SOURCE_BYTES` bytes of UTF-8."""

    def __init__(self, size: int) -> None:
        super().__init__(
            f"The program is too large: {size:,} bytes, {MAX_SOURCE_BYTES:,} are allowed",
            Span(0, 0, 1, 1, 1, 1),
            "Cut it down to the part whose order you want to see.",
        )


class NestedTooDeeply(SyntaxProblem):
    """Brackets, statements or chains of operators stand too deep inside each other."""

    def __init__(self, span: Span) -> None:
        super().__init__(
            "The program is nested too deeply",
            span,
            "Split the expression or the blocks into several statements or functions.",
        )


class TooComplicated(SyntaxProblem):
    """The parser ran out of its time or memory."""

    def __init__(self, span: Span) -> None:
        super().__init__(
            "The program takes too long to parse",
            span,
            "Cut it down to the part whose order you want to see.",
        )


class UnsupportedFeature(SourceProblem):
    """A construct that the model refuses; `construct` is a key of `ADVICE`."""

    def __init__(self, construct: str, span: Span, detail: str = "") -> None:
        named = f"{construct} {detail}".strip()
        super().__init__(f"Not supported: {named}", span, ADVICE[construct])
        self.construct = construct
