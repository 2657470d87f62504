// EventTarget: listeners, once, handleEvent, removal; an error comes at a next tick
const target = new EventTarget();
target.addEventListener('x', (e) => console.log('a', e.type, e.target === target));
target.addEventListener('x', { handleEvent(e) { console.log('object', this !== target, e.cancelable); } });
target.addEventListener('x', () => console.log('once'), { once: true });
const gone = () => console.log('gone');
target.addEventListener('x', gone); target.removeEventListener('x', gone);
console.log(target.dispatchEvent(new Event('x')));
console.log(target.dispatchEvent(new Event('x', { cancelable: true })));
target.addEventListener('y', (e) => e.preventDefault());
console.log(target.dispatchEvent(new Event('y', { cancelable: true })));
class My extends EventTarget { fire() { this.dispatchEvent(new CustomEvent('z', { detail: 7 })); } }
const my = new My(); my.addEventListener('z', (e) => console.log(e.detail)); my.fire();
