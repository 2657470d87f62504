"""What a ``style`` element tells of its sheet.

https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block
"""

from __future__ import annotations

from app.javascript.hosts.browser.css.links import install_links
from app.javascript.hosts.browser.css.sheets import sheet_of
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.load_delay import delay_load
from app.javascript.hosts.web.events.trusted import fire


def _update(element: ElementObject) -> None:
    """The sheet is there at once; its load event comes in a task and holds back the window's."""
    document = element.node_document
    if element.state.get("parser document"):  # its end tag is still to come
        return
    if not element.connected or document.window is None or sheet_of(element) is None:
        return
    let_load = delay_load(document)

    def loaded() -> None:
        fire(document.realm, element, "load")
        let_load()

    label = "a style sheet is ready"
    dom_agent(document.realm).services.queue_task("DOM manipulation", label, loaded)


def _attribute_changed(
    element: ElementObject, name: str, _old: str | None, _new: str | None
) -> None:
    if name == "type":
        _update(element)


def install_sheet_elements(document: DocumentObject) -> None:
    """Of links and of ``style`` elements: each change of the latter's text is a new sheet."""
    install_links(document)
    document.hooks.insertion_steps["style"].append(_update)
    document.hooks.children_changed_steps["style"].append(_update)
    document.hooks.attribute_steps["style"].append(_attribute_changed)
