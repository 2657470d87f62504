// Search parameters and the URL that they belong to.
const url = new URL("http://h/?a=1&b=2&a=3");
const params = url.searchParams;
params.append("c", "x y&z"); console.log(url.search);
params.delete("a"); console.log(url.search, params.has("a"), params.size);
params.set("b", "ü"); console.log(url.href);
params.sort(); console.log([...params].map((pair) => pair.join("=")).join("|"));
const copy = new URLSearchParams({ p: "1", q: "2" }); console.log(copy.toString());
console.log(new URLSearchParams([["m", "1"], ["m", "2"]]).getAll("m").join());
console.log(new URLSearchParams("?a=%20+b&c").toString());
copy.forEach((value, name) => console.log(name, value));
for (const key of copy.keys()) console.log(key);
