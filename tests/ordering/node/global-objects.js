// Globals of Node
console.log(typeof global, global === globalThis, typeof window, typeof Buffer, typeof URL, typeof AbortController, typeof MessageChannel, typeof structuredClone, typeof fetch, typeof WebSocket, typeof TextEncoder, typeof performance.now, typeof queueMicrotask, typeof setImmediate, typeof require, typeof crypto, typeof Event);
