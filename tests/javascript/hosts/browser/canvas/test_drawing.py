"""What the picture of a canvas is made of."""

from app.javascript.hosts.browser.canvas.drawing import MOST_CHARACTERS, Drawing
from app.javascript.hosts.browser.layout.box import Rect
from app.trace.steps import CanvasShown
from tests.javascript.hosts import recorded

BALL = Rect(10.0, 10.0, 20.0, 20.0)


def pictures(script: str) -> list[CanvasShown]:
    begin = "<canvas id=c width=100 height=50></canvas><script>const ctx = c.getContext('2d');"
    steps = recorded.steps_of(f"{begin}{script}</script>")
    return [step for step in steps if isinstance(step, CanvasShown)]


def test_what_is_cleared_goes() -> None:
    drawing = Drawing(100, 50)
    drawing.add("<sky/>", drawing.whole)
    for _ in range(3):
        drawing.add("<ball/>", BALL)
        drawing.cut_out("M10 10Z", BALL)
    assert "<ball/>" not in drawing.picture()
    assert drawing.picture().count("<mask ") == 1
    drawing.clear()
    assert drawing.picture() == ""


def test_what_lies_elsewhere_stays_whole() -> None:
    drawing = Drawing(100, 50)
    drawing.add("<ball/>", BALL)
    drawing.cut_out("M50 10Z", Rect(50.0, 10.0, 20.0, 20.0))
    assert "mask" not in drawing.picture()
    drawing.cut_out("M15 15Z", Rect(15.0, 15.0, 20.0, 20.0))
    assert "<ball/></g>" in drawing.picture()


def test_the_oldest_marks_are_left_out() -> None:
    drawing = Drawing(100, 50)
    for number in range(MOST_CHARACTERS // 10):
        drawing.add(f"<mark{number:06}/>", BALL)
    picture = drawing.picture()
    assert len(picture) < MOST_CHARACTERS + 200
    assert "mark000000" not in picture
    assert f"mark{MOST_CHARACTERS // 10 - 1:06}" in picture
    drawing.add("x" * (MOST_CHARACTERS + 1), BALL)
    assert drawing.picture() == picture


def test_a_picture_comes_with_the_frame() -> None:
    first, second = pictures(
        "ctx.fillRect(0, 0, 5, 5); ctx.fillRect(5, 5, 5, 5);"
        "setTimeout(() => ctx.clearRect(0, 0, 100, 50), 50);"
    )
    assert (first.operations, first.label, first.picture.count("<path")) == (2, "<canvas#c>", 2)
    assert (second.operations, second.picture) == (1, "")


def test_nothing_of_a_text_is_markup() -> None:
    (shown,) = pictures(
        """ctx.font = '12px "a&<b"'; ctx.fillText('</text><script>alert(1)<\\/script>&', 1, 2);"""
    )
    assert "<script" not in shown.picture
    assert "&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</text>" in shown.picture
    assert 'font-family="&quot;a&amp;&lt;b&quot;"' in shown.picture


def test_a_canvas_outside_of_the_document_is_not_shown() -> None:
    script = "document.createElement('canvas').getContext('2d').fillRect(0, 0, 5, 5);"
    assert pictures(script) == []
