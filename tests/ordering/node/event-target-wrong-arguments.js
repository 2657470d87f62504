// What Node says of wrong arguments of EventTarget, AbortSignal and receiveMessageOnPort
const { receiveMessageOnPort } = require('worker_threads');
const target = new EventTarget();
for (const f of [
  () => target.removeEventListener('a'), () => target.removeEventListener('a', 1),
  () => target.addEventListener('a'), () => target.dispatchEvent({}), () => new Event(),
  () => AbortSignal.timeout('5'), () => AbortSignal.timeout(-1), () => AbortSignal.timeout(1.5),
  () => AbortSignal.timeout(2 ** 40), () => AbortSignal.any(), () => AbortSignal.any('ab'),
  () => receiveMessageOnPort({}),
]) {
  try { f(); } catch (e) { console.log(e.name, e.code, e.message); }
}
