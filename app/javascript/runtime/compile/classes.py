"""Class definitions: https://tc39.es/ecma262/#sec-class-definitions"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.class_elements import (
    ClassElements,
    ClassField,
    PrivateMethodName,
    define_field,
    private_method_or_accessor_add,
)
from app.javascript.runtime.compile.blocks import compile_entry
from app.javascript.runtime.compile.class_members import Member, compile_members
from app.javascript.runtime.compile.code import (
    Code,
    Evaluate,
    Executable,
    Expressions,
    MakeNamed,
    Nameables,
    Statements,
    Store,
)
from app.javascript.runtime.compile.constructors import constructor_code
from app.javascript.runtime.compile.environments import write_slot
from app.javascript.runtime.compile.identifiers import initialize_binding
from app.javascript.runtime.compile.reporting import reporting_statement
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_constructor
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import Env, FunctionCode, ScriptFunction
from app.javascript.runtime.values import NULL, PrivateName
from app.javascript.syntax.nodes import (
    AnyClass,
    ClassDeclaration,
    ClassExpression,
    MethodDefinition,
    PrivateIdentifier,
)
from app.javascript.syntax.scopes.kinds import BindingKind
from app.javascript.syntax.scopes.model import Scope

#: The objects that a class's prototype object and its constructor inherit from.
Parents = tuple[JSObject | None, JSObject]


def compile_class_expression(node: ClassExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-class-definitions-runtime-semantics-evaluation"""
    name = "" if node.id is None else node.id.name
    make = compile_class(node, code, name)
    return lambda env: make(env, name)


def compile_nameable(node: ClassExpression, code: Code, name: str | None) -> Evaluate | MakeNamed:
    """An anonymous class; without ``name``, the closure takes it."""
    make = compile_class(node, code, name or "")
    if name is None:
        return make
    known = name
    return lambda env: make(env, known)


def compile_class_declaration(node: ClassDeclaration, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-runtime-semantics-bindingclassdeclarationevaluation"""
    assert node.id is not None
    name = node.id.name
    make = compile_class(node, code, name)
    store = initialize_binding(code, node.id)
    return Executable(reporting_statement(lambda env: store(env, make(env, name)), node, code))


def compile_class(node: AnyClass, outer: Code, name: str) -> MakeNamed:
    """https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation"""
    code = outer.in_strict()
    scope = code.scope(node)
    assert scope is not None
    enter = compile_entry(scope, code)
    name_privately = _private_names(node, scope)
    parents = _parents(node, code)
    shared = constructor_code(node, code, name)
    members = compile_members(node, code, name)
    initialize_name = _own_name(node, scope)
    realm = code.realm
    site = code.site(node.span)

    def make(env: Env, given: str) -> ScriptFunction:
        if enter is not None:
            env = enter(env)
        for name_one in name_privately:
            name_one(env)
        _ = site
        constructor, prototype = make_constructor(realm, shared, env, parents(env), given)
        statics = define_members(env, constructor, prototype, members)
        initialize_name(env, constructor)
        for static in statics:
            static()
        return constructor

    return make


def make_constructor(
    realm: Realm, shared: FunctionCode, env: Env, parents: Parents, name: str
) -> tuple[ScriptFunction, JSObject]:
    """Steps 9 to 17: the constructor and its prototype object."""
    prototype = JSObject(parents[0])
    own_name = DataProperty(name, configurable=True)
    constructor = ScriptFunction(realm, parents[1], shared, env, own_name)
    constructor.home_object = prototype
    constructor.elements = ClassElements()
    constructor.properties["prototype"] = DataProperty(prototype)
    prototype.properties["constructor"] = DataProperty(constructor, True, False, True)
    return constructor, prototype


def define_members(
    env: Env, constructor: ScriptFunction, prototype: JSObject, members: list[Member]
) -> list[Callable[[], None]]:
    """Steps 18 to 34; answers what initializes the static fields and runs the static blocks."""
    statics: list[Callable[[], None]] = []
    own = ClassElements()
    assert constructor.elements is not None
    for member in members:
        found = member.define(env, constructor if member.static else prototype, constructor)
        if isinstance(found, ClassField):
            if member.static:
                statics.append(_static_field(constructor, found))
            else:
                constructor.elements.fields.append(found)
        elif isinstance(found, ScriptFunction):
            statics.append(_static_block(constructor, found))
        elif found is not None:
            holder = own if member.static else constructor.elements
            holder.add_private_method(*found)
    for name, method in own.private_methods.items():
        private_method_or_accessor_add(constructor, name, method)
    return statics


def _static_field(constructor: ScriptFunction, defined: ClassField) -> Callable[[], None]:
    return lambda: define_field(constructor, defined)


def _static_block(constructor: ScriptFunction, block: ScriptFunction) -> Callable[[], None]:
    def run() -> None:
        block.call(constructor, [])

    return run


def _own_name(node: AnyClass, scope: Scope) -> Store:
    """Gives the class its name inside itself."""
    if node.id is not None:
        binding = scope.bindings.get(node.id.name)
        if binding is not None and binding.kind is BindingKind.CLASS_NAME and binding.slot:
            return write_slot(0, binding.slot)
    return lambda _env, _value: None


def _private_names(node: AnyClass, scope: Scope) -> list[Callable[[Env], None]]:
    """Step 6: a new Private Name for each ``#name``.

    NOTE: V8 keeps an unnamed class with static private methods in a variable that is called ``.``.
    """
    methods: dict[str, bool] = {}
    for element in node.body.body:
        if isinstance(element, MethodDefinition) and isinstance(element.key, PrivateIdentifier):
            methods[f"#{element.key.name}"] = element.static
    unnamed = "." if any(methods.values()) else "anonymous"
    owner = unnamed if node.id is None else node.id.name

    def maker(name: str, slot: int) -> Callable[[Env], None]:
        def make(env: Env) -> None:
            if name in methods:
                env[slot] = PrivateMethodName(name, owner, methods[name])
            else:
                env[slot] = PrivateName(name)

        return make

    return [
        maker(binding.name, binding.slot)
        for binding in scope.bindings.values()
        if binding.kind is BindingKind.PRIVATE_NAME
    ]


def _parents(node: AnyClass, code: Code) -> Callable[[Env], Parents]:
    """Steps 7 and 8: what the class extends."""
    function_prototype = code.realm.function_prototype
    object_prototype = code.realm.object_prototype
    if node.super_class is None:
        return lambda _env: (object_prototype, function_prototype)
    heritage = code.expression(node.super_class)
    site = code.site(node.super_class.span)

    def evaluate(env: Env) -> Parents:
        parent = heritage(env)
        if parent is NULL:
            return None, function_prototype
        _ = site
        if not is_constructor(parent):
            raise type_error(f"Class extends value {describe(parent)} is not a constructor or null")
        return _prototype_parent(parent), parent

    return evaluate


def _prototype_parent(parent: JSObject) -> JSObject | None:
    prototype = parent.get("prototype", parent)
    if prototype is NULL:
        return None
    if not isinstance(prototype, JSObject):
        shown = describe(prototype)
        raise type_error(f"Class extends value does not have valid prototype property {shown}")
    return prototype


EXPRESSIONS: Expressions = {ClassExpression: compile_class_expression}
NAMEABLE: Nameables = {ClassExpression: compile_nameable}
STATEMENTS: Statements = {ClassDeclaration: compile_class_declaration}
