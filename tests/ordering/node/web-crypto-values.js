// Random values and a digest.
console.log(crypto.randomUUID().length, crypto.randomUUID()[14], crypto.getRandomValues(new Uint8Array(4)).length);
crypto.subtle.digest("SHA-256", new TextEncoder().encode("abc")).then((hash) => console.log([...new Uint8Array(hash)].slice(0, 4).map((byte) => byte.toString(16)).join()));
try { crypto.getRandomValues(new Float32Array(1)); } catch (error) { console.log(error.name); }
crypto.subtle.digest("nope", new Uint8Array(1)).catch((error) => console.log(error.name));
