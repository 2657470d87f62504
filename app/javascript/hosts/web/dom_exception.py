"""DOMException: https://webidl.spec.whatwg.org/#idl-DOMException"""

from __future__ import annotations

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Accessor, Constant, Constructor
from app.javascript.runtime.errors import ErrorObject, capture_stack
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

#: https://webidl.spec.whatwg.org/#dfn-error-names-table
LEGACY_CODES: dict[str, tuple[str, int]] = {
    "IndexSizeError": ("INDEX_SIZE_ERR", 1),
    "HierarchyRequestError": ("HIERARCHY_REQUEST_ERR", 3),
    "WrongDocumentError": ("WRONG_DOCUMENT_ERR", 4),
    "InvalidCharacterError": ("INVALID_CHARACTER_ERR", 5),
    "NoModificationAllowedError": ("NO_MODIFICATION_ALLOWED_ERR", 7),
    "NotFoundError": ("NOT_FOUND_ERR", 8),
    "NotSupportedError": ("NOT_SUPPORTED_ERR", 9),
    "InUseAttributeError": ("INUSE_ATTRIBUTE_ERR", 10),
    "InvalidStateError": ("INVALID_STATE_ERR", 11),
    "SyntaxError": ("SYNTAX_ERR", 12),
    "InvalidModificationError": ("INVALID_MODIFICATION_ERR", 13),
    "NamespaceError": ("NAMESPACE_ERR", 14),
    "InvalidAccessError": ("INVALID_ACCESS_ERR", 15),
    "TypeMismatchError": ("TYPE_MISMATCH_ERR", 17),
    "SecurityError": ("SECURITY_ERR", 18),
    "NetworkError": ("NETWORK_ERR", 19),
    "AbortError": ("ABORT_ERR", 20),
    "URLMismatchError": ("URL_MISMATCH_ERR", 21),
    "QuotaExceededError": ("QUOTA_EXCEEDED_ERR", 22),
    "TimeoutError": ("TIMEOUT_ERR", 23),
    "InvalidNodeTypeError": ("INVALID_NODE_TYPE_ERR", 24),
    "DataCloneError": ("DATA_CLONE_ERR", 25),
}


class DOMExceptionObject(ErrorObject):
    """A DOMException, whose name and message its prototype's getters read."""

    __slots__ = ("dom_message", "dom_name")

    class_name = "DOMException"

    def __init__(self, prototype: JSObject | None, name: str, message: str) -> None:
        super().__init__(prototype)
        self.dom_name = name
        self.dom_message = message


def dom_exception(realm: Realm, name: str, message: str) -> ThrowCompletion:
    """What the platform throws: https://webidl.spec.whatwg.org/#dfn-throw"""
    made = DOMExceptionObject(realm.intrinsics["%DOMException.prototype%"], name, message)
    capture_stack(realm, made)
    return ThrowCompletion(made)


def construct_dom_exception(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://webidl.spec.whatwg.org/#dom-domexception-domexception"""
    if new_target is None:
        raise _not_called(realm)
    message, options = argument(arguments, 0), argument(arguments, 1)
    name: Value = options
    in_node = not realm.slots.get("newer V8")  # where the second argument may be options
    if in_node and isinstance(options, JSObject):
        name = options.get("name", options)
    made = DOMExceptionObject(
        get_prototype_from_constructor(new_target, "%DOMException.prototype%"),
        "Error" if name is UNDEFINED else to_string(name),
        "" if message is UNDEFINED else to_string(message),
    )
    if in_node and isinstance(options, JSObject) and options.has_property("cause"):
        cause = options.get("cause", options)
        made.properties["cause"] = DataProperty(cause, True, False, True)
    if in_node:  # in Chromium, one that the program makes has no stack
        capture_stack(realm, made, below=new_target)
    return made


def _not_called(realm: Realm) -> ThrowCompletion:
    if not realm.slots.get("newer V8"):
        return type_error("Class constructor DOMException cannot be invoked without 'new'")
    return type_error(
        "Failed to construct 'DOMException': Please use the 'new' operator, "
        "this DOM object constructor cannot be called as a function."
    )


def _this(value: Value) -> DOMExceptionObject:
    if not isinstance(value, DOMExceptionObject):
        raise type_error("Illegal invocation")
    return value


def dom_exception_name(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://webidl.spec.whatwg.org/#dom-domexception-name"""
    return _this(this).dom_name


def dom_exception_message(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://webidl.spec.whatwg.org/#dom-domexception-message"""
    return _this(this).dom_message


def dom_exception_code(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://webidl.spec.whatwg.org/#dom-domexception-code"""
    _, code = LEGACY_CODES.get(_this(this).dom_name, ("", 0))
    return float(code)


#: Constants whose errors nothing throws any more, and their codes.
_FORMER_CODES = {"DOMSTRING_SIZE_ERR": 2, "NO_DATA_ALLOWED_ERR": 6, "VALIDATION_ERR": 16}
_CODES = tuple(
    Constant(constant, float(code), enumerable=True)
    for constant, code in sorted(
        (*LEGACY_CODES.values(), *_FORMER_CODES.items()), key=lambda each: each[1]
    )
)

DESCRIPTIONS = (
    Constructor(
        "DOMException",
        0,
        construct_dom_exception,
        statics=_CODES,
        prototype=(
            Accessor("name", dom_exception_name, enumerable=True),
            Accessor("message", dom_exception_message, enumerable=True),
            Accessor("code", dom_exception_code, enumerable=True),
            *_CODES,
            Constant(WellKnownSymbol.TO_STRING_TAG, "DOMException", configurable=True),
        ),
        prototype_parent="%Error.prototype%",
    ),
)
