// Thousands of listeners of one target, and listeners that add and remove others while an event is on its way.
const crowd = new EventTarget();
let calls = 0;
for (let i = 0; i < 3000; i++) crowd.addEventListener('x', () => { calls++; });
crowd.dispatchEvent(new Event('x'));
for (let i = 0; i < 1000; i++) crowd.addEventListener('y', () => { calls++; }, { once: true });
crowd.dispatchEvent(new Event('y'));
crowd.dispatchEvent(new Event('y'));
console.log(calls);

let state = 7;
const chance = (n) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * n);
};
for (let round = 0; round < 40; round++) {
  const target = new EventTarget();
  const heard = [];
  const listeners = [];
  let made = 0;
  const make = () => {
    const name = `${made++}`;
    const type = chance(4) ? 'a' : 'b';
    const listener = { type, call() {
      heard.push(name);
      for (let i = chance(3); i > 0 && made < 30; i--) {
        if (chance(2)) make();
        else {
          const other = listeners[chance(listeners.length)];
          target.removeEventListener(other.type, other.call);
          if (chance(3) === 0) target.addEventListener(other.type, other.call);
        }
      }
    } };
    listeners.push(listener);
    target.addEventListener(type, listener.call, { once: chance(3) === 0 });
  };
  for (let i = 0; i < 6; i++) make();
  for (const type of ['a', 'b', 'a']) {
    target.dispatchEvent(new Event(type));
    heard.push('|');
  }
  console.log(round, heard.join(' '));
}
