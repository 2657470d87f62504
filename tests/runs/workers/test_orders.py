import pytest

from app.runs.problems import ProgramRefused
from app.runs.workers.orders import Order, parsed_refusal, refusal_line
from app.trace.forms import TraceFormatError
from app.trace.source import Span


def test_an_order_survives_the_pipe() -> None:
    order = Order(request='{"a":"\\ud800"}', model="m:f", seconds=2.0, memory_bytes=5)
    assert Order.from_bytes(order.to_bytes()) == order


def test_a_refusal_survives_the_pipe() -> None:
    problem = ProgramRefused("No “x”", Span(1, 2, 3, 4, 5, 6), construct="with", advice="Don't.")
    parsed = parsed_refusal(refusal_line(problem).encode())
    assert parsed is not None
    assert vars(parsed) == vars(problem)


def test_a_step_is_no_refusal() -> None:
    assert parsed_refusal(b'{"step":"TaskTaken"}') is None


@pytest.mark.parametrize(
    "line",
    [
        b'{"refused":',
        b'{"refused":1}',
        b'{"refused":{}}',
        b'{"refused":{"message":1,"construct":"","advice":"","span":[1,2,3,4,5,6]}}',
        b'{"refused":{"message":"","construct":"","advice":"","span":[1,2,3]}}',
        b'{"refused":{"message":"","construct":"","advice":"","span":[1,2,3,4,5,"6"]}}',
    ],
)
def test_a_refusal_that_is_none_is_refused(line: bytes) -> None:
    with pytest.raises(TraceFormatError):
        parsed_refusal(line)
