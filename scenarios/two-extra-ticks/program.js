// Returning a promise from a then callback costs two extra microtasks:
// one that calls its then, one that passes the value on.
Promise.resolve()
  .then(function zero() {
    console.log(0);
    return Promise.resolve(4);
  })
  .then(function four(value) {
    console.log(value);
  });

Promise.resolve()
  .then(function one() {
    console.log(1);
  })
  .then(function two() {
    console.log(2);
  })
  .then(function three() {
    console.log(3);
  })
  .then(function five() {
    console.log(5);
  })
  .then(function six() {
    console.log(6);
  });
