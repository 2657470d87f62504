// A timer's primitive value clears it too.
const t = setTimeout(() => console.log('never'), 5);
clearTimeout(+t);
clearTimeout(String(+setTimeout(() => console.log('never either'), 5)));
setTimeout(() => console.log('end'), 15);
