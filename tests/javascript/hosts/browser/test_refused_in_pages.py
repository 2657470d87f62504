"""What a page may ask for and the model refuses, by name, where it is asked for."""

import pytest

from tests.javascript.hosts.browser.test_missing_names import run


@pytest.mark.parametrize(
    ("script", "name"),
    [
        (
            "const s = new ReadableStream(); new MessageChannel().port1.postMessage(s, [s])",
            "transfer of a ReadableStream",
        ),
        (
            "const s = new WritableStream(); new MessageChannel().port1.postMessage(s, [s])",
            "transfer of a WritableStream",
        ),
        ("addEventListener('load', () => document.write('x'))", "Document.write"),
        (
            "document.write('<script src=\"data:text/javascript,1\"><\\/script>')",
            "document.write of a script that runs later",
        ),
        (
            "document.write('<script type=module>1<\\/script>')",
            "document.write of a script that runs later",
        ),
    ],
)
def test_is_refused_by_name(script: str, name: str) -> None:
    printed, reason = run(f"console.log('before'); {script}; console.log('after')")
    assert "before" in printed
    assert name in reason
