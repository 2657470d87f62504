"""Errors of conversions in Chromium's words: they say which operation asked for the value.

What a built-in function of the platform lets out begins with ``Failed to execute 'append' on
'Headers': ``; what the program's own code threw meanwhile stays as it is.

https://webidl.spec.whatwg.org/#es-overloads
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from app.javascript.runtime.agent import Agent
from app.javascript.runtime.completion import PendingError
from app.javascript.runtime.function import FunctionObject, NativeConstructor
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.running_realm import (
    passed_code_of_the_program,
    running_built_in,
)
from app.javascript.runtime.values import Value

#: What conversions say, of the language and of Web IDL, without naming who asked.
_OF_CONVERSIONS: Final = (
    "Cannot convert a Symbol value to ",
    "Cannot convert a BigInt value to ",
    "Cannot convert object to primitive value",
    "The provided value cannot be converted to a sequence",
    "The provided value is not of type '",
    "The object must have a callable @@iterator property",
    "@@iterator must be a callable.",
    "Failed to convert value to '",
    "Failed to read the '",
    "The return value of a queuing strategy's size function must be",
    "String contains non ISO-8859-1 code point",
    "Response body object should not be disturbed or locked",
)

#: Script elements have these attributes of their own, and only there a text is run.
_OF_SCRIPTS: Final = {
    f"Failed to set the '{name}' property on '{interface}': ": (
        f"Failed to set the '{name}' property on 'HTMLScriptElement': "
    )
    for name, interface in (("textContent", "Node"), ("innerText", "HTMLElement"))
}


#: The operation and the members that an error is of; what says so twice keeps the second one.
_PUT_IN_FRONT: Final = re.compile(
    r"(?P<first>Failed to (?:construct|delete|execute|read|set) [^:]*?'[^']*': )"
    r"(?:(?!(?P=first))Failed to (?:construct|execute|read|set) [^:]*?'[^']*': )*"
)

#: Where the platform's functions are written, beside what V8 has newer than the language's package.
_PLATFORM: Final = "app.javascript.hosts."
_OF_V8: Final = "app.javascript.hosts.browser.newer."


class ErrorWords:
    """Finds the words of a realm; what stands in it when this is made belongs to the language."""

    def __init__(self, realm: Realm, scope: str) -> None:
        self._realm = realm
        self._scope = scope
        self._language = frozenset(realm.intrinsics)
        self._globals = frozenset(realm.global_object.properties)
        self._known: dict[FunctionObject, str] = {}

    def of_function(self, function: FunctionObject, error: PendingError, this: Value) -> str:
        """The message of an error that ``function`` lets out."""
        if not error.message.startswith(_OF_CONVERSIONS):
            return error.message
        if function not in self._known:
            self._known[function] = self._doing(function)
        return self.of_operation(self._known[function], error, this)

    def beginning(self, function: FunctionObject) -> str:
        """What its errors begin with; nothing for a function of the language."""
        if function not in self._known:
            self._known[function] = self._doing(function)
        doing = self._known[function]
        return f"Failed to {doing}: " if doing else ""

    def of_operation(self, doing: str, error: PendingError, _this: Value) -> str:
        """The message of an error of what is called ``execute 'append' on 'Headers'``."""
        message = error.message
        begins = f"Failed to {doing}"
        if not doing or message.startswith(begins) or not message.startswith(_OF_CONVERSIONS):
            return message
        if passed_code_of_the_program(error.__traceback__):
            return message
        return f"{begins}: {message}"

    def _doing(self, function: FunctionObject) -> str:
        """``execute 'append' on 'Headers'``, or nothing for a function of the language."""
        for name, holder in self._realm.intrinsics.items():
            if name not in self._language:
                if holder is function and isinstance(function, NativeConstructor):
                    return f"construct '{name.strip('%')}'"
                interface = name.strip("%").removesuffix(".prototype").removesuffix(".own")
                if found := _member(holder, function, interface):
                    return found
        scope = self._realm.global_object
        own = {key: found for key, found in scope.properties.items() if key not in self._globals}
        return _among(own, function, self._scope)


def _member(holder: JSObject, function: FunctionObject, interface: str) -> str:
    return _among(holder.properties, function, interface)


def _among(properties: Mapping[Any, object], function: FunctionObject, interface: str) -> str:
    for key, found in properties.items():
        if key == "constructor":
            continue
        if found is function or (isinstance(found, DataProperty) and found.value is function):
            if isinstance(function, NativeConstructor):
                return f"construct '{key}'"
            return f"execute '{key}' on '{interface}'"
        elif isinstance(found, AccessorProperty):
            if found.set is function:
                return f"set the '{key}' property on '{interface}'"
            if found.get is function:
                return f"read the '{key}' property from '{interface}'"
    return ""


def of_running_operation(agent: Agent, message: str) -> str:
    """The message of a text that does not parse, with the operation that asks for it.

    What a program's own text, in an element, is to a script that it puts into the page.
    """
    function = running_built_in(agent)
    if function is None:
        return message
    words = function.realm.slots.get("words of errors")
    begins = words.beginning(function) if isinstance(words, ErrorWords) else ""
    return f"{_OF_SCRIPTS.get(begins, begins)}{message}"


def install_error_words(realm: Realm, scope: str) -> None:
    """Before the platform's own interfaces are made; ``scope`` is the global object's interface."""
    realm.slots["words of errors"] = ErrorWords(realm, scope)
    realm.slots["message in stacks"] = message_in_stack
    realm.slots["frameless in stacks"] = is_frameless
    realm.slots["words of scripts"] = of_running_operation


def message_in_stack(message: str) -> str | None:
    """What a stack begins with: it is written before the operation is put in front of the message.

    None for the message itself.
    """
    begins = _PUT_IN_FRONT.match(message)
    return None if begins is None else message[begins.end() :]


def is_frameless(behaviour: Callable[..., Value]) -> bool:
    """Whether a function is the browser's, not V8's: Chromium's stacks have no frame of it."""
    module = behaviour.__module__
    return module.startswith(_PLATFORM) and not module.startswith(_OF_V8)
