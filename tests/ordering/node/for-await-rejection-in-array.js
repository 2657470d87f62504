// A rejected promise in for await is thrown at the loop.
(async () => {
  try { for await (const v of ['ok', Promise.reject('bad'), 'never']) console.log(v); } catch (e) { console.log('caught', e); }
})();
