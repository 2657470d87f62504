"""One program in one other JavaScript engine written in Python: seconds of the best round.

Runs under the other environment's Python and imports nothing of ours.
"""

import sys
import time
from collections.abc import Callable


def engine(name: str) -> Callable[[str], object]:
    """A function that runs a program, in a fresh context where the engine has contexts."""
    if name == "js2py":
        import js2py_  # noqa: PLC0415

        return js2py_.eval_js
    if name == "microjs":
        import microjs  # noqa: PLC0415

        return lambda source: microjs.Context().eval(source)
    import myjs  # noqa: PLC0415

    return lambda source: myjs.Session().eval(source)


def main() -> None:
    run = engine(sys.argv[1])
    source = sys.stdin.read()
    seconds = []
    for _ in range(int(sys.argv[2])):
        start = time.process_time()
        run(source)
        seconds.append(time.process_time() - start)
    sys.stdout.write(repr(min(seconds)))


if __name__ == "__main__":
    main()
