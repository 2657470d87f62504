// The global object, which sloppy functions have as their this.
function f(){ console.log(this === globalThis, this) } f();
console.log(Object.prototype.toString.call(globalThis), Object.getOwnPropertyDescriptor(globalThis, Symbol.toStringTag), Object.keys(globalThis));
for (const k of Object.keys(globalThis)) { const d=Object.getOwnPropertyDescriptor(globalThis,k); console.log(k, 'value' in d, d.writable, d.configurable, typeof d.get, typeof d.set) }
console.log(setTimeout, setImmediate, clearTimeout, setInterval, queueMicrotask);
var v=1; this.w=2; globalThis.x=3; y=4; console.log(Object.keys(globalThis).slice(-2));
