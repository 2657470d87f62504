// Text as bytes, and bytes in pieces as text.
console.log([...new TextEncoder().encode("hé€😀\ud800")].join());
const decoder = new TextDecoder();
console.log(decoder.decode(new Uint8Array([0xe2, 0x82]), { stream: true }) + decoder.decode(new Uint8Array([0xac]), { stream: true }) + decoder.decode());
console.log(new TextDecoder("utf-16le").decode(new Uint8Array([65, 0, 66, 0])), new TextDecoder("latin1").encoding);
console.log(new TextDecoder().decode(new Uint8Array([0xef, 0xbb, 0xbf, 65, 0xff])));
try { new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([255])); } catch (error) { console.log(error.name); }
try { new TextDecoder("nope"); } catch (error) { console.log(error.name); }
const into = new TextEncoder().encodeInto("a€b", new Uint8Array(3)); console.log(into.read, into.written);
