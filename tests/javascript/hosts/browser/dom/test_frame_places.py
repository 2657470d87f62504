"""Where the statements of a frame's scripts are said to stand."""

from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import StatementReached
from app.view.source_text import SourceText


def reached(source: str) -> list[str]:
    """The text at each statement, ``elsewhere`` for one that the program does not hold."""
    text = SourceText(source)
    request = RunRequest(source=source, host=Host.BROWSER, goal=Goal.HTML, file_name="page.html")
    spans = [step.span for step in record(request) if isinstance(step, StatementReached)]
    return [
        text.piece(span.start, span.end) if text.has(span) else "elsewhere"
        for span in spans
        if span is not None
    ]


def test_a_srcdoc_stands_in_the_page() -> None:
    source = "<p>é</p>\r\n<iframe srcdoc='<b>x</b>\r\n<script>inner = 1;</script>'></iframe>"
    assert reached(f"{source}<script>outer = 2;</script>") == ["outer = 2;", "inner = 1;"]


def test_what_a_program_makes_stands_nowhere() -> None:
    source = "<script>const f = document.createElement('iframe'); f.srcdoc = '<script>inner' + ' = 1</' + 'script>'; document.body.append(f);</script>"  # noqa: E501
    assert reached(f"<body>{source}")[-1] == "elsewhere"
