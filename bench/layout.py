"""What a read of layout costs after a change, by how much stands in the page already.

    .venv/bin/python -m bench.layout

Each page writes and reads 100 times; the ratios are to the page with the fewest elements, so that
1.0 all along means that only what changed is laid out. The last line is the page that everybody
pastes: 1,000 insertions, each with a read.
"""

import gc
import sys
from collections.abc import Iterator

from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import EndReason
from bench.engines import best

SIBLINGS = (100, 400, 1_600)
TIMES = 100
WAYS = {
    "append": "box.append(made(i))",
    "insert in the middle": "box.insertBefore(made(i), box.children[50])",
    "remove the last": "box.lastChild.remove()",
    "text of one": "box.children[i].textContent = 'other'",
    "style of one": "box.children[i].style.height = '30px'",
    "class of one": "box.children[i].className = 'high'",
}
_PAGE = """<!doctype html><style>div div { padding: 2px } .high { height: 40px }</style><div></div>
<script>
const box = document.querySelector('div');
const made = (text) => { const e = document.createElement('div'); e.textContent = text; return e; };
for (let i = 0; i < SIBLINGS; i++) box.append(made(i));
box.offsetHeight;
for (let i = 0; i < TIMES; i++) { WAY; box.offsetHeight; }
</script>
"""


def seconds(siblings: int, times: int, way: str) -> float:
    """Processor time of one page."""
    page = _PAGE.replace("SIBLINGS", str(siblings)).replace("TIMES", str(times))
    request = RunRequest(
        source=page.replace("WAY", way), host=Host.BROWSER, goal=Goal.HTML, file_name="page.html"
    )

    def run() -> None:
        ended = record(request, record_details=False).ended
        if ended is None or ended.reason is not EndReason.FINISHED:
            sys.exit(f"the model did not finish: {ended}")

    gc.collect()
    gc.disable()  # it comes when it likes, and costs as much as what is measured
    try:
        return best(run)
    finally:
        gc.enable()


def rows() -> Iterator[str]:
    """One for each way to change a page: ms for a change and a read, and the ratios."""
    for name, way in WAYS.items():
        costs = [
            (seconds(siblings, TIMES, way) - seconds(siblings, 0, way)) / TIMES * 1000
            for siblings in SIBLINGS
        ]
        cells = (f"{cost:.2f} ms ({cost / costs[0]:.1f}x)" for cost in costs)
        yield f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    """Print a table."""
    print(f"| a change and a read | {' | '.join(f'{n:,} siblings' for n in SIBLINGS)} |")
    print("| --- | ---: | ---: | ---: |")
    for row in rows():
        print(row)
    print(f"1,000 insertions with a read each: {seconds(0, 1_000, WAYS['append']):.2f} s")


if __name__ == "__main__":
    main()
