// Methods called without their receiver: private members of classes, and Node's own classes.
const tell = (label, act) => {
  try {
    const made = act();
    if (made instanceof Promise) made.catch((error) => console.log(label, error.code, error.message));
    else console.log(label, made);
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
};
class Counter {
  #count = 0;
  static #made = 0;
  #step() { return 1; }
  increment() { return ++this.#count; }
  reset() { this.#count = 0; }
  forward() { return this.#step(); }
  static made() { return this.#made; }
  static isCounter(value) { return #count in value; }
}
const { increment, reset, forward } = new Counter();
const { made, isCounter } = Counter;
for (const [name, f] of Object.entries({ increment, reset, forward, made, isCounter })) {
  tell(name, () => f());
  tell(`${name} of {}`, () => f.call({}, {}));
}
const Unnamed = class { #m() {} call() { this.#m(); } };
tell('unnamed', () => Unnamed.prototype.call.call(null));

const { append } = new URLSearchParams('a=1');
tell('append', () => append('b', 2));
const { addEventListener } = new EventTarget();
tell('addEventListener', () => addEventListener('x', () => {}));
const { abort } = new AbortController();
tell('abort', () => abort());
const { throwIfAborted } = AbortSignal.abort();
tell('throwIfAborted', () => throwIfAborted());
const { now, mark } = performance;
tell('now', () => now());
tell('mark', () => mark('a'));
const { encode } = new TextEncoder();
tell('encode', () => encode('a'));
const { get } = new Headers({ a: '1' });
tell('get', () => get('a'));
const { text } = new Blob(['a']);
tell('text', () => text());
const { getRandomValues, subtle } = crypto;
tell('getRandomValues', () => getRandomValues(new Uint8Array(1)));
const { digest } = subtle;
tell('digest', () => digest('SHA-1', new Uint8Array(1)));
tell('digest of text', () => subtle.digest('SHA-1', 'text'));
tell('digest of one', () => subtle.digest('SHA-1'));
tell('port1', () => MessageChannel());
