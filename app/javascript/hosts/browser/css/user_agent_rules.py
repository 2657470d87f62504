"""What elements look like before anybody says anything, as Chromium's own sheet has it.

https://html.spec.whatwg.org/multipage/rendering.html
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.javascript.hosts.browser.dom.control_state import is_list_box
from app.javascript.hosts.browser.dom.details import is_summary_for_its_details
from app.javascript.hosts.browser.dom.element import ElementObject

Condition = Callable[[ElementObject], bool]


@dataclass(frozen=True, slots=True)
class UserAgentRule:
    """``names`` of HTML elements, or ``*``; ``condition`` says which of them."""

    names: str
    text: str
    condition: Condition | None = None


def _type_in(*types: str) -> Condition:
    return lambda element: (element.attribute("type") or "text").lower() in types


def _has(name: str) -> Condition:
    return lambda element: element.has(name)


def _lacks(name: str) -> Condition:
    return lambda element: not element.has(name)


def _says(name: str, value: str) -> Condition:
    return lambda element: (element.attribute(name) or "").lower() == value


def _lists(element: ElementObject) -> int:
    """How many lists it is in."""
    count, parent = 0, element.parent_element
    while parent is not None:
        count += parent.is_named("ul", "ol", "dir", "menu")
        parent = parent.parent_element
    return count


def _nested_list(element: ElementObject) -> bool:
    return _lists(element) > 0


def _hidden(element: ElementObject) -> bool:
    return element.has("hidden") and not _hidden_until_found(element)


def _hidden_until_found(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/interaction.html#attr-hidden-until-found"""
    return (element.attribute("hidden") or "").lower() == "until-found"


