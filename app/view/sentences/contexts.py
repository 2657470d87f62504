"""Sentences about the execution context stack."""

from markupsafe import Markup

from app.trace.steps import (
    ContextKind,
    ContextPopped,
    ContextPushed,
    ContextResumed,
    ContextSuspended,
    ExceptionThrown,
    StatementReached,
)
from app.view.families import CodeStep, ContextStep
from app.view.labels import name_of
from app.view.source_text import SourceText
from app.view.state import ContextCard, ViewState
from app.view.wording import code, running, say


def tell(
    step: ContextStep | CodeStep, before: ViewState, after: ViewState, source: SourceText
) -> Markup:
    """The sentence for a step of this family."""
    match step:
        case StatementReached():
            return statement(step, source)
        case ContextPushed():
            return pushed(step, before)
        case ContextPopped():
            return popped(step, before, after)
        case ContextSuspended():
            return suspended(step, before, after)
        case ContextResumed():
            return resumed(step)
        case ExceptionThrown():
            return thrown(step)


def pushed(step: ContextPushed, before: ViewState) -> Markup:
    name = code(step.name)
    if step.kind in {ContextKind.SCRIPT, ContextKind.MODULE}:
        return say(
            "The {} starts: its context is the first on the stack. "
            "Everything else waits until it has run to its end.",
            step.kind.value,
        )
    caller = _top_context(before)
    if caller is None:
        until = "until it awaits or is done" if "async" in step.kind.value else "until it is done"
        return say("{} starts on an empty stack: nothing else runs {}.", name, until)
    return say(
        "{} is called: it goes on top of the stack, and {} waits below until it returns.",
        name,
        code(caller.name),
    )


def popped(step: ContextPopped, before: ViewState, after: ViewState) -> Markup:
    card = running(before, step.context)
    name = name_of(card, step.context)
    if before.thrown:
        return say("{} does not catch {}, so it leaves the stack.", name, code(before.thrown))
    if isinstance(card, ContextCard) and card.kind in {ContextKind.SCRIPT, ContextKind.MODULE}:
        return say(
            "The {} has run to its end and leaves the stack. Now the event loop takes over.",
            card.kind.value,
        )
    below = _top_context(after)
    if below is None:
        return say("{} is done and leaves the stack: no JavaScript runs now.", name)
    return say("{} returns to {}.", name, code(below.name))


def suspended(step: ContextSuspended, before: ViewState, after: ViewState) -> Markup:
    card = running(before, step.context)
    name = name_of(card, step.context)
    if isinstance(card, ContextCard) and card.kind is ContextKind.GENERATOR:
        return say("{} yields: it leaves the stack, and keeps its place until asked again.", name)
    caller = _top_context(after)
    who = code(caller.name) if caller else "the event loop"
    return say(
        "{} awaits{}: it leaves the stack, and {} goes on. "
        "What is left of it comes back as a microtask.",
        name,
        say(" {}", code(step.awaiting)) if step.awaiting else "",
        who,
    )


def resumed(step: ContextResumed) -> Markup:
    name = code(step.name)
    if step.kind is ContextKind.GENERATOR:
        return say("{} goes on after its yield.", name)
    return say("{} is back on the stack and goes on after its await.", name)


def statement(step: StatementReached, source: SourceText) -> Markup:
    if step.span is None or not source.has(step.span):
        return say("The next statement runs.")
    snippet = source.snippet(step.span)
    if not snippet:
        return say("Line {} runs.", step.span.start_line)
    return say("Line {}: {}", step.span.start_line, code(snippet))


def thrown(step: ExceptionThrown) -> Markup:
    return say(
        "{} is thrown: functions leave the stack one by one until something catches it.",
        code(step.error),
    )


def _top_context(state: ViewState) -> ContextCard | None:
    entries = state.execution_context_stack.entries
    top = entries[-1] if entries else None
    return top if isinstance(top, ContextCard) else None
