// A handler added before the microtasks run out keeps Node from ending.
const promise = Promise.reject(new Error('handled in time'));
Promise.resolve().then(() => {}).then(() => {
  promise.catch((e) => console.log(e.message));
});
