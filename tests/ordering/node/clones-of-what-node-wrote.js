// what V8 sees of timers, exceptions and views whose buffer has gone
const view = new Uint8Array([9, 8]);
structuredClone(view, { transfer: [view.buffer] });
for (const f of [
  () => structuredClone(view, { transfer: [view.buffer] }),
  () => structuredClone(1, { transfer: [view.buffer] }),
  () => structuredClone(view),
  () => structuredClone(new DOMException('m', 'AbortError')),
  () => structuredClone({ timer: setTimeout(function later() {}, 1) }),
  () => structuredClone([setImmediate(() => {})]),
]) {
  try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message); }
}
