// The well-known puzzle of nested new Promise with thens.
new Promise((resolve) => {
  console.log('promise1');
  resolve();
}).then(() => {
  console.log('then11');
  new Promise((resolve) => {
    console.log('promise2');
    resolve();
  }).then(() => { console.log('then21'); }).then(() => { console.log('then23'); });
}).then(() => { console.log('then12'); });
