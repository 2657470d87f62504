// Functions in blocks that are variables of their function too, or not.
const seen = [];
globalThis.r = seen;
const show = (v) => typeof v === 'function' ? 'fn ' + (() => { try { return v() } catch (e) { return e.message } })() : v === undefined ? 'undefined' : JSON.stringify(v);
globalThis.show = show;
const ways = {
  plain: (text) => new Function(text)(),
  eval: (text) => new Function(`eval(${JSON.stringify(text)})`)(),
  parameter: (text) => new Function("f", text)("param"),
  global: (text) => {
    (0, eval)(text);
    delete globalThis.f;
  },
};
const cases = [
  "r.push(typeof f);if (true) function f() { return \"in\" } else ;;r.push(show(f))",
  "r.push(typeof f);if (true) function f() { return \"in\" } else ;;if (true) function f() { return \"in\" } else ;;r.push(show(f))",
  "var f=1;r.push(show(f));if (true) function f() { return \"in\" } else ;;r.push(show(f))",
  "function f(){return \"out\"};r.push(show(f));if (true) function f() { return \"in\" } else ;;r.push(show(f))",
  "let f=1;if (true) function f() { return \"in\" } else ;;r.push(show(f))",
  "const f=1;if (true) function f() { return \"in\" } else ;;r.push(show(f))",
  "class f{};if (true) function f() { return \"in\" } else ;;r.push(typeof f)",
  "{let f=1;if (true) function f() { return \"in\" } else ;;r.push(show(f))}r.push(typeof f)",
  "for(let f;;){if (true) function f() { return \"in\" } else ;;break}r.push(typeof f)",
  "for(let f in {a:0}){if (true) function f() { return \"in\" } else ;}r.push(typeof f)",
  "for(let f of [0]){if (true) function f() { return \"in\" } else ;}r.push(typeof f)",
  "switch(0){default:let f;if (true) function f() { return \"in\" } else ;}r.push(typeof f)",
  "try{throw 1}catch(f){if (true) function f() { return \"in\" } else ;;r.push(show(f))}r.push(show(f))",
  "try{throw {f:1}}catch({f}){if (true) function f() { return \"in\" } else ;;r.push(show(f))}r.push(typeof f)",
  "{function f(){return \"blk\"}if (true) function f() { return \"in\" } else ;;r.push(show(f))}r.push(show(f))",
  "if (true) function f() { return \"in\" } else ;;{function f(){return \"blk\"}}r.push(show(f))",
  "\"use strict\";if (true) function f() { return \"in\" } else ;;r.push(typeof f)",
  "let g;r.push(typeof f);{let f=3;{if (true) function f() { return \"in\" } else ;}}r.push(typeof f)",
  "var f=9;{var f;if (true) function f() { return \"in\" } else ;}r.push(show(f))",
  "r.push(delete f);if (true) function f() { return \"in\" } else ;;r.push(delete f,typeof f)",
  "if (true) function f() { return \"in\" } else ;;var q=f;f=5;if (true) function f() { return \"in\" } else ;;r.push(show(q),show(f))",
];
for (const text of cases) {
  for (const [name, run] of Object.entries(ways)) {
    seen.length = 0;
    let out = "";
    try {
      run(text);
    } catch (error) {
      out = error.name;
    }
    console.log(name, text, "->", seen.join(" "), out);
  }
}
