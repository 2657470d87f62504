// URLs, headers, blobs and streams in a console.
console.log(new URL("http://user@h:8080/p?q=1#f"));
console.log([new URLSearchParams("a=1&b=2"), new URLSearchParams()]);
console.log(new Headers({ b: "1", A: "2" }), new Blob(["x"]), new TextEncoder(), new TextDecoder());
console.log(new Response("x", { status: 404 }), new ReadableStream(), new WritableStream());
console.log(Object.prototype.toString.call(new URL("http://h")), new Headers());
