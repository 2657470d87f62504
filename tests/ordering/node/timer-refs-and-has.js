// unref lets Node end before the timer; refresh starts it anew.
setTimeout(() => console.log('never'), 1000).unref();
const t = setTimeout(() => console.log('refreshed'), 20);
setTimeout(() => { console.log('refresh'); t.refresh(); }, 10);
setTimeout(() => console.log('25'), 25);
console.log(t.hasRef());
