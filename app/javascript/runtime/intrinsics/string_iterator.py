"""String Iterator objects: https://tc39.es/ecma262/#sec-string-iterator-objects"""

from app.javascript.runtime.conversion import require_object_coercible, to_string
from app.javascript.runtime.describe import Constant, Intrinsic, Method
from app.javascript.runtime.iteration import create_iterator_result
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.text import code_point_at
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


class StringIterator(JSObject):
    """Goes over the code points of ``string``; at ``position`` comes the next."""

    __slots__ = ("position", "string")

    class_name = "String Iterator"

    def __init__(self, prototype: JSObject, string: str) -> None:
        super().__init__(prototype)
        self.string = string
        self.position = 0


def string_prototype_iterator(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype-%symbol.iterator%"""
    if type(this) is not str:
        require_object_coercible(this, "String.prototype[Symbol.iterator]")
    return StringIterator(realm.intrinsics["%StringIteratorPrototype%"], to_string(this))


def string_iterator_next(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%stringiteratorprototype%.next"""
    if not isinstance(this, StringIterator):
        raise incompatible_receiver("String Iterator.prototype.next", this)
    start = this.position
    if start >= len(this.string):
        this.string = ""
        return create_iterator_result(realm, UNDEFINED, True)
    this.position = start + code_point_at(this.string, start)[1]
    return create_iterator_result(realm, this.string[start : this.position], False)


METHODS = (Method(WellKnownSymbol.ITERATOR, string_prototype_iterator),)

DESCRIPTIONS = (
    Intrinsic(
        "%StringIteratorPrototype%",
        (
            Method("next", string_iterator_next),
            Constant(WellKnownSymbol.TO_STRING_TAG, "String Iterator", configurable=True),
        ),
        parent="%Iterator.prototype%",
    ),
)
