// What a request says of itself.
const request = new Request("http://h/p?q#f", { method: "post", body: "x", headers: { a: "1" } });
console.log(request.method, request.url, request.headers.get("a"), request.headers.get("content-type"), request.bodyUsed);
const again = new Request(request.clone(), { method: "PUT" }); console.log(again.method, again.url, again.headers.get("a"));
request.text().then((text) => console.log(text, request.bodyUsed));
for (const init of [{ method: "GET", body: "x" }, { method: "TRACE" }, { method: "a b" }]) try { new Request("http://h/", init); } catch (error) { console.log(error.name); }
