"""Sentences about changes of the document."""

from markupsafe import Markup

from app.trace.steps import (
    AttributeChanged,
    CanvasShown,
    DocumentMade,
    NodeFacts,
    NodeRemoved,
    NodesInserted,
    ReadinessChanged,
    Scrolled,
    TextChanged,
)
from app.view.families import DomStep
from app.view.wording import code, say

_LONGEST = 40


def tell(step: DomStep) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case DocumentMade():
            if step.frame:
                return say("The frame has a document of its own, still empty.")
            return say("There is a document, still empty.")
        case NodesInserted():
            return _inserted(step)
        case NodeRemoved():
            return say(
                "{} leaves the document. On the screen it stays until the next frame.",
                code(step.label),
            )
        case AttributeChanged():
            return _attribute(step)
        case TextChanged():
            return say("A text of the document changes to {}.", _text(step.text))
        case Scrolled():
            return say(
                "{} is scrolled to {}. Its events come with the next frame.",
                code(step.label),
                code(f"{step.x:g}, {step.y:g}"),
            )
        case CanvasShown():
            return _canvas(step)
        case ReadinessChanged():
            return _readiness(step)


def _readiness(step: ReadinessChanged) -> Markup:
    if step.frame:
        return say("The document in {} is now {}.", step.frame, code(step.state))
    return say("The document is now {}.", code(step.state))


def _canvas(step: CanvasShown) -> Markup:
    if step.operations == 1:
        return say("{} shows what was drawn once since the last frame.", code(step.label))
    return say(
        "{} shows what was drawn in {} operations since the last frame.",
        code(step.label),
        step.operations,
    )


def _inserted(step: NodesInserted) -> Markup:
    what = _name(step.nodes[0]) if step.nodes else code("a node")
    more = _more(step)
    if step.parsed:
        return say("The parser puts {}{} into the document.", what, more)
    return say(
        "{}{} in the document now. It is seen only when the next frame is painted.",
        what,
        f"{more} are" if _siblings(step) > 1 else f"{more} is",
    )


def _siblings(step: NodesInserted) -> int:
    return sum(facts.depth == 0 for facts in step.nodes)


def _more(step: NodesInserted) -> str:
    """What came in with the first node."""
    siblings = _siblings(step)
    inside = len(step.nodes) - siblings + step.left_out
    if siblings > 1:
        within = f", with {inside} in them" if inside else ""
        return f" and {siblings - 1} {'nodes' if siblings > 2 else 'node'} more{within}"
    return f" with {inside} nodes in it" if inside > 1 else ""


def _attribute(step: AttributeChanged) -> Markup:
    if step.value is None:
        return say("{} loses its attribute {}.", code(step.label), code(step.name))
    value = code(f'{step.name}="{_short(step.value)}"')
    return say("{} gets {}.", code(step.label), value)


def _name(facts: NodeFacts) -> Markup:
    if facts.kind == "element":
        return code(f"<{facts.name}>")
    return _text(facts.text) if facts.kind == "text" else code(facts.kind)


def _text(text: str) -> Markup:
    """White space alone would not be seen; an empty text neither."""
    if not text:
        return say("the empty text")
    return code(_short(text)) if text.strip() else say("white space")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
