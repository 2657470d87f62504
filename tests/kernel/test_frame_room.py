import sys
from collections.abc import Callable

import pytest

from app.kernel.frame_room import with_room


def test_it_is_a_call() -> None:
    assert with_room(lambda: 5) == 5
    with pytest.raises(ZeroDivisionError):
        with_room(lambda: 1 // 0)


@pytest.mark.skipif(sys.platform != "linux", reason="counts mappings in /proc")
def test_frames_below_it_need_no_further_chunk() -> None:
    def mappings() -> int:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[0])

    def deepest(depth: int) -> int:
        return mappings() if depth == 0 else deepest(depth - 1)

    def growth(call: Callable[[Callable[[], int]], int]) -> int:
        return call(lambda: deepest(700) - mappings())

    growth(with_room)
    assert growth(lambda body: body()) > 0, "700 frames are more than one chunk"
    assert growth(with_room) == 0
