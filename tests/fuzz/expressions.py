"""Random expressions and patterns."""

from dataclasses import dataclass, replace
from random import Random

from tests.fuzz.values import odd_value
from tests.fuzz.words import ASSIGNING, BINARY, KEYS, LOGICAL, METHODS, NAMES, UNARY


@dataclass(frozen=True, slots=True)
class Place:
    """What the grammar allows here."""

    depth: int = 4
    in_async: bool = False
    in_generator: bool = False
    in_function: bool = False
    in_method: bool = False
    loops: int = 0
    breakable: int = 0
    labels: tuple[str, ...] = ()

    def deeper(self) -> "Place":
        return replace(self, depth=self.depth - 1)


class Expressions:
    """Makes expressions; ``names`` are the ones that some statement declared."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.names = list(NAMES)
        self.made = 0

    def fresh(self, prefix: str = "v") -> str:
        self.made += 1
        name = f"{prefix}{self.made}"
        self.names.append(name)
        return name

    def name(self) -> str:
        return self.random.choice(self.names)

    def expression(self, place: Place) -> str:
        random = self.random
        if place.depth <= 0:
            return random.choice((self.name(), self.name(), odd_value(random), "1", "this"))
        makers = (
            self.name_or_value, self.operation, self.member, self.call, self.literal,
            self.assignment,
            self.function, self.suspension, self.chain, self.template, self.conditional, self.meta,
        )  # fmt: skip
        weights = (5, 4, 4, 5, 4, 3, 4, 3, 2, 2, 2, 1)
        return random.choices(makers, weights)[0](place.deeper())

    def name_or_value(self, _place: Place) -> str:
        return self.name() if self.random.random() < 0.6 else odd_value(self.random)

    def operation(self, place: Place) -> str:
        random = self.random
        left, right = self.expression(place), self.expression(place)
        match random.randrange(5):
            case 0:
                return f"({random.choice(UNARY)}({left}))"
            case 1:
                return f"(({left}) {random.choice(LOGICAL)} ({right}))"
            case 2:
                return f"({left}, {right})"
            case _:
                return f"(({left}) {random.choice(BINARY)} ({right}))"

    def target(self, place: Place) -> str:
        if self.random.random() < 0.6:
            return self.name()
        return self.member(place.deeper())

    def member(self, place: Place) -> str:
        holder = self.expression(place) if self.random.random() < 0.4 else self.name()
        if self.random.random() < 0.6:
            return f"({holder}).{self.random.choice(KEYS)}"
        return f"({holder})[{self.expression(place)}]"

    def arguments(self, place: Place) -> str:
        parts = []
        for _ in range(self.random.choice((0, 0, 1, 1, 2, 3))):
            spread = "..." if self.random.random() < 0.15 else ""
            parts.append(spread + self.expression(place))
        return ", ".join(parts)

    def call(self, place: Place) -> str:
        arguments = self.arguments(place)
        match self.random.randrange(5):
            case 0:
                return f"new ({self.expression(place)})({arguments})"
            case 1 | 2:
                holder = self.expression(place)
                return f"({holder}).{self.random.choice(METHODS)}({arguments})"
            case 3:
                return f"({self.function(place)})({arguments})"
            case _:
                return f"{self.name()}({arguments})"

    def chain(self, place: Place) -> str:
        holder = self.name()
        for _ in range(self.random.randint(1, 3)):
            holder += self.random.choice(
                (f"?.{self.random.choice(KEYS)}", "?.()", f"?.[{self.expression(place)}]", ".a")
            )
        return f"({'delete ' if self.random.random() < 0.1 else ''}{holder})"

    def assignment(self, place: Place) -> str:
        random = self.random
        match random.randrange(4):
            case 0:
                return f"({self.pattern(place, assigning=True)} = {self.expression(place)})"
            case 1:
                return random.choice((f"({self.target(place)}++)", f"(--{self.target(place)})"))
            case _:
                return f"({self.target(place)} {random.choice(ASSIGNING)} {self.expression(place)})"

    def template(self, place: Place) -> str:
        tag = self.random.choice(("", "", "String.raw", f"({self.name()})"))
        return f"{tag}`x${{{self.expression(place)}}}\\u0041${{{self.expression(place)}}}`"

    def conditional(self, place: Place) -> str:
        parts = [self.expression(place) for _ in range(3)]
        return f"({parts[0]} ? {parts[1]} : {parts[2]})"

    def meta(self, place: Place) -> str:
        if place.in_method:
            return self.random.choice(("super.x", "super.toString()", "super['a']", "new.target"))
        return "new.target" if place.in_function else "this"

    def suspension(self, place: Place) -> str:
        inner = self.expression(place)
        options = [f"({inner})"]
        if place.in_async:
            options += [f"(await {inner})"] * 3
        if place.in_generator:
            options += [f"(yield {inner})", f"(yield* {inner})", f"(yield {inner})"]
        return self.random.choice(options)

    def literal(self, place: Place) -> str:
        if self.random.random() < 0.4:
            return (
                "["
                + ", ".join(self._element(place) for _ in range(self.random.randint(0, 4)))
                + "]"
            )
        return (
            "({" + ", ".join(self._property(place) for _ in range(self.random.randint(0, 4))) + "})"
        )

    def _element(self, place: Place) -> str:
        return self.random.choice(("", "...")) + self.expression(place)

    def key(self, place: Place) -> str:
        keys = (
            *KEYS,
            "0",
            "'s'",
            f"[{self.expression(place)}]",
            "[Symbol.iterator]",
            "[Symbol.toPrimitive]",
        )
        return self.random.choice([key for key in keys if key != "__proto__"])

    def _property(self, place: Place) -> str:
        key = self.key(place)
        match self.random.randrange(7):
            case 0:
                return f"...{self.expression(place)}"
            case 1:
                return self.name()
            case 2:
                return f"get {key}() {self.body(self.method_place(place))}"
            case 3:
                return f"set {key}(p) {self.body(self.method_place(place))}"
            case 4:
                return f"{key}({self.parameters(place)}) {self.body(self.method_place(place))}"
            case _:
                return f"{key}: {self.expression(place)}"

    def method_place(self, place: Place) -> Place:
        return Place(depth=place.depth, in_function=True, in_method=True)

    def parameters(self, place: Place) -> str:
        inner = Place(depth=min(place.depth, 2) - 1)
        parts = []
        for _ in range(self.random.choice((0, 1, 1, 2))):
            default = f" = {self.expression(inner)}" if self.random.random() < 0.3 else ""
            parts.append(self.pattern(inner) + default)
        if self.random.random() < 0.15:
            parts.append(f"...{self.pattern(inner)}")
        return ", ".join(parts)

    def pattern(self, place: Place, *, assigning: bool = False) -> str:
        """What is destructured into: declared names, or in assignments any target."""
        leaf = self.target(place) if assigning else self.fresh("p")
        if place.depth <= 0 or self.random.random() < 0.5:
            if not assigning:
                return leaf
            return f"[{leaf}]"
        inner = place.deeper()
        parts = [self._part(inner, assigning) for _ in range(self.random.randint(0, 3))]
        if self.random.random() < 0.5:
            rest = [f"...{leaf}"] if self.random.random() < 0.3 else []
            return f"[{', '.join([*parts, *rest])}]"
        pairs = [f"{self.key(inner)}: {part}" for part in parts]
        return f"{{{', '.join(pairs)}}}" if not assigning else f"[{{{', '.join(pairs)}}}]"

    def _part(self, place: Place, assigning: bool) -> str:
        part = self.pattern(place, assigning=assigning)
        return f"{part} = {self.expression(place)}" if self.random.random() < 0.3 else part

    def function(self, place: Place) -> str:
        raise NotImplementedError

    def body(self, place: Place) -> str:
        raise NotImplementedError
