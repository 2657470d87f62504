// return in finally wins over return in try and over a throw.
async function a() { try { return await 'try'; } finally { return 'finally'; } }
async function b() { try { throw new Error('lost'); } finally { return 'finally after throw'; } }
a().then((v) => console.log(v));
b().then((v) => console.log(v));
