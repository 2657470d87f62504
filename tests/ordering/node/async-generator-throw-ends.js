// A throw in an async generator rejects that next and ends it.
async function* g() { yield 1; throw new Error('inside'); }
(async () => {
  const it = g();
  console.log(JSON.stringify(await it.next()));
  await it.next().catch((e) => console.log('rejected', e.message));
  console.log(JSON.stringify(await it.next()));
})();
