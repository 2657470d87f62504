// return p in try does not catch p's rejection, return await p does.
const bad = () => Promise.reject(new Error('bad'));
const a = async () => { try { return bad(); } catch { return 'caught inside'; } };
const b = async () => { try { return await bad(); } catch { return 'caught inside'; } };
a().then((v) => console.log('a', v), (e) => console.log('a rejected', e.message));
b().then((v) => console.log('b', v), (e) => console.log('b rejected', e.message));
