"""What a source is asked to fill: https://streams.spec.whatwg.org/#rs-byob-request-class"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.web.streams.byte_controller import ByteControllerObject
    from app.javascript.hosts.web.streams.pull_into import View


class ByobRequestObject(JSObject):
    """https://streams.spec.whatwg.org/#rs-byob-request-internal-slots; both None once answered."""

    __slots__ = ("controller", "view")

    class_name = "ReadableStreamBYOBRequest"

    def __init__(self, controller: ByteControllerObject, view: View) -> None:
        super().__init__(controller.realm.intrinsics["%ReadableStreamBYOBRequest.prototype%"])
        self.controller: ByteControllerObject | None = controller
        self.view: View | None = view
