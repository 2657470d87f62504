// Clearing a timer from inside its own callback does nothing.
const t = setTimeout(() => { console.log('running'); clearTimeout(t); console.log('still running'); }, 1);
setTimeout(() => console.log('end'), 10);
