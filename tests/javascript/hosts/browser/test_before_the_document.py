"""What a script can use before anybody has asked for its document, which is made late."""

import pytest

from app.trace.steps import EndReason, RunEnded
from tests.javascript.hosts import recorded


@pytest.mark.parametrize(
    "use",
    [
        "location.hash = '#a'",
        "location = 'javascript:1'",
        "new CSSStyleSheet().insertRule('a { color: red }')",
        "CSS.registerProperty({ name: '--a', syntax: '*', inherits: false })",
        "new Animation().play()",
        "new DataTransfer().items.add('a', 'text/plain')",
        "matchMedia('(min-width: 1px)').matches",
        "scrollTo(0, 1)",
        "getSelection().toString()",
        "new Image().src = 'data:,'",
        "customElements.define('x-y', class extends HTMLElement {})",
        "new IntersectionObserver(() => {}).disconnect()",
        "history.pushState(null, '', '#b')",
        "requestAnimationFrame(() => {})",
        "new DOMParser().parseFromString('<p>', 'text/html')",
        "structuredClone(new DOMMatrix())",
    ],
)
def test_it_works_first_of_all(use: str) -> None:
    steps = recorded.steps_of(f"{use}; console.log('used');", details=False)
    ended = steps[-1]
    assert isinstance(ended, RunEnded)
    assert ended.reason is EndReason.FINISHED, ended.message
    assert recorded.printed(steps) == ["used"]
