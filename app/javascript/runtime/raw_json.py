"""Text that JSON.stringify writes as it is: https://tc39.es/proposal-json-parse-with-source/"""

from __future__ import annotations

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty


class RawJsonObject(JSObject):
    """A frozen object without a prototype, whose [[IsRawJSON]] slot is its class."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        super().__init__(None)
        self.text = text
        self.properties["rawJSON"] = DataProperty(text, False, True, False)
        self.extensible = False
