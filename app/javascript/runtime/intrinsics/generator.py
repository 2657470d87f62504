"""Generator functions' prototypes, and %GeneratorPrototype%.

https://tc39.es/ecma262/#sec-generatorfunction-objects
"""

from __future__ import annotations

from app.javascript.runtime.describe import Constant, Constructor, Intrinsic, Method, Reference
from app.javascript.runtime.dynamic_function import DynamicKind, create_dynamic_function
from app.javascript.runtime.generators import generator_resume, generator_resume_abrupt
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.suspension import ReturnResumption, ThrowResumption
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def generator_function(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> JSObject:
    """https://tc39.es/ecma262/#sec-generatorfunction"""
    return create_dynamic_function(realm, DynamicKind.GENERATOR, arguments, new_target)


def generator_prototype_next(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-generator.prototype.next"""
    return generator_resume(this, arguments[0] if arguments else UNDEFINED)


def generator_prototype_return(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-generator.prototype.return"""
    return generator_resume_abrupt(this, ReturnResumption(argument(arguments, 0)))


def generator_prototype_throw(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-generator.prototype.throw"""
    return generator_resume_abrupt(this, ThrowResumption(argument(arguments, 0)))


DESCRIPTIONS = (
    Constructor(
        "GeneratorFunction",
        1,
        generator_function,
        prototype=(
            Reference("constructor", "%GeneratorFunction%", writable=False),
            Reference("prototype", "%GeneratorPrototype%", writable=False),
            Constant(WellKnownSymbol.TO_STRING_TAG, "GeneratorFunction", configurable=True),
        ),
        parent="%Function%",
        prototype_parent="%Function.prototype%",
        is_global=False,
    ),
    Intrinsic(
        "%GeneratorPrototype%",
        (
            Reference("constructor", "%GeneratorFunction.prototype%", writable=False),
            Method("next", generator_prototype_next, 1, intrinsic="%GeneratorPrototype.next%"),
            Method("return", generator_prototype_return, 1),
            Method("throw", generator_prototype_throw, 1),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Generator", configurable=True),
        ),
        parent="%Iterator.prototype%",
    ),
)
