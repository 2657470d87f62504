"""The execution context stack: what runs, and what left it for a while."""

from dataclasses import replace

from app.trace.steps import (
    ContextKind,
    ContextPopped,
    ContextPushed,
    ContextResumed,
    ContextSuspended,
)
from app.view.families import ContextStep
from app.view.queues import without
from app.view.state import ContextCard, ExecutionContextStack, StackCard, ViewState


def context_moved(state: ViewState, step: ContextStep) -> ViewState:
    stack = state.execution_context_stack
    match step:
        case ContextPushed():
            card = ContextCard(step.context, step.name, step.kind, step.span)
            return _with_stack(state, (*stack.entries, card), stack.suspended)
        case ContextPopped():
            entries = without(stack.entries, step.context)
            return _with_stack(state, entries, without(stack.suspended, step.context))
        case ContextSuspended():
            return _suspend(state, step)
        case ContextResumed():
            card = ContextCard(step.context, step.name, step.kind, step.span)
            suspended = without(stack.suspended, step.context)
            return _with_stack(state, (*stack.entries, card), suspended)


def _suspend(state: ViewState, step: ContextSuspended) -> ViewState:
    """An async function waits beside the stack; a generator only comes when it is called."""
    stack = state.execution_context_stack
    card = next((card for card in stack.contexts if card.id == step.context), None)
    entries = without(stack.entries, step.context)
    if card is None or card.kind is ContextKind.GENERATOR:
        return _with_stack(state, entries, stack.suspended)
    waiting = replace(card, awaiting=step.awaiting, span=step.span)
    return _with_stack(state, entries, (*stack.suspended, waiting))


def _with_stack(
    state: ViewState, entries: tuple[StackCard, ...], suspended: tuple[ContextCard, ...]
) -> ViewState:
    return replace(state, execution_context_stack=ExecutionContextStack(entries, suspended))


def push(state: ViewState, card: StackCard) -> ViewState:
    stack = state.execution_context_stack
    return _with_stack(state, (*stack.entries, card), stack.suspended)


def drop(state: ViewState, entry: str) -> ViewState:
    stack = state.execution_context_stack
    return _with_stack(state, without(stack.entries, entry), stack.suspended)
