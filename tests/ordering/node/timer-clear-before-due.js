// A cleared timer never runs; clearing twice or clearing nonsense does nothing.
const t = setTimeout(() => console.log('never'), 5);
setTimeout(() => console.log('runs'), 10);
clearTimeout(t);
clearTimeout(t);
clearTimeout(undefined);
clearTimeout(null);
clearTimeout({});
clearTimeout(123456);
