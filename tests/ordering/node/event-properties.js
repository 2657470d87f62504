// Event and CustomEvent in Node
const e = new Event('x', { bubbles: true, cancelable: true });
console.log(e.type, e.bubbles, e.cancelable, e.defaultPrevented, e.eventPhase, e.composed, e.isTrusted, e.target, typeof e.timeStamp);
e.preventDefault(); console.log(e.defaultPrevented); console.log(new CustomEvent('y', { detail: { a: 1 } }).detail);
const t = new EventTarget(); t.addEventListener('x', (e) => { e.stopImmediatePropagation(); console.log('1'); }); t.addEventListener('x', () => console.log('never')); t.dispatchEvent(e);
