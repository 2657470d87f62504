// An async function called at once, between other jobs.
Promise.resolve().then(() => console.log('first'));
(async () => { console.log('inside'); await null; console.log('after await'); })().then(() => console.log('iife done'));
Promise.resolve().then(() => console.log('second')).then(() => console.log('third'));
