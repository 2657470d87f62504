// A rejection with something that is no error reaches uncaughtException as one.
process.on('uncaughtException', (error, origin) => {
  console.log(origin, error.name, error.code);
  console.log(error.message);
});
Promise.reject('text');
Promise.reject(new TypeError('error'));
