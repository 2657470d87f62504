// Handling one promise does not handle the one derived from it.
const p = Promise.reject(new Error('derived'));
p.then(() => console.log('never'));
p.catch((e) => console.log('caught', e.message));
