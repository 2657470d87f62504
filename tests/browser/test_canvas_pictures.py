"""The picture that stands for a canvas, against what the browser itself draws."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from app.trace.steps import CanvasShown
from tests.javascript.hosts import recorded

pytestmark = pytest.mark.browser

DRAWN = Path(__file__).parent / "canvas"
PAGE = "<canvas id=c width=200 height=140></canvas><script>const ctx = c.getContext('2d');"
COMPARE = """async ([script, picture]) => {
  const real = document.createElement('canvas'), model = document.createElement('canvas');
  for (const canvas of [real, model]) [canvas.width, canvas.height] = [200, 140];
  new Function('ctx', script)(real.getContext('2d'));
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(picture);
  await image.decode();
  model.getContext('2d').drawImage(image, 0, 0);
  // Edges of text are smoothed in two ways: compared are blocks of 4 by 4 pixels.
  const block = (canvas, x, y) => {
    const sums = [0, 0, 0, 0];
    canvas.getContext('2d').getImageData(x, y, 4, 4).data.forEach(
      (value, i) => { sums[i % 4] += value / 16; });
    return sums;
  };
  let different = 0, drawn = 0;
  for (let y = 0; y < 140; y += 4) {
    for (let x = 0; x < 200; x += 4) {
      const one = block(real, x, y), two = block(model, x, y);
      if (one[3]) drawn++;
      if (one.some((value, channel) => Math.abs(value - two[channel]) > 48)) different++;
    }
  }
  return [drawn, different];
}"""


@pytest.mark.parametrize("file", sorted(DRAWN.glob("*.js")), ids=lambda file: file.stem)
def test_it_looks_as_the_browser_draws_it(file: Path, browser: Browser) -> None:
    script = file.read_text("utf-8")
    steps = recorded.steps_of(f"{PAGE}{script}</script>")
    shown = [step for step in steps if isinstance(step, CanvasShown)]
    page = browser.new_page()
    drawn, different = page.evaluate(COMPARE, [script, shown[-1].picture])
    page.close()
    assert drawn > 100
    assert different < drawn * 0.02
