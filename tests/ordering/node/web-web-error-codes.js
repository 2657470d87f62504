// Codes of errors of the platform.
const attempt = (f) => { try { f(); } catch (error) { console.log(error.name, error.code, error.message); } };
attempt(() => new URL("x")); attempt(() => new URL("/a", "b")); attempt(() => new URL()); attempt(() => new TextDecoder("x")); attempt(() => atob("a")); attempt(() => btoa());
attempt(() => new ReadableStream({ pull: 1 })); attempt(() => new ReadableStream({ type: "x" })); attempt(() => new URLSearchParams([["a"]]));
attempt(() => { const stream = new ReadableStream(); stream.getReader(); stream.getReader(); }); attempt(() => new Response("x", { status: 99 })); attempt(() => Response.json(undefined));
