// Microtasks of each interval call run before the next.
let n = 0;
const t = setInterval(() => {
  const mine = ++n;
  console.log('call', mine);
  Promise.resolve().then(() => console.log('micro', mine)).then(() => console.log('micro 2 of', mine));
  if (mine === 2) clearInterval(t);
}, 5);
