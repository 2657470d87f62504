from collections.abc import Callable
from math import inf

import pytest

from app.kernel.clock import VirtualClock
from app.kernel.recorder import Recorder
from app.kernel.strands import Strands
from app.trace.steps import AnyStep, ConsoleWritten, ContextKind, Level


class Scene:
    """Strands with a diary: ``(moment, who, what)``."""

    def __init__(self) -> None:
        self.clock = VirtualClock()
        self.steps: list[AnyStep] = []
        self.recorder = Recorder(self.clock, self.steps.append, step_limit=1_000)
        self.strands = Strands(self.clock, self.recorder)
        self.diary: list[tuple[float, str, str]] = []

    def note(self, who: str, what: str) -> None:
        self.diary.append((self.clock.now, who, what))

    def sleeper(self, who: str, *moments: float) -> Callable[[], None]:
        def body() -> None:
            self.note(who, "begins")
            for moment in moments:
                self.strands.sleep_until(moment)
                self.note(who, "goes on")

        return body


def test_one_strand_alone_lets_the_time_pass() -> None:
    scene = Scene()
    scene.strands.run(scene.sleeper("a", 5, 9))
    assert scene.diary == [(0, "a", "begins"), (5, "a", "goes on"), (9, "a", "goes on")]


def test_strands_take_turns_by_the_clock_and_the_older_goes_first() -> None:
    scene = Scene()

    def main() -> str:
        scene.strands.start("b", scene.sleeper("b", 4, 6, 8), at=2)
        scene.sleeper("a", 4, 7, 20)()
        return "result"

    assert scene.strands.run(main) == "result"
    assert [(moment, who) for moment, who, _ in scene.diary] == [
        (0, "a"),
        (2, "b"),
        (4, "a"),
        (4, "b"),
        (6, "b"),
        (7, "a"),
        (8, "b"),
        (20, "a"),
    ]


def test_two_that_keep_asking_for_the_time_compute_side_by_side() -> None:
    scene = Scene()
    ends: dict[str, float] = {}

    def busy(who: str, until: float) -> Callable[[], None]:
        def body() -> None:
            while scene.clock.read() < until:
                pass
            ends[who] = scene.clock.now

        return body

    def main() -> None:
        scene.strands.start("b", busy("b", 100), at=0)
        busy("a", 100)()
        scene.strands.sleep_until(200)

    scene.strands.run(main)
    assert ends["a"] == pytest.approx(100, abs=1)
    assert ends["b"] == pytest.approx(100, abs=1)


def test_a_sleeper_is_woken_and_told_when_nobody_can() -> None:
    scene = Scene()
    answers = []

    def main() -> None:
        main_strand = scene.strands.current
        assert main_strand is not None
        scene.strands.start("b", lambda: scene.strands.wake(main_strand, 7), at=3)
        answers.append((scene.strands.sleep_until(inf), scene.clock.now))
        answers.append((scene.strands.sleep_until(inf), scene.clock.now))

    scene.strands.run(main)
    assert answers == [(True, 7), (False, 7)]


def test_a_strand_that_was_ended_never_goes_on() -> None:
    scene = Scene()

    def main() -> None:
        strand = scene.strands.start("b", scene.sleeper("b", 5), at=1)
        scene.strands.sleep_until(2)
        scene.strands.end(strand)
        scene.strands.sleep_until(10)
        scene.note("a", "ends")

    scene.strands.run(main)
    assert scene.diary == [(1, "b", "begins"), (10, "a", "ends")]


def test_what_a_strand_raises_ends_the_run() -> None:
    scene = Scene()

    def fail() -> None:
        raise LookupError

    def main() -> None:
        scene.strands.start("b", fail, at=1)
        scene.strands.sleep_until(5)

    with pytest.raises(LookupError):
        scene.strands.run(main)


def test_each_strand_has_a_recorded_stack_of_its_own() -> None:
    scene = Scene()

    def body(who: str, *moments: float) -> Callable[[], None]:
        def calls() -> None:
            scene.recorder.push(who, ContextKind.FUNCTION)
            for moment in moments:
                scene.strands.sleep_until(moment)
            scene.recorder.record(ConsoleWritten, level=Level.LOG, text=who)
            scene.recorder.pop()

        return calls

    def main() -> None:
        scene.strands.start("b", body("in b", 5), at=1)
        body("in a", 3, 10)()

    scene.strands.run(main)
    assert [(step.at, step.agent, type(step).__name__) for step in scene.steps] == [
        (0, "main", "ContextPushed"),
        (1, "b", "ContextPushed"),
        (5, "b", "ConsoleWritten"),
        (5, "b", "ContextPopped"),
        (10, "main", "ConsoleWritten"),
        (10, "main", "ContextPopped"),
    ]


def test_a_strand_that_computes_without_end_is_left_where_it_is() -> None:
    scene = Scene()
    log: list[str] = []
    strands = scene.strands

    def endless() -> None:
        log.append("endless")
        strands.park()
        log.append("never")

    def main() -> None:
        assert not strands.park()
        strand = strands.start("b", endless, at=1)
        assert strands.sleep_until(5)
        log.append("main")
        assert strands.some_are_busy
        strands.end(strand)
        assert not strands.some_are_busy

    strands.run(main)
    assert log == ["endless", "main"]
