// An error in a parameter's default value of an async function rejects.
const f = async (a = (() => { throw new Error('default'); })()) => a;
f().catch((e) => console.log('rejected', e.message));
console.log('main');
