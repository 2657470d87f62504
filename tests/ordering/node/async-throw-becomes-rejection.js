// A throw before the first await is a rejection, not an exception.
async function f() { throw new Error('early'); }
try { f().catch((e) => console.log('rejection', e.message)); console.log('no exception'); } catch { console.log('never'); }
