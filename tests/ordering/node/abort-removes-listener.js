// A signal removes a listener of an EventTarget
const t = new EventTarget(), c = new AbortController();
t.addEventListener('x', () => console.log('heard'), { signal: c.signal });
t.dispatchEvent(new Event('x')); c.abort(); t.dispatchEvent(new Event('x')); console.log('end');
