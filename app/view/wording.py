"""Small parts of sentences. Everything of a program's text is escaped here and nowhere else."""

from markupsafe import Markup

from app.view.state import StackCard, ViewState


def say(sentence: str, *parts: object) -> Markup:
    """A sentence with its gaps filled, escaped; it begins with a capital letter."""
    said = Markup(sentence).format(*parts)
    return said[:1].upper() + said[1:] if sentence[:2] == "{}" else said


def code(text: str, width: int = 72) -> Markup:
    """Something of the program, set as code and not too long."""
    line = " ".join(text.split())
    if len(line) > width:
        line = line[: width - 1].rstrip() + "…"
    return Markup("<code>{}</code>").format(line)


def milliseconds(value: float) -> str:
    """``0.005 ms``, ``4 ms``, ``16.67 ms``, ``1,200 ms``."""
    digits = 0 if value == int(value) else 3 if abs(value) < 1 else 2
    text = f"{value:,.{digits}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + " ms"


def count(number: int, one: str, many: str = "") -> str:
    """``no task``, ``1 task``, ``4,812 tasks``."""
    if number == 0:
        return f"no {one}"
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def waits(number: int, one: str) -> str:
    """``one more microtask waits``, ``3 more microtasks wait``."""
    if number == 1:
        return f"one more {one} waits"
    return f"{number:,} more {one}s wait"


def lane_name(lane: str) -> str:
    """The lane in the middle of a sentence."""
    return _LANES.get(lane) or lane.replace("_", " ")


_LANES = {
    "check_queue": "queue of immediates",
    "poll_queue": "queue of what has come back",
    "close_queue": "queue of close callbacks",
}


def running(state: ViewState, card_id: str) -> StackCard | None:
    """The card on the stack that has this id."""
    entries = state.execution_context_stack.entries
    return next((card for card in reversed(entries) if card.id == card_id), None)
