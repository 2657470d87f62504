"""What the text of a direct eval may use of the code around it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EvalContext:
    """Which early errors of an eval's text depend on where the eval stands.

    https://tc39.es/ecma262/#sec-performeval steps 6 to 11
    """

    strict: bool = False
    new_target: bool = False
    """In a function that is no arrow function."""
    super_property: bool = False
    """In a method."""
    super_call: bool = False
    """In the constructor of a derived class."""
    field_initializer: bool = False
    """In the initializer of a field: `arguments` is an error."""
    private_names: tuple[str, ...] = ()
    """Those of the classes around, without the `#`."""
