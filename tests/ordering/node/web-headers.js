// Headers are sorted, joined and lower case.
const headers = new Headers({ "X-B": "2", accept: "text/html" });
headers.append("accept", "text/plain"); headers.set("X-A", " 1 ");
console.log([...headers].map((pair) => pair.join(": ")).join("|"));
console.log(headers.get("ACCEPT"), headers.has("x-c"), headers.get("x-c"));
headers.delete("x-b"); console.log([...headers.keys()].join());
console.log(new Headers([["a", "1"], ["b", "2"]]).get("b"), new Headers(headers).get("x-a"));
try { new Headers({ "a b": "1" }); } catch (error) { console.log(error.name); }