def _hidden_popover(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3"""
    if not element.has("popover") or element.state.get("popover_open"):
        return False
    return not (element.is_named("dialog") and element.has("open"))


def _shown_popover(element: ElementObject) -> bool:
    return bool(element.state.get("popover_open"))


_CONTROL = (
    "display: inline-block; font-size: 13.3333px; margin: 0; font-family: Arial; font-weight: 400;"
    "font-style: normal; line-height: normal; color: black; text-align: start;"
    "letter-spacing: normal; word-spacing: 0; text-transform: none; text-indent: 0;"
    "text-shadow: none"
)
_BUTTON = (
    "padding: 1px 6px; border: 2px outset rgb(0, 0, 0); background-color: rgb(239, 239, 239);"
    "text-align: center; box-sizing: border-box; cursor: default"
)
_FIELD_BORDER = "border: 1px solid rgb(118, 118, 118); background-color: white"

_BLOCKS = (
    "address blockquote center dialog div figure figcaption footer form header hr legend listing "
    "main p plaintext pre search xmp article aside h1 h2 h3 h4 h5 h6 hgroup nav section dir dd dl "
    "dt menu ol ul html body fieldset details optgroup option summary frame frameset"
)
_DATES = ("date", "time", "month", "week", "datetime-local")

RULES = (
    UserAgentRule(
        "area base basefont datalist head link meta noembed noframes param rp script style "
        "template title",
        "display: none",
    ),
    UserAgentRule(
        _BLOCKS,
        "display: block",
    ),
    UserAgentRule(
        " ".join(sorted(
            {*_BLOCKS.split(), "li", "bdi", "output", "caption", "table", "tbody", "thead",
             "tfoot", "tr", "td", "th", "col", "colgroup"}
            - {"body", "html", "frame", "frameset", "details", "dialog", "fieldset", "option",
               "optgroup"}
        )),
        "unicode-bidi: isolate",
    ),
    UserAgentRule("bdo", "unicode-bidi: isolate-override"),
    UserAgentRule("listing xmp", "unicode-bidi: isolate"),
    UserAgentRule("slot", "display: contents"),
    UserAgentRule("li", "display: list-item"),
    UserAgentRule("summary", "display: list-item", is_summary_for_its_details),
    UserAgentRule("body", "margin: 8px"),
    UserAgentRule(
        "p dl ul ol dir menu pre listing xmp plaintext", "margin-top: 1em; margin-bottom: 1em"
    ),
    UserAgentRule("blockquote figure", "margin: 1em 40px"),
    UserAgentRule("ul ol dir menu", "padding-left: 40px"),
    UserAgentRule("ul ol dir menu dl", "margin-top: 0; margin-bottom: 0", _nested_list),
    UserAgentRule("ul dir menu", "list-style-type: circle", lambda element: _lists(element) == 1),
    UserAgentRule("ul dir menu", "list-style-type: square", lambda element: _lists(element) > 1),
    UserAgentRule("ol", "list-style-type: decimal"),
    UserAgentRule("dd", "margin-left: 40px"),
    UserAgentRule("h1", "font-size: 2em; margin-top: .67em; margin-bottom: .67em"),
    UserAgentRule("h2", "font-size: 1.5em; margin-top: .83em; margin-bottom: .83em"),
    UserAgentRule("h3", "font-size: 1.17em; margin-top: 1em; margin-bottom: 1em"),
    UserAgentRule("h4", "margin-top: 1.33em; margin-bottom: 1.33em"),
    UserAgentRule("h5", "font-size: .83em; margin-top: 1.67em; margin-bottom: 1.67em"),
    UserAgentRule("h6", "font-size: .67em; margin-top: 2.33em; margin-bottom: 2.33em"),
    UserAgentRule("h1 h2 h3 h4 h5 h6 b strong th", "font-weight: bold"),
    UserAgentRule("i em cite dfn var address", "font-style: italic"),
    UserAgentRule(
        "code kbd samp tt pre listing xmp plaintext", "font-family: monospace"
    ),
    UserAgentRule("pre listing xmp plaintext", "white-space: pre"),
    UserAgentRule("nobr", "white-space: nowrap"),
    UserAgentRule("small sub sup", "font-size: smaller"),
    UserAgentRule("big", "font-size: larger"),
    UserAgentRule("sub", "vertical-align: sub"),
    UserAgentRule("sup", "vertical-align: super"),
    UserAgentRule("u ins", "text-decoration: underline"),
    UserAgentRule("s del strike", "text-decoration: line-through"),
    UserAgentRule("mark", "background-color: yellow; color: black"),
    UserAgentRule(
        "a", "color: rgb(0, 0, 238); text-decoration: underline; cursor: pointer", _has("href")
    ),
    UserAgentRule("center", "text-align: -webkit-center"),
    UserAgentRule("hr", "border: 1px inset gray; margin: .5em auto; color: gray; overflow: hidden"),
    UserAgentRule(
        "table", "display: table; border-spacing: 2px 2px; box-sizing: border-box; text-indent: 0"
    ),
    UserAgentRule("tr", "display: table-row; vertical-align: inherit"),
    UserAgentRule("col", "display: table-column"),
    UserAgentRule("colgroup", "display: table-column-group"),
    UserAgentRule("thead", "display: table-header-group; vertical-align: middle"),
    UserAgentRule("tbody", "display: table-row-group; vertical-align: middle"),
    UserAgentRule("tfoot", "display: table-footer-group; vertical-align: middle"),
    UserAgentRule("td th", "display: table-cell; vertical-align: inherit; padding: 1px"),
    UserAgentRule("th", "text-align: center"),
    UserAgentRule("caption", "text-align: -webkit-center"),
    UserAgentRule("caption", "display: table-caption"),
    UserAgentRule("button input select textarea", _CONTROL),
    UserAgentRule("button input select textarea progress meter", "appearance: auto"),
    UserAgentRule(
        "input canvas embed iframe img object select video", "overflow: clip"
    ),
    UserAgentRule("input", "overflow: visible", _type_in("checkbox", "radio", "range")),
    UserAgentRule("label", "cursor: default"),
    UserAgentRule("button", _BUTTON),
    UserAgentRule(
        "input", "border: 2px inset rgb(118, 118, 118); padding: 1px 2px; cursor: text;"
        "background-color: white",
    ),
    UserAgentRule("input", _BUTTON, _type_in("button", "submit", "reset")),
    UserAgentRule(
        "input", "white-space: pre; user-select: none", _type_in("button", "submit", "reset")
    ),
    UserAgentRule("input", "box-sizing: border-box", _type_in("search")),
    UserAgentRule(
        "input", "padding: 0 0 0 1px; font-family: monospace; cursor: default", _type_in(*_DATES)
    ),
    UserAgentRule(
        "input",
        "width: 50px; height: 27px; padding: 1px 2px; border: 1px solid black; cursor: default;"
        "background-color: rgb(239, 239, 239); box-sizing: border-box",
        _type_in("color"),
    ),
    UserAgentRule(
        "input",
        "margin: 2px; padding: 0; border: 0 none rgb(157, 150, 142); color: rgb(157, 150, 142);"
        "cursor: default",
        _type_in("range"),
    ),
    UserAgentRule(
        "input",
        "padding: 0; border: 0; background-color: transparent; cursor: default; appearance: none",
        _type_in("file", "image", "hidden"),
    ),
    UserAgentRule("input", "white-space: pre", _type_in("file")),
    UserAgentRule("input", "cursor: pointer", _type_in("image")),
    UserAgentRule(
        "input",
        "border: 0; padding: 0; margin: 3px 3px 3px 4px; box-sizing: border-box; cursor: default;"
        "background-color: transparent",
        _type_in("checkbox", "radio"),
    ),
    UserAgentRule("input", "margin: 3px 3px 0 5px", _type_in("radio")),
    UserAgentRule("input", "display: none", _type_in("hidden")),
    UserAgentRule("button input select textarea", "color: rgba(16, 16, 16, 0.3)", _has("disabled")),
    UserAgentRule(
        "textarea",
        f"{_FIELD_BORDER}; padding: 2px; white-space: pre-wrap; font-family: monospace;"
        "overflow: auto; cursor: text; overflow-wrap: break-word; resize: both",
    ),
    UserAgentRule(
        "select",
        f"{_FIELD_BORDER}; box-sizing: border-box; cursor: default; white-space: pre;"
        "background-color: rgb(239, 239, 239)",
    ),
    UserAgentRule(
        "select",
        "overflow: hidden scroll; white-space: nowrap; vertical-align: text-bottom;"
        "background-color: white",
        is_list_box,
    ),
    UserAgentRule("optgroup", "font-weight: bolder"),
    UserAgentRule("progress meter", "display: inline-block; box-sizing: border-box;"
                  "vertical-align: -0.2em"),
    UserAgentRule("video", "object-fit: contain"),
    UserAgentRule("audio", "display: none", _lacks("controls")),
    UserAgentRule("ruby", "display: ruby"),
    UserAgentRule("marquee", "display: inline-block; white-space: nowrap; overflow: hidden"),
    UserAgentRule("rt", "display: ruby-text; font-size: 50%"),
    UserAgentRule("*", "direction: rtl", _says("dir", "rtl")),
    UserAgentRule("*", "direction: ltr", _says("dir", "ltr")),
    UserAgentRule("*", "overflow-wrap: break-word", _has("contenteditable")),
    *(
        UserAgentRule(
            "div h1 h2 h3 h4 h5 h6 p", f"text-align: -webkit-{side}", _says("align", side)
        )
        for side in ("left", "right", "center")
    ),
    UserAgentRule(
        "fieldset",
        "margin-left: 2px; margin-right: 2px; border: 2px groove rgb(239, 239, 239);"
        "padding: .35em .75em .625em; min-width: min-content",
    ),
    UserAgentRule("legend", "padding-left: 2px; padding-right: 2px"),
    UserAgentRule(
        "dialog",
        "position: absolute; left: 0; right: 0; width: fit-content; height: fit-content;"
        "margin: auto; border: 3px solid black; padding: 1em; background-color: white;"
        "color: black",
    ),
    UserAgentRule("dialog", "display: none", _lacks("open")),
    UserAgentRule(
        "dialog",
        "overlay: auto; visibility: visible; position: fixed; top: 0; bottom: 0; overflow: auto;"
        "max-width: calc(100% - 6px - 2em); max-height: calc(100% - 6px - 2em)",
        lambda element: bool(element.state.get("modal")),
    ),
    UserAgentRule(
        "*",
        "position: fixed; top: 0; right: 0; bottom: 0; left: 0; width: fit-content;"
        "height: fit-content; margin: auto; border: 3px solid black; padding: 0.25em;"
        "overflow: auto; background-color: white; color: black",
        _has("popover"),
    ),
    UserAgentRule("*", "display: none", _hidden_popover),
    UserAgentRule("*", "overlay: auto", _shown_popover),
    UserAgentRule("progress", "width: 10em; height: 1em"),
    UserAgentRule("meter", "width: 5em; height: 1em"),
    UserAgentRule("iframe", "border: 2px inset rgb(0, 0, 0)"),
    UserAgentRule("*", "display: none", _hidden),
    UserAgentRule("*", "content-visibility: hidden", _hidden_until_found),
)  # fmt: skip
"""In the order in which they count."""
