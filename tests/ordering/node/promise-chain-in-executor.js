// Work queued inside an executor goes before what comes after the constructor.
new Promise((resolve) => {
  console.log('executor');
  Promise.resolve().then(() => console.log('inner then'));
  resolve();
}).then(() => console.log('outer then')).then(() => console.log('outer then 2'));
Promise.resolve().then(() => console.log('later then'));
