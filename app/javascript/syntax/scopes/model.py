"""What scope analysis finds out: scopes, bindings, references and the environments that hold them.

How a running program uses it:

* An environment is a Python list: index 0 is the outer environment, the rest are the slots of
  `Environment` (`size` counts index 0 too). A scope with `has_environment` makes one when it is
  entered; every other scope lives in the environment of the scope around it, in slots of its own.
  A function without slots has none: its code runs in the environment that its closure captured.
* `hops` is how many times index 0 is followed from the environment of the place where a reference
  stands. `scope.hops_to(binding)` gives the same for anything that is not a reference.
* Slots 1..n of a function with simple parameters are its n parameters in order (the last of two of
  one name is the binding), so that an environment can begin as `[outer, *arguments]`.
* A binding with slot 0 is never referenced (FUNCTION_NAME, CLASS_NAME): do not write it.
* When a scope is entered, slots of bindings with `needs_tdz` get the marker of an uninitialized
  binding. Where `reference.needs_tdz` is false no check is needed, and where no reference of a
  binding needs it no marker is. `let x;` writes undefined each time that it runs.
* FOR scope of `for (let ...;;)`: enter once around the whole statement; with `has_environment` and
  `per_iteration` copy the environment before the first test and before each update
  (https://tc39.es/ecma262/#sec-createperiterationenvironment).
* FOR scope of for-in and for-of: the right side is evaluated inside one environment of the scope
  whose bindings stay uninitialized; each iteration then enters the scope anew.
* Top level of a script and of an indirect eval: see `Storage`.
* The scopes of a direct eval stand inside those of the program around it, and its environments
  inside that of the call. Names that a `with` or an eval could give another meaning when the
  program runs have `Reference.lookups`; no other code pays for that.
"""

from dataclasses import dataclass, field

from app.javascript.syntax.nodes import FunctionDeclaration, Node
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind, Storage

IMMUTABLE_KINDS = frozenset(
    {BindingKind.CONST, BindingKind.IMPORT, BindingKind.CLASS_NAME, BindingKind.FUNCTION_NAME}
)
"""Assignments throw "Assignment to constant variable."; see FUNCTION_NAME for its exception."""

ALWAYS = -1
"""`Binding.initialized_at` of what is initialized before any code of its scope runs."""
NEVER = 1 << 60
"""`Binding.initialized_at` where no place is known to be safe."""


@dataclass(slots=True, eq=False)
class Environment:
    """The shape of one run-time list."""

    outer: "Environment | None"
    depth: int
    size: int = 1


@dataclass(slots=True, eq=False)
class Binding:
    """A name in a scope."""

    name: str
    kind: BindingKind
    scope: "Scope"
    initialized_at: int
    """The offset from which on, in the same function, the binding is initialized."""
    storage: Storage = Storage.SLOT
    slot: int = 0
    referenced: bool = False
    captured: bool = False
    """Referenced from a function inside the one that holds it."""
    needs_tdz: bool = False
    """Some reference has to check for the uninitialized marker."""

    @property
    def immutable(self) -> bool:
        return self.kind in IMMUTABLE_KINDS


@dataclass(slots=True, eq=False)
class Scope:
    """The bindings of one place of the text, in the order of their declaration."""

    kind: ScopeKind
    node: Node
    outer: "Scope | None"
    strict: bool
    in_loop: bool
    """Can be entered more than once in one run of its function."""
    bindings: dict[str, Binding] = field(default_factory=dict)
    hoisted_functions: list[FunctionDeclaration] = field(default_factory=list)
    """What to instantiate on entry, in order; of several of one name only the last."""
    has_environment: bool = False
    environment: Environment = field(init=False)
    per_iteration: bool = False
    dynamic: Binding | None = None
    """WITH_OBJECT or EVAL_VARIABLES: names that are not in `bindings` are looked for in there."""
    function: "FunctionScope" = field(init=False)

    def hops_to(self, binding: Binding) -> int:
        """How many environments lie between code directly in this scope and `binding`."""
        return self.environment.depth - binding.scope.environment.depth


