// What a response says of itself.
const plain = new Response("hi", { status: 201, statusText: "Made", headers: { "x-a": "1" } });
console.log(plain.status, plain.statusText, plain.ok, plain.type, plain.url === "", plain.redirected, plain.headers.get("content-type"), plain.headers.get("x-a"));
const json = Response.json({ a: 1 }, { status: 404 });
console.log(json.status, json.ok, json.headers.get("content-type"));
const failed = Response.error(); console.log(failed.type, failed.status, failed.ok);
const moved = Response.redirect("http://h/x", 301); console.log(moved.status, moved.headers.get("location"));
for (const init of [{ status: 99 }, { status: 600 }]) try { new Response("", init); } catch (error) { console.log(error.name); }
try { new Response("x", { status: 204 }); } catch (error) { console.log(error.name); }
console.log(new Response().body, plain.bodyUsed);
