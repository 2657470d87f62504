import sys
import threading
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from app.kernel.coroutine import Coroutine, Hub
from app.kernel.stop import InternalError


def test_messages_go_in_and_values_come_out() -> None:
    hub = Hub()

    def main() -> list[Any]:
        seen: list[Any] = []

        def body(first: Any) -> str:
            seen.append(first)
            seen.append(coroutine.leave().switch("one"))
            seen.append(coroutine.leave().switch("two"))
            return "end"

        coroutine = Coroutine(hub, body)
        answers = [coroutine.resume(message) for message in ("a", "b", "c")]
        assert coroutine.done
        return [seen, answers]

    assert hub.run(main) == [["a", "b", "c"], ["one", "two", "end"]]


def test_what_a_body_raises_comes_out_of_its_resume() -> None:
    hub = Hub()

    def body(_message: Any) -> None:
        coroutine.leave().switch(None)
        raise KeyError("k")

    coroutine = Coroutine(hub, body)

    def main() -> bool:
        coroutine.resume()
        with pytest.raises(KeyError, match="k"):
            coroutine.resume()
        return coroutine.done

    assert hub.run(main) is True


def test_a_greenlet_serves_one_coroutine_after_the_other() -> None:
    hub = Hub()

    def main() -> list[str]:
        results = []
        for number in range(5):
            results.append(Coroutine(hub, str).resume(number))
            assert len(hub.idle) == 1
        return results

    assert hub.run(main) == ["0", "1", "2", "3", "4"]
    assert hub.idle == []


def test_idle_greenlets_are_limited_and_hold_no_results() -> None:
    hub = Hub()

    class Result:
        alive = 0

        def __init__(self) -> None:
            Result.alive += 1

        def __del__(self) -> None:
            Result.alive -= 1

    def main() -> None:
        waiting: list[Coroutine] = []

        def body(_message: Any) -> Result:
            waiting[-1].leave().switch(None)
            return Result()

        for _ in range(Hub.IDLE_LIMIT + 10):
            coroutine = Coroutine(
                hub, lambda _message: waiting[-1].leave().switch(None) or Result()
            )
            waiting.append(coroutine)
            coroutine.resume()
        for coroutine in waiting:
            assert isinstance(coroutine.resume(), Result)
        assert len(hub.idle) == Hub.IDLE_LIMIT
        assert Result.alive == 0

    hub.run(main)


def test_a_running_or_finished_coroutine_cannot_be_resumed() -> None:
    hub = Hub()

    def main() -> None:
        coroutine = Coroutine(hub, lambda _message: coroutine.resume())
        with pytest.raises(InternalError):
            coroutine.resume()
        with pytest.raises(InternalError):
            coroutine.resume()

    hub.run(main)


def in_big_stack(work: Callable[[], Any]) -> Any:
    results: list[Any] = []
    limit = sys.getrecursionlimit()
    before = threading.stack_size(256 * 1024 * 1024)
    sys.setrecursionlimit(1_000_000)
    try:
        thread = threading.Thread(target=lambda: results.append(work()))
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
        sys.setrecursionlimit(limit)
    return results[0]


@pytest.mark.slow
def test_ten_thousand_coroutines_started_inside_each_other() -> None:
    hub = Hub()

    def nest(depth: int) -> int:
        if depth == 0:
            return 0
        return 1 + int(Coroutine(hub, lambda _message: nest(depth - 1)).resume())

    assert in_big_stack(lambda: hub.run(lambda: nest(10_000))) == 10_000


def test_a_suspended_coroutine_that_nobody_can_resume_is_dropped_with_its_frames() -> None:
    hub = Hub()
    alive = weakref.WeakSet[Canary]()

    def main() -> None:
        coroutine: Coroutine | None = None
        for _ in range(3):
            running: list[Coroutine] = []

            def body(_message: Any, running: list[Coroutine] = running) -> None:
                canary = Canary()
                alive.add(canary)
                running.pop().leave().switch(None)

            coroutine = Coroutine(hub, body)
            running.append(coroutine)
            coroutine.resume()
        coroutine = None
        assert len(alive) <= 1  # the hub may hold the last

    hub.run(main)
    assert len(alive) == 0


class Canary:
    pass


def test_a_body_dropped_while_suspended_runs_no_handler_of_exceptions() -> None:
    hub = Hub()
    caught: list[BaseException] = []

    def main() -> None:
        def body(_message: Any) -> None:
            try:
                coroutine.leave().switch(None)
            except Exception as error:
                caught.append(error)

        coroutine = Coroutine(hub, body)
        coroutine.resume()

    hub.run(main)
    assert caught == []
