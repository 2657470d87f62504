"""Which CommonJS module was required by which first: ``module.parent`` and ``module.children``.

https://nodejs.org/docs/latest-v20.x/api/modules.html#moduleparent
"""

from __future__ import annotations

from app.javascript.runtime.describe import Accessor, define_properties
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class ModuleTree:
    """The modules of a process and their parents; the main script has none."""

    def __init__(self) -> None:
        self._parents: dict[JSObject, Value] = {}

    def add(self, module: JSObject, parent: JSObject | None, *, is_main: bool) -> None:
        """A new one, required by ``parent`` or imported."""
        self._parents[module] = NULL if is_main else UNDEFINED if parent is None else parent
        if parent is not None:
            self.list(module, parent)

    def list(self, module: JSObject, parent: JSObject) -> None:
        """Among the parent's children, once."""
        children = parent.get("children", parent)
        if not isinstance(children, JSObject):
            return
        count = len(children.own_property_keys()) - 1
        if all(children.get(str(place), children) is not module for place in range(count)):
            children.set(str(count), module, children)

    def install(self, realm: Realm, prototype: JSObject) -> None:
        """What all modules inherit."""

        def parent(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
            return self._parents.get(this, UNDEFINED) if isinstance(this, JSObject) else UNDEFINED

        def set_parent(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
            if isinstance(this, JSObject) and arguments:
                self._parents[this] = arguments[0]
            return UNDEFINED

        define_properties(realm, prototype, (Accessor("parent", parent, set_parent),))
        prototype.properties["isPreloading"] = False
