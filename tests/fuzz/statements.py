"""Random statements, functions and classes: whole programs of the grammar."""

from dataclasses import replace

from tests.fuzz.expressions import Expressions, Place

PRELUDE = (
    "var a = 1, b = 'b', c = [1, 2, 3], d = { x: 1, get y() { return 2 } }, o = { a: { x: [] } };\n"
    "function f(x) { return x }\nfunction* g(n) { yield n; yield* [1, 2]; return 3 }\n"
)

_LATER = (
    "setTimeout({}, 0)",
    "queueMicrotask({})",
    "Promise.resolve(a).then({}, {})",
    "setTimeout({}, 1e9)",
    "Promise.reject(b).finally({})",
    "setInterval({}, 5)",
    "new Promise({}).catch({})",
    "Promise.all([{}, c, Promise.resolve()])",
    "Promise.try({})",
)
_FUNCTIONS = (
    "",
    "async ",
    "function NAME",
    "async function NAME",
    "function* NAME",
    "async function* NAME",
)


class Statements(Expressions):
    """Makes statements that mostly pass the early errors."""

    def program(self) -> str:
        place = Place()
        lines = [self.statement(place) for _ in range(self.random.randint(2, 5))]
        strict = "'use strict';\n" if self.random.random() < 0.3 else ""
        return strict + PRELUDE + "\n".join(lines) + "\nconsole.log(a, b, c, d, o);\n"

    def statement(self, place: Place) -> str:
        if place.depth <= 0:
            return f"{self.expression(place)};".replace("({", "(0, {", 1)
        makers = (
            self.plain, self.declaration, self.condition, self.loop, self.attempt, self.switch,
            self.jump, self.labelled, self.declared_function, self.class_declaration,
            self.block, self.later,
        )  # fmt: skip
        weights = (6, 5, 3, 4, 3, 1, 2, 1, 3, 2, 1, 2)
        return self.random.choices(makers, weights)[0](place.deeper())

    def plain(self, place: Place) -> str:
        text = f"({self.expression(place)});"
        return f"try {{ {text} }} catch {{}}" if self.random.random() < 0.6 else text

    def block(self, place: Place) -> str:
        known = len(self.names)
        lines = [self.statement(place) for _ in range(self.random.randint(0, 3))]
        if self.random.random() < 0.8:
            del self.names[known:]
        return "{ " + "\n".join(lines) + " }"

    def body(self, place: Place) -> str:
        return self.block(replace(place, loops=0, breakable=0, labels=()))

    def declaration(self, place: Place) -> str:
        kind = self.random.choice(("var", "let", "const"))
        value = self.expression(place)
        return f"{kind} {self.pattern(place)} = {value};"

    def condition(self, place: Place) -> str:
        other = f" else {self.block(place)}" if self.random.random() < 0.5 else ""
        return f"if ({self.expression(place)}) {self.block(place)}{other}"

    def loop(self, place: Place) -> str:
        inner = replace(place, loops=place.loops + 1, breakable=place.breakable + 1)
        known = len(self.names)
        name = self.fresh("i")
        kind = self.random.choice(("let", "const", "var", ""))
        head = f"{kind} {name}" if kind else self.target(place)
        match self.random.randrange(6):
            case 0:
                text = f"for (let {name} = 0; {name} < 3; {name}++) {self.block(inner)}"
            case 1:
                text = f"for ({head} in {self.expression(place)}) {self.block(inner)}"
            case 2:
                pattern = f"{kind or 'let'} {self.pattern(place)}"
                text = f"for ({pattern} of {self.expression(place)}) {self.block(inner)}"
            case 3 if place.in_async:
                text = f"for await ({head} of {self.expression(place)}) {self.block(inner)}"
            case 4:
                text = f"do {self.block(inner)} while ({self.expression(place)} > 1);"
            case _:
                text = f"while ({self.expression(place)} < 1) {{ {self.block(inner)} break; }}"
        del self.names[known:]
        return text

    def attempt(self, place: Place) -> str:
        caught = f"catch ({self.pattern(place)}) {self.block(place)}"
        finished = f"finally {self.block(place)}"
        form = self.random.choice(
            (caught, finished, f"{caught} {finished}", f"catch {self.block(place)}")
        )
        return f"try {self.block(place)} {form}"

    def switch(self, place: Place) -> str:
        inner = replace(place, breakable=place.breakable + 1)
        cases = [f"case {self.expression(place)}: {self.block(inner)}" for _ in range(2)]
        return f"switch ({self.expression(place)}) {{ {cases[0]} default: break; {cases[1]} }}"

    def jump(self, place: Place) -> str:
        options = [f"throw {self.expression(place)};"]
        if place.in_function:
            options += [f"return {self.expression(place)};"] * 3
        if place.breakable:
            options += ["break;"]
        if place.loops:
            options += ["continue;"]
        options += [f"break {label};" for label in place.labels]
        guard = f"if ({self.expression(place)}) " if self.random.random() < 0.6 else ""
        return guard + self.random.choice(options)

    def labelled(self, place: Place) -> str:
        label = self.fresh("label")
        self.names.pop()
        inner = replace(place, labels=(*place.labels, label))
        return f"{label}: {self.loop(inner) if self.random.random() < 0.5 else self.block(inner)}"

    def later(self, place: Place) -> str:
        way = self.random.choice(_LATER).replace("{}", self.function(place))
        return f"try {{ {way}; }} catch (e) {{ console.log(e); }}"

    def function(self, place: Place) -> str:
        if self.random.random() < 0.12:
            return f"({self.class_text(place, '')})"
        known = len(self.names)
        kind = self.random.choice(tuple(_FUNCTIONS))
        inner = Place(
            depth=place.depth,
            in_function=True,
            in_async="async" in kind,
            in_generator="*" in kind,
        )
        head = kind.replace("NAME", self.random.choice(("", "named")))
        text = f"{head}({self.parameters(place)}) "
        if "function" in kind:
            text += self.body(inner)
        elif self.random.random() < 0.5:
            text += f"=> {self.body(inner)}"
        else:
            text += f"=> ({self.expression(replace(inner, in_function=place.in_function))})"
        del self.names[known:]
        return f"({text})"

    def declared_function(self, place: Place) -> str:
        name = self.fresh("f")
        text = self.function(place)
        if self.random.random() < 0.7:
            return f"var {name} = {text}; try {{ {name}({self.arguments(place)}) }} catch {{}}"
        known = len(self.names)
        inner = Place(depth=place.depth, in_function=True)
        text = f"function {name}({self.parameters(place)}) {self.body(inner)}"
        del self.names[known:]
        return text

    def class_declaration(self, place: Place) -> str:
        name = self.fresh("C")
        return (
            self.class_text(place, name)
            + f"\ntry {{ c.push(new {name}({self.arguments(place)})) }} catch {{}}"
        )

    def class_text(self, place: Place, name: str) -> str:
        known = len(self.names)
        heritage = self.random.choice(
            ("", "", f" extends ({self.expression(place)})", " extends Array", " extends Promise")
        )
        members = [self._member(place, heritage != "") for _ in range(self.random.randint(0, 4))]
        del self.names[known:]
        common = "#p = 1; m() { return this.#p++ }"
        return "\n".join([f"class {name}{heritage} {{ {common}", *dict.fromkeys(members), "}"])

    def _member(self, place: Place, derived: bool) -> str:
        static = self.random.choice(("", "", "static "))
        inner = Place(depth=place.depth, in_method=True)
        method = replace(inner, in_function=True)
        key = self.key(place) if self.random.random() < 0.6 else "k"
        key = {"constructor": "k", "prototype": "q", "name": "n"}.get(key, key)
        match self.random.randrange(7):
            case 0:
                return (
                    f"{static}{key} = {self.expression(replace(inner, depth=1, in_method=False))};"
                )
            case 1:
                return f"{static}get {key}() {self.body(method)}"
            case 2:
                return f"{static}*{key}() {self.body(replace(method, in_generator=True))}"
            case 3:
                return f"{static}async {key}() {self.body(replace(method, in_async=True))}"
            case 4:
                return f"static {{ {self.plain(replace(inner, in_method=False))} }}"
            case 5:
                return f"static s{self.made}(v) {{ return #p in v ? v.#p : {self.name()} }}"
            case _:
                if self.made % 3 == 0:
                    return f"constructor(...r) {{ {'super(...r);' if derived else ''} this.z = r }}"
                return f"{static}{key}(...r) {self.body(method)}"