@dataclass(slots=True, eq=False)
class FunctionScope(Scope):
    """The outermost scope of code that runs as one call.

    Kinds FUNCTION, FIELD_INITIALIZER, STATIC_BLOCK, and the kinds of a Program. An arrow function
    has none of the bindings from `this` to `arguments`: what it uses of them is its outer
    function's.
    """

    is_arrow: bool = False
    is_method: bool = False
    """Is the value of a method, accessor or constructor."""
    is_derived_constructor: bool = False
    created_at: int = ALWAYS
    """The offset before which the function cannot exist in one run of the scope around it."""
    simple_parameters: bool = True
    """IsSimpleParameterList: only names."""
    has_parameter_expressions: bool = False
    expected_argument_count: int = 0
    """The function's `length`."""
    parameter_names: list[str] = field(default_factory=list)
    body: Scope | None = None
    """The FUNCTION_BODY scope, where there is one."""
    copies: list[tuple[Binding, Binding]] = field(default_factory=list)
    """(parameter, variable): on entry to `body` the variable gets the parameter's value."""
    function_name: Binding | None = None
    this: Binding | None = None
    new_target: Binding | None = None
    home_object: Binding | None = None
    active_function: Binding | None = None
    arguments: Binding | None = None
    """Each of these is there only if the function or an arrow inside uses it."""

    @property
    def declares_outside(self) -> bool:
        """Whether this is a direct eval of sloppy code, whose variables are those of the call."""
        return self.kind is ScopeKind.EVAL and self.outer is not None and not self.strict

    @property
    def mapped_arguments(self) -> bool:
        """Whether the arguments object shares its elements with the parameters.

        https://tc39.es/ecma262/#sec-createmappedargumentsobject
        """
        return self.arguments is not None and self.simple_parameters and not self.strict


@dataclass(slots=True, eq=False)
class Reference:
    """A use of a name: reading, writing or declaring it.

    `binding` is None for a name that is not declared in this text: look it up in the global
    environment by name. For ThisExpression it is None at the top level of a script: the global
    this.
    """

    binding: Binding | None
    hops: int = 0
    slot: int = 0
    needs_tdz: bool = False
    lookups: "list[Reference]" = field(default_factory=list)
    """Where to look for the name first, in this order: references to `Scope.dynamic`. Then
    `binding` is of Storage.DYNAMIC, and `needs_tdz` is set."""
    fixed: "Reference | None" = None
    """What the name means if none of `lookups` has it; None if there are no `lookups`."""


@dataclass(slots=True, eq=False)
class EvalDeclarations:
    """What the text of a direct eval in sloppy code declares outside of itself.

    https://tc39.es/ecma262/#sec-evaldeclarationinstantiation
    """

    names: list[str]
    """Of `var` and functions, without those of Annex B."""
    functions: list[FunctionDeclaration]
    """What to instantiate, in order."""
    targets: dict[str, Reference]
    """The variables of these names that are there before the eval."""
    holder: Reference | None
    """The EVAL_VARIABLES in which the others are made; None for the global environment."""


@dataclass(slots=True, eq=False)
class SuperReference:
    """What a `super` needs: `home_object` for a property, the other two for a call."""

    this: Reference
    home_object: Reference | None
    active_function: Reference | None
    new_target: Reference | None


@dataclass(slots=True, eq=False)
class AnnexBFunction:
    """A function of a sloppy block that is a variable of its function too.

    When the declaration is evaluated where it stands, `variable` gets the value of `block`.
    https://tc39.es/ecma262/#sec-block-level-function-declarations-web-legacy-compatibility-semantics
    """

    block: Reference
    variable: Reference


@dataclass(slots=True, eq=False)
class ScopeAnalysis:
    """The scopes and references of one program."""

    program: FunctionScope
    scopes: dict[Node, Scope] = field(default_factory=dict)
    """By the node that opens it; a block, switch, for or catch without bindings opens none.
    Functions, classes, fields with a value and static blocks always do."""
    branch_scopes: dict[FunctionDeclaration, Scope] = field(default_factory=dict)
    """The block around a function declaration that is the branch of an `if`."""
    references: dict[Node, Reference] = field(default_factory=dict)
    """Of every Identifier that is a reference or a declared name (but labels, property names, and
    the own names of function expressions and class expressions), PrivateIdentifier,
    ThisExpression, and MetaProperty `new.target`."""
    supers: dict[Node, SuperReference] = field(default_factory=dict)
    """Of every Super."""
    annex_b_functions: dict[FunctionDeclaration, AnnexBFunction] = field(default_factory=dict)
    annex_b_names: list[str] = field(default_factory=list)
    """Of a script or eval: names that become properties of the global object because of Annex B.3.2
    only (https://tc39.es/ecma262/#sec-web-compat-globaldeclarationinstantiation)."""
    eval_calls: dict[Node, Scope] = field(default_factory=dict)
    """Calls of a name `eval`, direct evals if the callee is %eval%, with the scope they stand in.
    All that the scope sees is kept in environments, for the text to refer to."""
    eval_declarations: EvalDeclarations | None = None
    """Of a direct eval of sloppy code."""

    def function_scope(self, node: Node) -> FunctionScope:
        """The scope of a function, field with a value, static block or Program."""
        scope = self.scopes[node]
        assert isinstance(scope, FunctionScope)
        return scope
