// A module that asks for what CommonJS has.
console.log(typeof require, typeof module, typeof __dirname);
try {
  __filename;
} catch (error) {
  console.log(error.message);
}
require('fs');
