"""What there is: kinds of bindings, places where bindings are kept, kinds of scopes."""

from enum import Enum, auto


class BindingKind(Enum):
    """What made a binding."""

    VAR = auto()
    LET = auto()
    CONST = auto()
    CLASS = auto()
    FUNCTION = auto()
    """A function declaration, of a function's top level or of a block."""
    PARAMETER = auto()
    CATCH_PARAMETER = auto()
    IMPORT = auto()
    ARGUMENTS = auto()
    """The arguments object; made when the function is entered."""
    FUNCTION_NAME = auto()
    """The own name of a function expression: holds the function, assignments to it are dropped
    in sloppy code and throw in strict code."""
    CLASS_NAME = auto()
    """The name of a class inside the class; initialized before static fields and blocks run."""
    PRIVATE_NAME = auto()
    """Named with its `#`; the slot holds the Private Name of this evaluation of the class."""
    THIS = auto()
    """The `this` value; made when the function is entered, or by `super()` in a derived class."""
    NEW_TARGET = auto()
    HOME_OBJECT = auto()
    """[[HomeObject]] of the method, for `super.property`."""
    ACTIVE_FUNCTION = auto()
    """The constructor itself, for `super()`."""
    WITH_OBJECT = auto()
    """The binding object of a `with`."""
    EVAL_VARIABLES = auto()
    """What direct evals of sloppy code declared: a dictionary by name, or undefined before that."""


class Storage(Enum):
    """Where a binding is kept.

    https://tc39.es/ecma262/#sec-global-environment-records
    """

    SLOT = auto()
    """In a slot of an environment."""
    GLOBAL_OBJECT = auto()
    """A property of the global object: `var` and functions of a script."""
    GLOBAL_LEXICAL = auto()
    """In the realm's declarative record: `let`, `const` and classes of a script."""
    DYNAMIC = auto()
    """Found by name when the program runs; see `Reference.lookups`."""
    IMPORTED = auto()
    """In the environment of the module that exports it."""


class ScopeKind(Enum):
    """What opens a scope; the key of `ScopeAnalysis.scopes` is that node."""

    SCRIPT = auto()
    MODULE = auto()
    COMMON_JS = auto()
    """The Program; the parameters are exports, require, module, __filename, __dirname."""
    EVAL = auto()
    """The Program of an eval: lexical declarations are its own, and in strict code all are. `var`
    and functions of sloppy code are the global object's in an indirect eval, see
    `ScopeAnalysis.eval_declarations` in a direct one."""
    FUNCTION = auto()
    """The function: own name, parameters, `arguments`, and the body's declarations unless the
    parameters have expressions."""
    FUNCTION_BODY = auto()
    """The function's BlockStatement, where the parameters have expressions."""
    BLOCK = auto()
    """A BlockStatement. A function that is the branch of an `if` has its block in
    `ScopeAnalysis.branch_scopes`."""
    FOR = auto()
    """The head of a ForStatement, ForInStatement or ForOfStatement."""
    SWITCH = auto()
    """The SwitchStatement; the discriminant stands outside of it."""
    CATCH = auto()
    """The CatchClause: its parameter; the block is a scope inside."""
    CLASS = auto()
    """The class: its own name and its private names; heritage and computed keys stand inside."""
    FIELD_INITIALIZER = auto()
    """The PropertyDefinition that has a value: runs like a method."""
    STATIC_BLOCK = auto()
    """The StaticBlock: runs like a method."""
    WITH = auto()
    """The WithStatement's body: no bindings of its own, but those of `Scope.dynamic`."""
