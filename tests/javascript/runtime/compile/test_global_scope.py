# ruff: noqa: E501 - programs are easier to read in one line
"""Scripts that share a global environment.

The completions are those of Node 20 (`vm.runInContext`, one context); where the global object of its
contexts is not an ordinary one (the last list), those of the standard.
"""

from tests.javascript.helpers import in_realm, shown_completion

SCRIPTS = [
    ("var a=1; let b=2; const c=3; class D{} function e(){}", "undefined"),
    (
        "[typeof a, typeof b, typeof c, typeof D, typeof e].join()",
        "number,number,number,function,function",
    ),
    ("Object.keys(globalThis).filter(k=>'abcDe'.includes(k)).join()", "e,a"),
    ("let a", "SyntaxError: Identifier 'a' has already been declared"),
    ("var b", "SyntaxError: Identifier 'b' has already been declared"),
    ("let b", "SyntaxError: Identifier 'b' has already been declared"),
    ("function c(){}", "SyntaxError: Identifier 'c' has already been declared"),
    ("class a{}", "SyntaxError: Identifier 'a' has already been declared"),
    ("const e=1", "SyntaxError: Identifier 'e' has already been declared"),
    ("var a=5; a", "5"),
    ("b=7; b", "7"),
    ("c=8", "TypeError: Assignment to constant variable."),
    ("delete globalThis.a", "false"),
    (
        "JSON.stringify(Object.getOwnPropertyDescriptor(globalThis,'a'))",
        '{"value":5,"writable":true,"enumerable":true,"configurable":false}',
    ),
    ("let undefined", "SyntaxError: Identifier 'undefined' has already been declared"),
    ("var undefined; 5", "5"),
    ("let toString=1; toString", "1"),
    ("x1=1; let x1", "ReferenceError: Cannot access 'x1' before initialization"),
    ("let x2=x2", "ReferenceError: Cannot access 'x2' before initialization"),
    ("x2=1", "ReferenceError: Cannot access 'x2' before initialization"),
    ("let x2", "SyntaxError: Identifier 'x2' has already been declared"),
    ("typeof x2", "ReferenceError: x2 is not defined"),
    ("x2", "ReferenceError: x2 is not defined"),
    ("implicit=1; delete globalThis.implicit", "true"),
    ("this===globalThis", "true"),
    ("(function(){return typeof this})()", "object"),
    ("{ function blockFn(){return 1} } blockFn()", "1"),
    ("let blockFn2; { function blockFn2(){} } typeof blockFn2", "undefined"),
    ("if(1){var v3=3} v3; globalThis.v3", "3"),
    ("1;if(0){}", "undefined"),
    ("1;var z=2;", "1"),
    ("'use strict'; undeclared=1", "ReferenceError: undeclared is not defined"),
    ("(()=>b)()", "7"),
    ("globalThis.b", "undefined"),
    ("globalThis.D", "undefined"),
    ("let f1=()=>late; let late=4; f1()", "4"),
    ("late", "4"),
    ("class D2 extends D{}; new D2 instanceof D", "true"),
    ("Object.defineProperty(globalThis,'ro',{value:1}); ro=2; ro", "1"),
    ("var ro; ro", "1"),
    ("let ro", "SyntaxError: Identifier 'ro' has already been declared"),
    (
        "Object.defineProperty(globalThis,'cfg',{value:1,configurable:true}); let cfg=2; "
        "cfg+globalThis.cfg",
        "3",
    ),
    ("Object.defineProperty(globalThis,'acc',{get(){return 'got'},configurable:true}); acc", "got"),
    ("typeof nope", "undefined"),
    ("nope", "ReferenceError: nope is not defined"),
    ("label: {1; break label;}", "1"),
    ("do{2;continue;}while(0)", "2"),
    ("(0,eval)('var ev=1; let el=2; ev+el')", "3"),
    ("ev", "1"),
    ("typeof el", "undefined"),
    ("delete globalThis.ev", "true"),
]

BY_THE_STANDARD = [
    ("JSON.stringify(Object.getOwnPropertyDescriptor(globalThis,'e').configurable)", "false"),
    ("function NaN(){}", "TypeError: Identifier 'NaN' has already been declared"),
    (
        "'use strict'; ro=3",
        "TypeError: Cannot assign to read only property 'ro' of object '#<Object>'",
    ),
    ("Object.preventExtensions(globalThis); 1", "1"),
    ("var pe=1", "TypeError: Cannot add property pe, object is not extensible"),
    ("function pf(){}", "TypeError: Identifier 'pf' has already been declared"),
    ("var a = 6; a", "6"),
]


def test_scripts_share_their_declarations() -> None:
    scripts = [*SCRIPTS, *BY_THE_STANDARD]
    shown = in_realm(lambda host: [shown_completion(host, source) for source, _ in scripts])
    assert dict(zip(scripts, shown, strict=True)) == {script: script[1] for script in scripts}


def test_a_failed_declaration_declares_nothing() -> None:
    def work(host: object) -> list[str]:
        scripts = [
            "let taken",
            "var free = 1; let taken = 2",
            "typeof free",
            "'free' in globalThis",
        ]
        return [shown_completion(host, source) for source in scripts]  # type: ignore[arg-type]

    assert in_realm(work) == [
        "undefined",
        "SyntaxError: Identifier 'taken' has already been declared",
        "undefined",
        "false",
    ]
