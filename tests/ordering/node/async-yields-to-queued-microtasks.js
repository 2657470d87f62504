// A continuation goes behind the microtasks that are already queued.
queueMicrotask(() => console.log('m1'));
(async () => { await null; console.log('continuation'); })();
queueMicrotask(() => console.log('m2'));
